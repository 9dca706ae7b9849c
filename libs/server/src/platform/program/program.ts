import { EXIT_CONFIG, SettingsError } from '../config/settings-error';
import { type Logger } from '../log/logger';

/** A program that runs: where it can be reached, and how to end it. */
export interface RunningProgram {
  readonly logger: Logger;
  readonly url?: string;
  /** Takes nothing new, finishes what runs, closes everything. */
  stop(): Promise<void>;
}

/** After this long a stopping program ends, finished or not: just before whoever started it would end it. */
const STOP_MS = 14_500;

/**
 * Runs a program until it is told to stop: by SIGTERM, SIGINT, or because its parent is gone, so that a killed parent leaves nothing behind.
 * Tells the parent when it is ready. Exit codes: 0 stopped, 1 failed, {@link EXIT_CONFIG} for settings that are wrong, all of them listed.
 * @param name what the program is called in a message about failing to start.
 */
export function runProgram(name: string, start: () => Promise<RunningProgram>): void {
  let running: RunningProgram | undefined;
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    if (!running) process.exit(0);
    const { logger } = running;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error('stopping took too long');
      process.exit(1);
    }, STOP_MS).unref();
    running.stop().then(() => process.exit(0), (err: unknown) => {
      logger.error({ err }, 'stopping failed');
      process.exit(1);
    });
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('parent gone'));
  start().then((program) => {
    running = program;
    program.logger.info({ url: program.url }, 'ready');
    if (process.connected) process.send?.({ type: 'ready', url: program.url });
  }, (error: unknown) => fail(name, error));
}

/** A fault at start is told in full, without a stack trace when it is a setting or the database that says no. */
function fail(name: string, error: unknown): never {
  if (error instanceof SettingsError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  const { code } = error as { code?: string };
  process.stderr.write(`The ${name} could not start: ${code ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}
