import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, runProgram, type RunningProgram } from '@keukentafel/server';
import { checkedSettings } from './start-check';
import { WorkerModule } from './worker.module';

async function start(): Promise<RunningProgram> {
  const settings = checkedSettings(process.env);
  const logger = createLogger(settings, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings, logger), { logger: false, abortOnError: false });
  logger.info({ wachtrij: settings.REDIS_URL ? 'redis' : 'postgresql' }, 'wachtrij');
  return { logger, stop: () => app.close() };
}

runProgram('worker', start);
