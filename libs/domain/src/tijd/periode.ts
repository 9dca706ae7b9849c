import { DomainError } from '../problem/domain-error';
import { daysBetween, type Datum } from './datum';

/** A period of calendar days, both ends included. */
export interface Periode {
  readonly van: Datum;
  readonly tot: Datum;
}

/** The longest period a factsheet covers, in days: five years. */
export const PERIODE_MAX_DAGEN = 5 * 366;

/**
 * Checks a period that someone asked for.
 * @throws DomainError `periode-omgekeerd` when it ends before it starts, `periode-te-lang` beyond {@link PERIODE_MAX_DAGEN}.
 */
export function checkPeriode(periode: Periode): Periode {
  const days = daysBetween(periode.van, periode.tot);
  if (days < 0) throw new DomainError('periode-omgekeerd', 'tot');
  if (days > PERIODE_MAX_DAGEN) throw new DomainError('periode-te-lang', 'tot', { dagen: PERIODE_MAX_DAGEN });
  return periode;
}

/** A dated row applies on a day when it has started and not yet ended; `geldigTot` is the first day it no longer applies. */
export interface Dated {
  readonly geldigVan: Datum;
  readonly geldigTot: Datum | null;
}

/** True when the dated row applies on `op`. */
export const appliesOn = (row: Dated, op: Datum): boolean =>
  row.geldigVan <= op && (row.geldigTot === null || op < row.geldigTot);
