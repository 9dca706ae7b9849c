import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { ProblemError, notFound } from '@keukentafel/contract';
import { type Database } from './database';

/**
 * Inserts one row without asking it back: under row-level security a new row may not be readable yet.
 * @throws OutsideTransactionError
 */
export async function insertRow<E extends ObjectLiteral>(db: Database, entity: EntityTarget<E>, row: Partial<E>): Promise<void> {
  await db.manager.createQueryBuilder().insert().into(entity).values(row).updateEntity(false).execute();
}

/** Anything that is changed under optimistic locking. */
export interface Versioned extends ObjectLiteral {
  gemeenteId: string;
  id: string;
  version: number;
}

/**
 * Changes one row when it still has the version the caller saw, and raises the version.
 * @throws ProblemError `versie-verouderd` when someone else was first, `niet-gevonden` when it is not there or not theirs to change.
 */
export async function updateRow<E extends Versioned>(
  db: Database, entity: EntityTarget<E>, seen: Pick<Versioned, 'gemeenteId' | 'id' | 'version'>, changes: Partial<E>,
): Promise<void> {
  const { gemeenteId, id, version } = seen;
  const set = { ...changes, version: version + 1 };
  const { affected } = await db.manager.update(entity, { gemeenteId, id, version }, set);
  if (affected === 1) return;
  const exists = await db.manager.existsBy(entity, { gemeenteId, id } as never);
  throw exists ? new ProblemError('versie-verouderd') : notFound();
}
