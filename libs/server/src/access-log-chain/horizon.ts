/** What the database said at one moment: transaction numbers below `xmin` have ended, those from `xmax` on had not begun. */
export interface Observation {
  readonly xmin: bigint;
  readonly xmax: bigint;
  /** The moment, in milliseconds since 1970; not later than that of the numbers. */
  readonly at: number;
}

/** A transaction that runs longer than this no longer holds up the chain; its log lines then come late, which is allowed for a while. */
export const LONGEST_WAIT_MS = 4 * 60_000;

/** Between choosing a log line's time and getting a transaction number lies a moment. */
const GRACE_MS = 1000;

/**
 * Tells up to which time every log line that will ever come is there. A line belongs to a transaction that had a number when the line was
 * made; once all numbers handed out at a moment have ended, nothing from before that moment can still appear. This needs no right to see
 * other sessions, only transaction numbers that anyone may ask.
 */
export class Horizon {
  private seen: Observation[] = [];
  private settledAt = -Infinity;

  /** Takes in one observation; later ones never lie before earlier ones. */
  observe(now: Observation): void {
    this.seen.push(now);
    const ended = this.seen.filter((earlier) => earlier.xmax <= now.xmin);
    this.settledAt = Math.max(this.settledAt, ...ended.map((earlier) => earlier.at));
    this.seen = this.seen.filter((earlier) => earlier.xmax > now.xmin && earlier.at > now.at - LONGEST_WAIT_MS);
  }

  /** Every line before this is there; -Infinity when that is not known yet. Milliseconds since 1970. */
  get settled(): number {
    return this.settledAt - GRACE_MS;
  }

  /** Lines before this are chained at `now`: what is settled, and what waited long enough. */
  until(now: number): number {
    return Math.max(this.settled, now - LONGEST_WAIT_MS);
  }
}
