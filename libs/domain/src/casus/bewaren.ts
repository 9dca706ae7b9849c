import type { WERKSOORT } from '../lijst/interventie';
import type { Datum } from '../tijd/datum';

/** For how many years a dossier is kept after closing; a gemeente may have other norms. */
export interface Bewaarnorm {
  /** Per werksoort, by its code. */
  readonly perWerksoort: Readonly<Record<string, number>>;
  /** A werksoort that is not in the list, and a casus that was explored without an interventie. */
  readonly anders: number;
  /** Answered at once, nothing explored: no dossier was built. */
  readonly direct: number;
}

/** Domain.md section 4: AMW and SJD 15 years, JMW 20 years, direct handled 2 years. */
export const BEWAARNORM: Bewaarnorm = {
  perWerksoort: { amw: 15, sjd: 15, jmw: 20, 'groepswerk-amw': 15, 'groepswerk-jmw': 20, 'groepswerk-work-it': 20 } satisfies Record<(typeof WERKSOORT)[number]['code'], number>,
  anders: 15,
  direct: 2,
};

/** What was done in a casus, as far as keeping it depends on that. */
export interface BewaarGrond {
  /** Werksoorten of its interventies. */
  readonly werksoorten: readonly string[];
  /** There was a vraagverkenning. */
  readonly verkend: boolean;
}

/** The same day so many years later; 29 February becomes 1 March, because a dossier is never destroyed a day early. */
export function addYears(datum: Datum, jaren: number): Datum {
  const date = new Date(`${datum}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + jaren);
  return date.toISOString().slice(0, 10);
}

/** Years a casus is kept after closing: the longest of its werksoorten. */
export function bewaarjaren({ werksoorten, verkend }: BewaarGrond, norm: Bewaarnorm): number {
  if (werksoorten.length === 0) return verkend ? norm.anders : norm.direct;
  return Math.max(...werksoorten.map((werksoort) => norm.perWerksoort[werksoort] ?? norm.anders));
}

/** The first day a casus that is closed on `afgeslotenOp` may be destroyed, by the norm of that day. */
export const bewarenTot = (afgeslotenOp: Datum, grond: BewaarGrond, norm: Bewaarnorm): Datum =>
  addYears(afgeslotenOp, bewaarjaren(grond, norm));
