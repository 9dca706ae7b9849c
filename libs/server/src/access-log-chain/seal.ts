import { type Database } from '../platform/database/database';
import { openDienst } from '../platform/tenancy/opening';
import { BEGINNING, linkHash, type SealedRow } from './canon';
import { ADD_LINKS, HEADS, TURN, UNCHAINED } from './chain.sql';

/** The last link of a chain. */
export interface Head {
  readonly volgnummer: number;
  readonly hash: Buffer;
}

/** The chain is not what this worker made of it: links were removed or replaced. Nothing is added to such a chain. */
export class ChainChangedError extends Error {
  override readonly name = 'ChainChangedError';
}

/** Place of a line in the order of the log. */
export interface LinePlace {
  readonly tijdstip: string;
  readonly id: string;
}

/** What to chain: lines of a gemeente after a place and before a time; `known` is the last link this worker knows of. */
export interface Stretch {
  readonly gemeenteId: string;
  readonly after: LinePlace;
  readonly until: string;
  readonly known?: Head;
}

/** What was chained: the head after it, the last line, and whether there may be more. */
export interface SealedBatch {
  readonly head?: Head;
  readonly last: LinePlace;
  readonly more: boolean;
}

const BATCH = 2000;

/**
 * Chains the first lines of a stretch in one transaction. Undefined when another worker is chaining this gemeente.
 * @throws ChainChangedError when the link this worker knows is not there any more.
 */
export function sealBatch(db: Database, key: Buffer, stretch: Stretch): Promise<SealedBatch | undefined> {
  const { gemeenteId, after, until, known } = stretch;
  return db.run(openDienst(), async () => {
    const [turn] = await db.query<{ mine: boolean; nu: string }>(TURN, [gemeenteId]);
    if (!turn?.mine) return undefined;
    const head = await currentHead(db, gemeenteId, known);
    const rows = await db.query<SealedRow & LinePlace>(UNCHAINED, [gemeenteId, after.tijdstip, after.id, until, BATCH]);
    const last = rows.at(-1);
    if (!last) return { head, last: after, more: false };
    const links = makeLinks(key, head, turn.nu, rows);
    await db.affect(ADD_LINKS, [
      gemeenteId, turn.nu, links.map((link) => link.volgnummer), rows.map((row) => row.tijdstip), rows.map((row) => row.id),
      links.map((link) => link.hash),
    ]);
    return { head: links.at(-1), last: { tijdstip: last.tijdstip, id: last.id }, more: rows.length === BATCH };
  });
}

async function currentHead(db: Database, gemeenteId: string, known?: Head): Promise<Head | undefined> {
  const found = await db.query<Head>(HEADS, [gemeenteId, known?.volgnummer ?? 0]);
  if (known && !found.some((link) => link.volgnummer === known.volgnummer && link.hash.equals(known.hash))) {
    throw new ChainChangedError(`link ${known.volgnummer} is gone or replaced`);
  }
  return found[0];
}

function makeLinks(key: Buffer, head: Head | undefined, nu: string, rows: readonly SealedRow[]): Head[] {
  let [volgnummer, hash] = [head?.volgnummer ?? 0, head?.hash ?? BEGINNING];
  return rows.map((row) => {
    volgnummer += 1;
    hash = linkHash(key, hash, volgnummer, nu, row);
    return { volgnummer, hash };
  });
}
