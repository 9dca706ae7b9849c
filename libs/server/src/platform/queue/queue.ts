import { type Settings } from '../config/settings';
import { queueBackend } from './backend';

/** One job as it is put on the queue: ids only, never personal data. `id` may hold letters, digits, `-` and `_`; BullMQ refuses others. */
export interface QueuedJob<Data> {
  readonly id: string;
  readonly name: string;
  readonly data: Data;
}

/** The little of a queue that this project uses, the same on PostgreSQL and on Redis. */
export interface WorkQueue<Data> {
  /** Adds jobs; one whose id is in the queue already is not added again. Fails within seconds when the queue does not answer. */
  add(jobs: readonly QueuedJob<Data>[]): Promise<void>;
  /** How many jobs wait for a worker. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

/** What takes jobs from a queue and runs them. */
export interface WorkRunner {
  /** Takes no more jobs, waits for those that are running, and closes its connections. */
  close(): Promise<void>;
}

/** How a runner runs. */
export interface RunnerOptions<Data> {
  /** The work; when it throws, the job is dropped and whoever put it there decides whether it comes back. */
  readonly run: (job: QueuedJob<Data>) => Promise<void>;
  /** Jobs at the same time in this process. */
  readonly concurrency: number;
}

/** Told when a connection breaks; it mends itself. */
export type OnQueueError = (error: Error) => void;

// A finished job leaves nothing behind, done or failed: the outbox remembers what is done, the queue only carries.
const LEAVE_NOTHING = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

// Nobody reads BullMQ's own event stream here; it is kept short.
const STREAMS = { events: { maxLen: 500 } };

/**
 * Opens a queue on the backend the settings name.
 * @throws when it does not answer within ten seconds or its tables are missing.
 */
export async function createQueue<Data>(settings: Settings, name: string, onError: OnQueueError): Promise<WorkQueue<Data>> {
  const queue = (await queueBackend(settings)).queue<Data>(name, { streams: STREAMS, defaultJobOptions: LEAVE_NOTHING });
  queue.on('error', onError);
  await ready(queue);
  return {
    add: async (jobs) => {
      await queue.addBulk(jobs.map((job) => ({ name: job.name, data: job.data, opts: { jobId: job.id } })) as Parameters<typeof queue.addBulk>[0]);
    },
    waiting: () => queue.getWaitingCount(),
    close: () => Promise.race([queue.close(), unanswered()]),
  };
}

/**
 * Starts taking jobs from a queue.
 * @throws when the queue does not answer within ten seconds or its tables are missing.
 */
export async function createWorker<Data>(settings: Settings, name: string, options: RunnerOptions<Data>, onError: OnQueueError): Promise<WorkRunner> {
  const backend = await queueBackend(settings);
  const running = new Set<Promise<void>>();
  const run = (job: QueuedJob<Data>): Promise<void> => {
    const work = options.run(job).finally(() => running.delete(work));
    running.add(work);
    return work;
  };
  const worker = backend.worker<Data>(
    name,
    (job) => run({ id: job.id ?? '', name: job.name, data: job.data }),
    { autorun: false, concurrency: options.concurrency },
  );
  worker.on('error', onError);
  await ready(worker);
  // Were its loop ever to fail, the whole program must end and be started again, rather than live on and take no jobs.
  void worker.run();
  return { close: () => Promise.race([worker.close(), Promise.allSettled(running).then(unanswered)]) };
}

// A queue that is gone must not hold up a program that stops: what its jobs were for is in the outbox.
const unanswered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3000));

async function ready(part: { waitUntilReady(): Promise<unknown>; close(): Promise<void> }): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), 10_000);
  });
  try {
    await Promise.race([part.waitUntilReady(), late]);
  } catch (error) {
    part.close().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
