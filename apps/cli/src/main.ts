import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { backupCommands } from './commands/backup';
import { databaseCommands } from './commands/database';
import { demoCommands } from './commands/demo';
import { factsheetCommands } from './commands/factsheet';
import { herkenningCommands } from './commands/herkenning';
import { logCommands } from './commands/log';
import { startCommand } from './commands/start';
import { report } from './failure';
import { surviveClosedOutput } from './output';

/** Runs one command of the operator's door and resolves with its exit code. `args` are the words after the program. */
export async function run(args: string[]): Promise<number> {
  surviveClosedOutput();
  let exitCode = 0;
  const program = new Command('keukentafel').description('Keukentafel beheren').showHelpAfterError('Gebruik --help voor uitleg.').exitOverride();
  startCommand(program, (code) => { exitCode = code; });
  databaseCommands(program);
  demoCommands(program);
  logCommands(program);
  factsheetCommands(program);
  herkenningCommands(program);
  backupCommands(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its own message already.
    return error instanceof CommanderError ? error.exitCode : report(error);
  }
}

if (require.main === module) void run(process.argv.slice(2)).then((code) => process.exit(code));
