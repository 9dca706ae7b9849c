import { type EntityMetadata, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { ProblemError, notFound } from '@keukentafel/contract';
import { type Database, type Statement } from './database';

interface Insert {
  readonly statement: Statement;
  readonly columns: EntityMetadata['columns'];
}

const inserts = new WeakMap<EntityMetadata, Insert>();

/** The insert statement of an entity. TypeORM's builder writes it anew for every row, which PostgreSQL then plans anew: this is kept and prepared. */
function insertOf(metadata: EntityMetadata): Insert {
  const known = inserts.get(metadata);
  if (known) return known;
  const { columns, tableName, tablePath } = metadata;
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  const insert = { columns, statement: { name: `${tableName}.insert`, text: `insert into ${tablePath} (${names}) values (${places})` } };
  inserts.set(metadata, insert);
  return insert;
}

/**
 * Inserts one whole row without asking it back: under row-level security a new row may not be readable yet.
 * @throws OutsideTransactionError
 */
export async function insertRow<E extends ObjectLiteral>(db: Database, entity: EntityTarget<E>, row: E): Promise<void> {
  const { dataSource } = db.manager;
  const { statement, columns } = insertOf(dataSource.getMetadata(entity));
  await db.affect(statement, columns.map((column): unknown => dataSource.driver.preparePersistentValue(column.getEntityValue(row), column)));
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
  const exists = await db.manager.existsBy(entity, { gemeenteId, id } as FindOptionsWhere<E>);
  throw exists ? new ProblemError('versie-verouderd') : notFound();
}
