import { type Database } from '../platform/database/database';
import { type Logger } from '../platform/log/logger';
import { openDienst } from '../platform/tenancy/opening';
import { FIND_WORK, OBSERVE } from './chain.sql';
import { Horizon } from './horizon';
import { ChainChangedError, type Head, sealBatch } from './seal';

/** How far back lines are looked for now and then, in case the server's clock was set back. */
const LOOK_BACK_MS = 60 * 60_000;
const LOOK_BACK_EVERY_MS = 60_000;

interface ObservedRow {
  readonly xmin: string;
  readonly xmax: string;
  readonly at: number;
}

/**
 * Chains the access log, off the request path: what was logged a second or so ago gets a link that depends on everything before it. Any
 * number of workers may do this at once; per gemeente one at a time adds links.
 */
export class ChainKeeper {
  private readonly horizon = new Horizon();
  private readonly heads = new Map<string, Head>();
  private readonly told = new Map<string, number>();
  /** Everything before this is chained; undefined until the first complete round. */
  private doneUntil?: number;
  private lookedBackAt = -Infinity;

  constructor(
    private readonly db: Database,
    private readonly key: Buffer,
    private readonly log: Logger,
  ) {}

  /** Chains what can be chained now, of every gemeente. A gemeente that fails is reported and does not hold up the others. */
  async round(): Promise<void> {
    const now = await this.observe();
    const until = this.horizon.until(now);
    const work = await this.db.run(openDienst(), () =>
      this.db.query<{ gemeente_id: string; van: string }>(FIND_WORK, [this.since(now), new Date(until).toISOString()]));
    let complete = true;
    for (const { gemeente_id: gemeenteId, van } of work) {
      complete = (await this.chain(gemeenteId, van, until)) && complete;
    }
    if (complete) this.doneUntil = Math.max(this.doneUntil ?? -Infinity, this.horizon.settled);
  }

  /**
   * Writes the last hash of every gemeente whose chain grew to the structured log. That is the anchor outside the database: cutting off the
   * end of log and chain together leaves a shorter chain that is whole in itself, and only an anchor shows that it was longer.
   */
  anchor(): void {
    for (const [gemeenteId, { volgnummer, hash }] of this.heads) {
      if (this.told.get(gemeenteId) === volgnummer) continue;
      this.told.set(gemeenteId, volgnummer);
      this.log.info({ gemeenteId, volgnummer, hash: hash.toString('hex') }, 'toegangslog.anker');
    }
  }

  private async observe(): Promise<number> {
    const [row] = await this.db.run(openDienst(), () => this.db.query<ObservedRow>(OBSERVE));
    if (!row) throw new Error('the database gave no snapshot');
    this.horizon.observe({ xmin: BigInt(row.xmin), xmax: BigInt(row.xmax), at: row.at });
    return row.at;
  }

  private since(now: number): string | null {
    if (this.doneUntil === undefined || this.doneUntil === -Infinity) return null;
    const lookBack = now - this.lookedBackAt > LOOK_BACK_EVERY_MS;
    if (lookBack) this.lookedBackAt = now;
    return new Date(lookBack ? Math.min(this.doneUntil, now - LOOK_BACK_MS) : this.doneUntil).toISOString();
  }

  private async chain(gemeenteId: string, from: string, until: number): Promise<boolean> {
    try {
      let after = { tijdstip: from, id: '00000000-0000-0000-0000-000000000000' };
      for (;;) {
        const batch = await sealBatch(this.db, this.key, { gemeenteId, after, until: new Date(until).toISOString(), known: this.heads.get(gemeenteId) });
        if (!batch) return false;
        if (batch.head) this.heads.set(gemeenteId, batch.head);
        if (!batch.more) return true;
        after = batch.last;
      }
    } catch (error) {
      const event = error instanceof ChainChangedError ? 'toegangslog.keten-veranderd' : 'toegangslog.niet-geketend';
      this.log.error({ err: error, gemeenteId }, event);
      return false;
    }
  }
}
