import 'reflect-metadata';
import { connectionFor, createLogger, Database, ENTITIES, EXIT_CONFIG, loadSettings, SettingsError, type Logger } from '@keukentafel/server';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app';
import { Lifecycle } from './platform/lifecycle';

/** After this long the program ends, finished or not. */
const STOP_MS = 15_000;

async function main(): Promise<void> {
  const settings = loadSettings(process.env);
  const logger = createLogger(settings, 'api');
  const database = await Database.connect({
    url: connectionFor(settings, 'app'), applicationName: 'keukentafel-api', poolMax: settings.DATABASE_POOL_MAX, entities: ENTITIES,
    onError: (err) => logger.warn({ err }, 'database connection broke'),
  });
  const app = await createApp(settings, database, logger);
  await app.listen(settings.PORT, settings.HOST);
  const url = await app.getUrl();
  logger.info({ url }, 'ready');
  stopGracefully(app, database, logger);
  process.send?.({ type: 'ready', url });
}

/** Stops on a signal or when the parent is gone: no longer ready, requests that run are finished, then the pool. */
function stopGracefully(app: NestFastifyApplication, database: Database, logger: Logger): void {
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    app.get(Lifecycle).stop();
    void app.close().then(() => database.close()).then(() => process.exit(0), (err: unknown) => {
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
  process.stderr.write(`The api could not start: ${code ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}

main().catch(fail);
