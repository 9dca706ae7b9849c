import { type Database } from '../database/database';
import { type Logger } from '../log/logger';
import { type QueuedJob, type WorkQueue } from '../queue/queue';
import { openDienst } from '../tenancy/opening';

/** Name of the queue between the outbox and the effects. */
export const OUTBOX_QUEUE = 'outbox';

/** What travels over the queue: which row, on whose behalf and in which chain of events. Never what the row says. */
export interface OutboxJob {
  readonly gemeenteId: string;
  readonly id: string;
  readonly correlatieId: string | null;
  readonly namens: string | null;
}

/** After so many attempts a row is reported as stuck; it is still tried, less and less often. */
export const STUCK_AFTER = 5;

const BATCH = 100;
/** Above this many waiting jobs the rest stays in the outbox, so that a job never waits long enough to be sent again for nothing. */
const ROOM = 500;

interface OpenRow {
  readonly gemeente_id: string;
  readonly id: string;
  readonly soort: string;
  readonly correlatie_id: string | null;
  readonly namens_medewerker_id: string | null;
  readonly pogingen: number;
}

// Sent and still not done after 10 s, then 20, 40 … to at most 640 s: the job was lost, or failed.
const CLAIM = {
  name: 'outbox.claim',
  text: `
    update outbox o set verzonden_op = now(), pogingen = o.pogingen + 1
    from (
      select gemeente_id, id from outbox
      where afgehandeld_op is null
        and (verzonden_op is null or verzonden_op < now() - interval '10 seconds' * power(2, least(pogingen, 7) - 1))
      order by id limit $1 for update skip locked
    ) open
    where o.gemeente_id = open.gemeente_id and o.id = open.id
    returning o.gemeente_id, o.id, o.soort, o.correlatie_id, o.namens_medewerker_id, o.pogingen`,
};

/**
 * Hands outbox rows to the queue. The relay alone decides what is sent and when it is sent again, so the queue may lose everything.
 * Any number may run at once: each claims other rows.
 */
export class Relay {
  private full = false;

  constructor(
    private readonly db: Database,
    private readonly queue: WorkQueue<OutboxJob>,
    private readonly log: Logger,
  ) {}

  /** Sends one batch. Resolves with true when there is more to send right now. */
  async step(): Promise<boolean> {
    if (this.full && (await this.queue.waiting()) > ROOM) return false;
    const rows = await this.db.run(openDienst(), () => this.sendBatch());
    for (const row of rows) if (row.pogingen >= STUCK_AFTER) this.report(row);
    this.full = rows.length === BATCH;
    return this.full;
  }

  // Sent before the claim is committed: dying in between sends twice, never not at all.
  private async sendBatch(): Promise<OpenRow[]> {
    const rows = await this.db.query<OpenRow>(CLAIM, [BATCH]);
    if (rows.length > 0) await this.queue.add(rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(toJob));
    return rows;
  }

  private report(row: OpenRow): void {
    const { gemeente_id: gemeenteId, id: outboxId, soort, pogingen, correlatie_id: correlatieId } = row;
    this.log.error({ gemeenteId, outboxId, soort, pogingen, correlatieId }, 'outbox.vastgelopen');
  }
}

/**
 * A second and later attempt gets an id of its own: a job of a worker that was killed keeps the old one for a while, and would keep the
 * new one out. Should both run, the second finds the row done.
 */
function toJob(row: OpenRow): QueuedJob<OutboxJob> {
  const { gemeente_id: gemeenteId, id, soort, pogingen } = row;
  const jobId = `${gemeenteId}_${id}${pogingen > 1 ? `_${pogingen}` : ''}`;
  return { id: jobId, name: soort, data: { gemeenteId, id, correlatieId: row.correlatie_id, namens: row.namens_medewerker_id } };
}
