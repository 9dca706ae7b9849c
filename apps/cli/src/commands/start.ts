import { type Command } from 'commander';
import { start } from '../start/start';

/** `start`. @param ended told the exit code once everything has stopped. */
export function startCommand(program: Command, ended: (code: number) => void): void {
  program
    .command('start')
    .description('alles starten: database, migraties, demogegevens, api en worker')
    .option('--dev', 'met herladen bij elke wijziging', false)
    .action(async (options: { dev: boolean }) => ended(await start(options)));
}
