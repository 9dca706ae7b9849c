import { type Command } from 'commander';
import { withDatabase } from '../database';
import { demoLogins } from '../demo';
import { say, tell } from '../output';
import { prepareDatabase } from '../prepare-database';
import { loginTable } from '../start/announce';
import { demoOnce, refuseInProduction } from '../start/demo-once';
import { lookAround } from '../surroundings';

async function load(): Promise<void> {
  const loaded = await withDatabase(lookAround(), async (database) => {
    refuseInProduction(database.settings);
    await prepareDatabase(database);
    return demoOnce(database, database.settings);
  });
  say(loaded ? 'De demogegevens zijn geladen.' : 'De demogegevens waren al geladen.');
  tell(loginTable(demoLogins()));
}

/** `demo load`. */
export function demoCommands(program: Command): void {
  program.command('demo').description('demogegevens').command('load').description('demogegevens laden, één keer per database').action(load);
}
