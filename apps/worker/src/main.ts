import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, EXIT_CONFIG, type Logger, SettingsError } from '@keukentafel/server';
import { checkedSettings } from './start-check';
import { WorkerModule } from './worker.module';

/** After this long the program ends, finished or not: just before the supervisor would. A job ends by itself within ten seconds. */
const STOP_MS = 14_500;

async function main(): Promise<void> {
  const settings = checkedSettings(process.env);
  const logger = createLogger(settings, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings, logger), { logger: false, abortOnError: false });
  logger.info({ wachtrij: settings.REDIS_URL ? 'redis' : 'postgresql' }, 'ready');
  stopGracefully(app, logger);
  if (process.connected) process.send?.({ type: 'ready' });
}

/** Stops on a signal or when the parent is gone: takes no more jobs, finishes those that run, closes everything. */
function stopGracefully(app: INestApplicationContext, logger: Logger): void {
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error('stopping took too long');
      process.exit(1);
    }, STOP_MS).unref();
    app.close().then(() => process.exit(0), (err: unknown) => {
      logger.error({ err }, 'stopping failed');
      process.exit(1);
    });
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('parent gone'));
}

/** A fault at start is told in full, without a stack trace when it is a setting. */
function fail(error: unknown): never {
  if (error instanceof SettingsError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  const { code } = error as { code?: string };
  process.stderr.write(`The worker could not start: ${code ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}

main().catch(fail);
