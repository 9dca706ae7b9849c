import { type Database, type Opening } from '../database/database';

/** How many rows of each kind were cleared away. */
export interface Cleaned {
  readonly idempotentie: number;
  readonly outbox: number;
  readonly sessie: number;
  readonly concept: number;
  readonly document: number;
}

const MONTHS = { name: 'opruimen.logmaanden', text: `select app.maak_logmaanden(now(), 4)` };
const IDEMPOTENTIE = {
  name: 'opruimen.idempotentie',
  text: `delete from idempotentie i using gemeente g where i.gemeente_id = g.gemeente_id and i.created_at < now() - interval '24 hours'`,
};
const OUTBOX = { name: 'opruimen.outbox', text: `delete from outbox where afgehandeld_op < now() - interval '30 days'` };
const SESSIE = {
  name: 'opruimen.sessie',
  text: `delete from sessie s using gemeente g where s.gemeente_id = g.gemeente_id and s.verloopt_op < now() - interval '30 days'`,
};

const CONCEPT = {
  name: 'opruimen.concept',
  text: `delete from concept c using gemeente g where c.gemeente_id = g.gemeente_id and c.gewijzigd_op < now() - interval '30 days'`,
};

const DOCUMENT = {
  name: 'opruimen.document',
  text: `delete from document d using gemeente g where d.gemeente_id = g.gemeente_id and d.verloopt_op < now()`,
};

// Making a month locks the log for a moment; better later than that everyone waits.
const openPatient: Opening<null> = { sql: `select set_config('lock_timeout', '3s', true)`, accept: () => null };
const TURN = { name: 'opruimen.beurt', text: `select pg_try_advisory_xact_lock(hashtext('keukentafel.opruimen')) as mine` };

/**
 * Makes the coming months of the access log and clears away what has served (role `dienst`): answers kept for repeated requests after a
 * day, documents that could be fetched for one, handled outbox rows, long expired sessies and forgotten concepten after thirty. One at a time over all workers; the others do nothing (undefined).
 */
export function cleanUp(db: Database): Promise<Cleaned | undefined> {
  return db.run(openPatient, async () => {
    const [turn] = await db.query<{ mine: boolean }>(TURN);
    if (!turn?.mine) return undefined;
    await db.query(MONTHS);
    return {
      idempotentie: await db.affect(IDEMPOTENTIE), outbox: await db.affect(OUTBOX), sessie: await db.affect(SESSIE), concept: await db.affect(CONCEPT),
      document: await db.affect(DOCUMENT),
    };
  });
}
