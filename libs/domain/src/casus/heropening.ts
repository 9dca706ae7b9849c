import { DomainError } from '../problem/domain-error';
import { addDays, type Datum } from '../tijd/datum';
import { checkOvergang, type CasusStatus } from './casus';

/** Days after closing in which a casus can be opened again, unless the gemeente has another norm; later it needs a new one. */
export const HEROPENEN_DAGEN = 180;

/** What the rule looks at. */
export interface GeslotenCasus {
  readonly status: CasusStatus;
  readonly afgeslotenOp: Datum | null;
}

/** The last day a casus can be opened again; null while it is open. */
export const heropenenTot = (afgeslotenOp: Datum | null, dagen: number = HEROPENEN_DAGEN): Datum | null =>
  afgeslotenOp === null ? null : addDays(afgeslotenOp, dagen);

/**
 * Checks that a casus may be opened again.
 * @throws DomainError `overgang-niet-toegestaan` when it is not closed, `andere-casus-open` when its inwoner has an open casus,
 *   `heropenen-te-laat` after the norm.
 */
export function checkHeropening(casus: GeslotenCasus, andereOpen: boolean, vandaag: Datum, dagen: number = HEROPENEN_DAGEN): void {
  checkOvergang(casus.status, 'heropend');
  if (andereOpen) throw new DomainError('andere-casus-open');
  const laatste = heropenenTot(casus.afgeslotenOp, dagen);
  if (laatste !== null && vandaag > laatste) throw new DomainError('heropenen-te-laat', undefined, { dagen });
}
