import { type Command } from 'commander';
import { DATABASE_ROLES, type DatabaseRole } from '@keukentafel/server';
import { type Database, openDatabase, runningDatabase, withDatabase } from '../database';
import { OperatorError } from '../failure';
import { say, step, tell } from '../output';
import { prepareDatabase } from '../prepare-database';
import { lookAround } from '../surroundings';

const isRole = (name: string): name is DatabaseRole => DATABASE_ROLES.some((role) => role === name);

function urlOf(database: Database, name: string): string {
  if (name === 'admin') return database.adminUrl;
  if (isRole(name)) return database.url(name);
  throw new OperatorError(`Onbekende rol "${name}". Kies uit: ${[...DATABASE_ROLES, 'admin'].join(', ')}.`);
}

/** Keeps only the database running, for tools and tests, until the process is told to stop. */
async function serve(): Promise<void> {
  const database = await step('PostgreSQL starten', (detail) => openDatabase(lookAround(), detail));
  if (!database.server) throw new OperatorError('`db serve` is voor de meegeleverde database; DATABASE_URL wijst naar een eigen database.');
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, resolve);
  });
  try {
    await prepareDatabase(database);
    say('De database draait. Stop met Ctrl-C.');
    process.send?.({ type: 'ready' });
    await told;
  } finally {
    await database.server.stop();
  }
}

/** `migrate` and `db …`. */
export function databaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('rollen, tabellen en wachtrij van de database bijwerken')
    .action(async () => {
      const ran = await withDatabase(lookAround(), prepareDatabase);
      for (const name of ran) tell(name);
      say(ran.length ? `${ran.length} migraties uitgevoerd.` : 'De database was al bij.');
    });
  const db = program.command('db').description('de database');
  db.command('url')
    .description('verbinding met de draaiende database')
    .argument('[rol]', [...DATABASE_ROLES, 'admin'].join(', '), 'app')
    .action(async (role: string) => tell(urlOf(await runningDatabase(lookAround()), role)));
  db.command('serve').description('alleen de meegeleverde database starten, tot Ctrl-C').action(serve);
}
