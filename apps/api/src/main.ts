import 'reflect-metadata';
import { connectionFor, createLogger, Database, ENTITIES, runProgram, type RunningProgram } from '@keukentafel/server';
import { createApp } from './create-app';
import { Lifecycle } from './platform/lifecycle';
import { checkedSettings } from './start-check';

async function start(): Promise<RunningProgram> {
  const settings = checkedSettings(process.env);
  const logger = createLogger(settings, 'api');
  const database = await Database.connect({
    url: connectionFor(settings, 'app'), applicationName: 'keukentafel-api', poolMax: settings.DATABASE_POOL_MAX, entities: ENTITIES,
    onError: (err) => logger.warn({ err }, 'database connection broke'),
  });
  const app = await createApp(settings, database, logger);
  await app.listen(settings.PORT, settings.HOST);
  return {
    logger,
    url: await app.getUrl(),
    // No longer ready and the streams end; then the requests that run are finished, then the pool.
    stop: async () => {
      app.get(Lifecycle).stop();
      await app.close();
      await database.close();
    },
  };
}

runProgram('api', start);
