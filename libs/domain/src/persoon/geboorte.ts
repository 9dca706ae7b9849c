import { DomainError } from '../problem/domain-error';
import { isDatum, type Datum } from '../tijd/datum';

/** A birth date may be known, unknown, or known by year only (domain.md section 2). */
export interface Geboorte {
  readonly geboortedatum?: Datum | null;
  readonly geboortejaar?: number | null;
}

/** Nobody on record has lived longer than 122 years; a year more leaves room for the next. */
export const LEEFTIJD_MAX = 123;

/**
 * Checks a birth date against the day of registration. `path` leads to its fields in the input.
 * @throws DomainError `geboortedatum-bestaat-niet`, `geboortedatum-in-toekomst`, `geboortedatum-te-oud` or `geboortejaar-ongelijk`.
 */
export function checkGeboorte(geboorte: Geboorte, vandaag: Datum, path = 'inwoner.'): void {
  const { geboortedatum, geboortejaar } = geboorte;
  const field = geboortedatum ? `${path}geboortedatum` : `${path}geboortejaar`;
  if (geboortedatum && !isDatum(geboortedatum)) throw new DomainError('geboortedatum-bestaat-niet', field);
  const year = geboortedatum ? Number(geboortedatum.slice(0, 4)) : geboortejaar;
  if (year === null || year === undefined) return;
  const thisYear = Number(vandaag.slice(0, 4));
  if (geboortedatum ? geboortedatum > vandaag : year > thisYear) throw new DomainError('geboortedatum-in-toekomst', field);
  if (year < thisYear - LEEFTIJD_MAX) throw new DomainError('geboortedatum-te-oud', field, { jaren: LEEFTIJD_MAX });
  if (geboortedatum && geboortejaar && geboortejaar !== year) throw new DomainError('geboortejaar-ongelijk', `${path}geboortejaar`);
}

/** Age in whole years on a day; null when only a year or nothing is known. Someone born on 29 February turns on 1 March. */
export function leeftijdOp(geboortedatum: Datum | null | undefined, op: Datum): number | null {
  if (!geboortedatum || geboortedatum > op) return null;
  const years = Number(op.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return op.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}
