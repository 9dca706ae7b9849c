import { join } from 'node:path';
import { type Client } from 'pg';
import { hasRedis, startRedis, type TestRedis } from './redis';
import { type TestDatabase, type TestServer } from './database';
import { launchProgram, type Program, root, untilReady } from './program';
import { until } from './until';

/** The built worker. */
export const workerMain = join(root, 'dist/apps/worker/src/main.js');

/**
 * Starts a worker; resolves when it says it is ready. One that PostgreSQL kept waiting too long, on a machine that is very busy, ends, and is
 * started again as the supervisor would. `launched` hears of each.
 */
export async function startWorker(env: Readonly<Record<string, string>>, launched: (worker: Program) => void = () => undefined): Promise<Program> {
  for (;;) {
    const worker = launchProgram([workerMain], env);
    launched(worker);
    try {
      await untilReady(worker);
      return worker;
    } catch (error) {
      if (!worker.output().includes('connection timeout')) throw error;
    }
  }
}

/** Asks a program to stop and resolves with how it ended. */
export function stopProgram(program: Program): Promise<number | string> {
  program.process.kill('SIGTERM');
  return program.ended;
}

/** The structured log lines of a program so far. */
export const logLines = (program: Program): Record<string, unknown>[] =>
  program.output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);

/** What the queue runs on in a test, and how to make it forget everything. */
export interface Backend {
  readonly database: TestDatabase;
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** Ways to run the queue that this machine can test. Says so when Redis is not among them. */
export function backends(): { name: string; start: (server: TestServer) => Promise<Backend> }[] {
  if (!hasRedis()) process.stderr.write('\nRedis is not on this machine: the tests of the queue on Redis DID NOT RUN.\n');
  return [{ name: 'postgresql', start: onPostgres }, ...(hasRedis() ? [{ name: 'redis', start: onRedis }] : [])];
}

async function onPostgres(server: TestServer): Promise<Backend> {
  const database = await server.database('op_postgresql');
  return { database, wipe: () => truncateQueue(database.admin), stop: () => Promise.resolve() };
}

async function onRedis(server: TestServer): Promise<Backend> {
  const redis: TestRedis = await startRedis();
  const database = await server.database('op_redis', { REDIS_URL: redis.url });
  return { database, wipe: async () => void (await redis.client.flushall()), stop: () => redis.stop() };
}

/** The workers go on meanwhile, so one of two that wait for each other may be told to give way: then again. */
async function truncateQueue(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`,
  );
  const emptied = (): Promise<boolean> => admin.query(`truncate ${rows.map((row) => row.name).join(', ')}`).then(() => true);
  await until(() => emptied().catch((error: unknown) => {
    if ((error as { code?: string }).code === '40P01') return false;
    throw error;
  }));
}

/** Waits until no outbox row is open, as if the time between two attempts had passed. */
export async function untilAllDone(admin: Client): Promise<void> {
  await until(async () => {
    await admin.query(`
      update outbox o set verzonden_op = now() - interval '1 day'
      from (select gemeente_id, id from outbox where afgehandeld_op is null and verzonden_op < now() - interval '2 seconds' for update skip locked) x
      where o.gemeente_id = x.gemeente_id and o.id = x.id`);
    const { rowCount } = await admin.query('select 1 from outbox where afgehandeld_op is null limit 1');
    return rowCount === 0;
  }, 100);
}
