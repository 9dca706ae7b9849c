import { type Gebeurtenis } from '@keukentafel/contract';
import { type Database, type Opening } from '../database/database';
import { openGemeente } from '../tenancy/opening';
import { announce } from './announce';
import { OUTBOX_SOORT, type OutboxGegevens, type OutboxSoort } from './outbox';
import { type OutboxJob } from './relay';

/** The effect of one soort: runs inside the transaction that marks the row done, and answers what to announce when that commits. */
export type Effect<S extends OutboxSoort> = (db: Database, gegevens: OutboxGegevens[S]) => Promise<readonly Gebeurtenis[]>;

/** One effect for every soort. */
export type Effects = { readonly [S in OutboxSoort]: Effect<S> };

/** The soorten that have no effect; a worker that would leave these lying does not start. */
export const withoutEffect = (effects: Partial<Effects>): OutboxSoort[] => OUTBOX_SOORT.filter((soort) => typeof effects[soort] !== 'function');

/** A row asks for something this version does not know, or does not say enough. It stays in the outbox and is reported. */
export class UnknownEffectError extends Error {
  override readonly name = 'UnknownEffectError';
}

interface TakenRow {
  readonly soort: string;
  readonly gegevens: unknown;
}

const MARK_DONE = {
  name: 'outbox.mark-done',
  text: `update outbox set afgehandeld_op = now() where gemeente_id = $1 and id = $2 and afgehandeld_op is null returning soort, gegevens`,
};

/** Whether an effect took place now, or had before. */
export type EffectOutcome = 'gedaan' | 'was al gedaan';

/**
 * Runs the effect of one outbox row exactly once, however often it is asked: marking the row done and the effect are one transaction, as
 * role `cijfers`. Two at the same time wait for each other on the row. Ends within ten seconds, also when something holds a lock.
 * @throws what the effect throws; the row is then not done.
 */
export function runEffect(db: Database, effects: Effects, job: Pick<OutboxJob, 'gemeenteId' | 'id'>): Promise<EffectOutcome> {
  return db.run(openBounded(job.gemeenteId), async () => {
    const [row] = await db.query<TakenRow>(MARK_DONE, [job.gemeenteId, job.id]);
    if (!row) return 'was al gedaan';
    if (!isSoort(row.soort)) throw new UnknownEffectError(row.soort);
    await announce(db, job.gemeenteId, await effectOf(effects, row.soort)(db, row.gegevens as OutboxGegevens[OutboxSoort]));
    return 'gedaan';
  });
}

const isSoort = (soort: string): soort is OutboxSoort => OUTBOX_SOORT.some((known) => known === soort);

const effectOf = <S extends OutboxSoort>(effects: Effects, soort: S): Effect<S> => effects[soort];

// Shorter than the time between two attempts of a row and than the time a worker gets to stop.
const openBounded = (gemeenteId: string): Opening<{ gemeenteId: string }> => {
  const opening = openGemeente(gemeenteId);
  const limits = `select set_config('lock_timeout', '8s', true), set_config('statement_timeout', '9s', true)`;
  return { ...opening, sql: `${limits}; ${opening.sql}` };
};
