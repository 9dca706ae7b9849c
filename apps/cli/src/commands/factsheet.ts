import { type Command } from 'commander';
import { requestFactsheetRebuild, RebuildStalledError } from '@keukentafel/server';
import { type Database, withDatabase } from '../database';
import { OperatorError, report } from '../failure';
import { step, tell } from '../output';
import { entry } from '../paths';
import { prepareDatabase } from '../prepare-database';
import { Child } from '../start/child';
import { childrenEnv } from '../start/children-env';
import { lookAround, type Surroundings } from '../surroundings';

/** The workers count. When we had to start the database ourselves none is running, so one runs along. */
async function withWorker<T>(around: Surroundings, database: Database, work: () => Promise<T>): Promise<T> {
  if (!database.server) return work();
  await prepareDatabase(database);
  const env = childrenEnv(around, database.settings, database, { host: '127.0.0.1', port: 0 }).worker;
  const worker = new Child({ name: 'De worker', script: entry('worker'), env: { ...env, LOG_LEVEL: 'silent' } }, (error) => report(error));
  try {
    await step('Worker starten', () => worker.start());
    return await work();
  } finally {
    await worker.stop();
  }
}

async function rebuild(): Promise<void> {
  const around = lookAround();
  const { geteld } = await withDatabase(around, (database) =>
    withWorker(around, database, () =>
      step('Opnieuw tellen', (detail) => requestFactsheetRebuild(database.settings, ({ geteld: done, totaal }) => detail(`${done} van ${totaal} casussen`))),
    ),
  ).catch((error: unknown) => {
    if (error instanceof RebuildStalledError) throw new OperatorError('Er telt geen worker. Wat gevraagd is, wordt geteld zodra er een draait.');
    throw error;
  });
  tell(`${geteld} casussen opnieuw geteld.`);
}

/** `factsheet rebuild`. */
export function factsheetCommands(program: Command): void {
  program.command('factsheet').description('de factsheets').command('rebuild').description('alle cijfers opnieuw laten tellen').action(rebuild);
}
