import { type Database } from '../platform/database/database';
import { openDienst } from '../platform/tenancy/opening';
import { BEGINNING, linkHash, type SealedRow } from './canon';
import { LINKS } from './chain.sql';
import { type FaultList, type LogAnchor } from './fault';

/** A line may be chained this much later than lines after it: its transaction took long. Beyond that it was put in afterwards. */
export const LATE_MS = 5 * 60_000;

const BATCH = 5000;

/** One chain to check, up to and including link `last`, against the anchors of its gemeente. */
export interface ChainToCheck {
  readonly gemeenteId: string;
  readonly last: number;
  readonly anchors: readonly LogAnchor[];
}

interface LinkRow {
  readonly volgnummer: number;
  readonly geketend_op: string;
  readonly log_tijdstip: string;
  readonly log_id: string;
  readonly hash: Buffer;
}

/** Checks one chain link by link. A fault does not hide the next: each link is held against what the one before it says now. */
export async function checkChain(
  db: Database, key: Buffer, chain: ChainToCheck, faults: FaultList, onStep: (checked: number) => void,
): Promise<{ checked: number; newest: number }> {
  const { gemeenteId, last } = chain;
  const anchors = new Map(chain.anchors.map((anchor) => [anchor.volgnummer, anchor.hash]));
  let [number, previous, checked, newest]: [number, Buffer, number, number] = [0, BEGINNING, 0, -Infinity];
  for (;;) {
    const links = await db.run(openDienst(), () => db.query<LinkRow & SealedRow>(LINKS, [gemeenteId, number, last, BATCH]));
    for (const link of links) {
      const at = { gemeenteId, volgnummer: link.volgnummer, logId: link.log_id };
      const tijdstip = Date.parse(link.log_tijdstip);
      const follows = link.volgnummer === number + 1;
      if (!follows) faults.add({ ...at, soort: 'keten-onderbroken' });
      if (link.id === null) faults.add({ ...at, soort: 'regel-verwijderd' });
      else if (follows && !linkHash(key, previous, link.volgnummer, link.geketend_op, link).equals(link.hash)) {
        faults.add({ ...at, soort: 'regel-gewijzigd' });
      }
      if (tijdstip < newest - LATE_MS) faults.add({ ...at, soort: 'regel-ingevoegd' });
      const anchor = anchors.get(link.volgnummer);
      if (anchor !== undefined && anchor !== link.hash.toString('hex')) faults.add({ ...at, soort: 'anker-afwijkend' });
      anchors.delete(link.volgnummer);
      [number, previous, newest] = [link.volgnummer, link.hash, Math.max(newest, tijdstip)];
      checked += 1;
    }
    onStep(checked);
    if (links.length < BATCH) break;
  }
  for (const volgnummer of anchors.keys()) faults.add({ gemeenteId, soort: 'anker-ontbreekt', volgnummer });
  return { checked, newest };
}
