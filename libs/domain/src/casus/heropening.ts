import { DomainError } from '../problem/domain-error';
import type { Normen } from '../norm/normen';
import { addDays, daysBetween, type Datum } from '../tijd/datum';
import { checkOvergang, type CasusStatus } from './casus';

/** Days after closing in which a casus can be opened again, unless the gemeente has another norm; later it needs a new one. */
export const HEROPENEN_DAGEN = 180;

/** What the rule looks at. */
export interface GeslotenCasus {
  readonly status: CasusStatus;
  readonly afgeslotenOp: Datum | null;
}

/** The last day a casus can be opened again, by the norm of the day it was closed; null while it is open. */
export const heropenenTot = (afgeslotenOp: Datum | null, normen: Normen): Datum | null =>
  afgeslotenOp === null ? null : addDays(afgeslotenOp, normen.op('heropenen-dagen', afgeslotenOp));

/**
 * Checks that a casus may be opened again.
 * @throws DomainError `overgang-niet-toegestaan` when it is not closed, `andere-casus-open` when its inwoner has an open casus,
 *   `heropenen-te-laat` after the norm.
 */
export function checkHeropening(casus: GeslotenCasus, andereOpen: boolean, vandaag: Datum, normen: Normen): void {
  checkOvergang(casus.status, 'heropend');
  if (andereOpen) throw new DomainError('andere-casus-open');
  if (casus.afgeslotenOp === null) return;
  const dagen = normen.op('heropenen-dagen', casus.afgeslotenOp);
  if (daysBetween(casus.afgeslotenOp, vandaag) > dagen) throw new DomainError('heropenen-te-laat', undefined, { dagen });
}
