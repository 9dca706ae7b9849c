import { type Database, type Statement } from '../database/database';

/** How the outbox stands, over all gemeenten: numbers only. Every program's role may ask. */
export interface OutboxStand {
  /** Rows that still have to be done. */
  readonly open: number;
  /** Age of the oldest of these, in seconds; 0 when there is none. */
  readonly oudsteSeconden: number;
  /** Rows that failed so often that someone should look. */
  readonly vastgelopen: number;
}

const STAND: Statement = { name: 'outbox.stand', text: `select open, oudste_seconden, vastgelopen from app.outbox_stand()` };

interface StandRow {
  readonly open: number;
  readonly oudste_seconden: number;
  readonly vastgelopen: number;
}

/** How the outbox stands, in the running transaction. */
export async function outboxStand(db: Database): Promise<OutboxStand> {
  const [row] = await db.query<StandRow>(STAND);
  return { open: row?.open ?? 0, oudsteSeconden: row?.oudste_seconden ?? 0, vastgelopen: row?.vastgelopen ?? 0 };
}
