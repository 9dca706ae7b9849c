import { resolve } from 'node:path';
import { type Command } from 'commander';
import { backup } from '../backup/backup';
import { restore } from '../backup/restore';
import { withDatabase } from '../database';
import { say, step, tell } from '../output';
import { lookAround } from '../surroundings';

// npm changes the folder; a file name counts from where the operator was.
const fromHere = (file: string): string => resolve(process.env.npm_lifecycle_event === 'cli' ? (process.env.INIT_CWD ?? '') : '', file);

async function make(name: string): Promise<void> {
  const around = lookAround();
  const file = fromHere(name);
  const { size, withAppSecret } = await withDatabase(around, (database) =>
    step('Back-up maken', (detail) => backup(database, around.dataDir, file, detail)));
  tell(`${file} (${(size / 1_000_000).toFixed(1).replace('.', ',')} MB)`);
  say('Bewaar dit bestand als een geheim: alle gegevens en de wachtwoorden van de database staan erin.');
  if (!withAppSecret) say('APP_SECRET komt uit je instellingen en staat er niet in: bewaar het apart.');
}

async function putBack(name: string): Promise<void> {
  const around = lookAround();
  const tables = await restore(around, fromHere(name));
  tell(`Back-up teruggezet in ${around.dataDir}: ${tables} tabellen.`);
}

/** `backup` and `restore`. */
export function backupCommands(program: Command): void {
  program.command('backup').description('kopie van de meegeleverde database, ook terwijl die in gebruik is').argument('<bestand.tar.gz>').action(make);
  program.command('restore').description('een back-up terugzetten in een lege DATA_DIR').argument('<bestand.tar.gz>').action(putBack);
}
