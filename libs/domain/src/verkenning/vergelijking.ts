import { inVolgordeVan } from '../lijst/keuze';
import { LEEFGEBIED, type Leefgebied } from '../lijst/leefgebied';
import { isBesproken, type MetingMoment } from './meting';

/** Difference between two metingen; null where one of them has no number. Positive is better. */
export interface Verschil {
  readonly score: number | null;
  readonly zelfredzaamheid: number | null;
}

/** How a leefgebied went: the first, the one before the last and the last time it was discussed. */
export interface Voortgang<M extends MetingMoment = MetingMoment> {
  readonly leefgebied: Leefgebied;
  readonly eerste: M | null;
  /** Null when it was discussed in one conversation only. */
  readonly vorige: M | null;
  readonly laatste: M | null;
  /** Last compared with the one before, and with the first. */
  readonly sindsVorige: Verschil;
  readonly sindsEerste: Verschil;
}

const volgorde = (a: MetingMoment, b: MetingMoment): number =>
  Date.parse(a.gemetenOp) - Date.parse(b.gemetenOp) || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * What each conversation found of each leefgebied: the last meting in it. Metingen come in any order; the answer is in order of time.
 * A correction within a conversation takes the place of what was there, so it is no progress.
 */
export function uitkomstPerGesprek<M extends MetingMoment>(metingen: readonly M[]): M[] {
  const laatste = new Map<string, M>();
  for (const meting of [...metingen].sort(volgorde)) laatste.set(`${meting.vraagverkenningId} ${meting.leefgebied}`, meting);
  return [...laatste.values()].sort(volgorde);
}

const min = (naar: number | null | undefined, van: number | null | undefined): number | null => (naar == null || van == null ? null : naar - van);

/** Two metingen of one leefgebied compared. */
export const verschil = (van: MetingMoment | null, naar: MetingMoment | null): Verschil => ({
  score: min(naar?.score, van?.score),
  zelfredzaamheid: min(naar?.zelfredzaamheid, van?.zelfredzaamheid),
});

/**
 * Per leefgebied the first, previous and latest conversation in which it was discussed, and the difference: the eight in the order of the
 * wheel, then those of the gemeente that were discussed. A conversation in which a leefgebied was not discussed says nothing of it.
 */
export function voortgang<M extends MetingMoment>(metingen: readonly M[]): Voortgang<M>[] {
  const besproken = uitkomstPerGesprek(metingen).filter(isBesproken);
  const codes = new Set([...LEEFGEBIED.map(({ code }) => code), ...besproken.map(({ leefgebied }) => leefgebied)]);
  return inVolgordeVan(LEEFGEBIED, [...codes]).map((code) => {
    const van = besproken.filter(({ leefgebied }) => leefgebied === code);
    const [eerste, vorige, laatste] = [van[0] ?? null, van.at(-2) ?? null, van.at(-1) ?? null];
    return { leefgebied: code, eerste, vorige, laatste, sindsVorige: verschil(vorige, laatste), sindsEerste: verschil(van.length > 1 ? eerste : null, laatste) };
  });
}
