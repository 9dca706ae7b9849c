import { type BackendClasses, type IQueueBackend, type Processor, type Queue, type QueueOptions, type Worker, type WorkerOptions } from 'bullmq';
import { connectionFor } from '../config/connection';
import { type Settings } from '../config/settings';

/** Schema of BullMQ's tables; owned by the role `wachtrij`, which sees nothing else. */
export const QUEUE_SCHEMA = 'bullmq';

/** Adding happens inside a transaction and must fail fast; taking may wait for ever. */
type Use = 'adding' | 'taking';

/** The parts of BullMQ's queue and worker that are used here, whatever they run on. */
type QueueOf<Data> = Pick<Queue<Data>, 'addBulk' | 'getWaitingCount' | 'waitUntilReady' | 'close'> & Listening;
type WorkerOf<Data> = Pick<Worker<Data>, 'run' | 'waitUntilReady' | 'close'> & Listening;
interface Listening {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Makes BullMQ's queues and workers on one backend. */
export interface QueueBackend {
  queue<Data>(name: string, options: Omit<QueueOptions, 'connection'>): QueueOf<Data>;
  worker<Data>(name: string, run: Processor<Data, void>, options: Omit<WorkerOptions, 'connection'>): WorkerOf<Data>;
}

/**
 * Redis when REDIS_URL is set, else BullMQ's own PostgreSQL backend. BullMQ is loaded here and not at the top, so that programs without a
 * queue start without it.
 */
export async function queueBackend(settings: Settings): Promise<QueueBackend> {
  const { createPostgresBackend, createRedisBackend, withBackend } = await import('bullmq');
  const { REDIS_URL: url } = settings;
  return url
    ? backendOf(withBackend(createRedisBackend), (use) => ({ url, connectTimeout: 5000, ...REDIS[use] }))
    : backendOf(withBackend(createPostgresBackend), (use) => ({ connectionString: connectionFor(settings, 'wachtrij'), ...POSTGRES[use] }));
}

const REDIS = {
  adding: { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 5000 },
  taking: { maxRetriesPerRequest: null },
};

const POOL = { schema: QUEUE_SCHEMA, connectionTimeoutMillis: 5000, query_timeout: 10_000 };

const POSTGRES = {
  adding: { ...POOL, max: 2, application_name: 'keukentafel-wachtrij-erbij' },
  taking: { ...POOL, max: 3, application_name: 'keukentafel-wachtrij-eraf' },
};

function backendOf<B extends IQueueBackend, C>(classes: BackendClasses<B, C>, connection: (use: Use) => C): QueueBackend {
  return {
    queue: (name, options) => new classes.Queue(name, { ...options, connection: connection('adding') }),
    worker: (name, run, options) => new classes.Worker(name, run, { ...options, connection: connection('taking') }),
  };
}
