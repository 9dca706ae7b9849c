import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { connectionFor, createQueue, Database, type Logger, OUTBOX_QUEUE, type OutboxJob, type Settings, type WorkQueue } from '@keukentafel/server';

/** Jobs at the same time in one worker; each holds one connection while it runs. */
export const CONCURRENCY = 4;

/** Everything the worker is connected to: PostgreSQL under two narrow roles, and the queue it puts jobs on. Closed last. */
@Injectable()
export class Connections implements OnApplicationShutdown {
  private constructor(
    /** Role `cijfers`: the effects. */
    readonly cijfers: Database,
    /** Role `dienst`: relay, access-log chain, clearing away. */
    readonly dienst: Database,
    readonly queue: WorkQueue<OutboxJob>,
  ) {}

  /** @throws when the database or the queue does not answer. */
  static async open(settings: Settings, log: Logger): Promise<Connections> {
    const connect = (role: 'cijfers' | 'dienst', poolMax: number): Promise<Database> =>
      Database.connect({
        url: connectionFor(settings, role),
        applicationName: `keukentafel-worker-${role}`,
        poolMax,
        onError: (err) => log.warn({ err, role }, 'database.verbinding-weg'),
      });
    const [cijfers, dienst, queue] = await Promise.all([
      connect('cijfers', CONCURRENCY),
      connect('dienst', 3),
      createQueue<OutboxJob>(settings, OUTBOX_QUEUE, (err) => log.warn({ err }, 'wachtrij.verbinding-weg')),
    ]);
    return new Connections(cijfers, dienst, queue);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.cijfers.close(), this.dienst.close(), this.queue.close()]);
  }
}
