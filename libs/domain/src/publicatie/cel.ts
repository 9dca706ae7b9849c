import { figuurMet } from '../cijfer/catalogus';
import type { Figuur } from '../cijfer/figuur';
import type { Keuze } from '../lijst/keuze';
import type { Datum } from '../tijd/datum';
import { groepeer } from './groep';

/**
 * Where a published count stands: what is counted (`telling`, the key of a figure), which part of it (`deel`: `aantal`, or the yes and no of
 * a share), one value of one split (`totaal` and an empty code for the whole), over days and over a set of places. A place is a wijkteam
 * with a wijk, as `wijkteam|wijk`: so a count per wijk, per wijkteam or per month is the total of a smaller place or period.
 */
export interface Celplek {
  readonly telling: string;
  readonly deel: string;
  readonly splitsing: string;
  readonly code: string;
  readonly van: Datum;
  readonly tot: Datum;
  readonly gebied: readonly string[];
}

/** The figure that a telling counts; what follows a `/` is a split whose values overlap, and so is counted by itself. */
export const figuurVan = ({ telling }: Pick<Celplek, 'telling'>): Figuur | undefined => figuurMet(telling.split('/')[0] ?? telling);

/** True when one counted object can have several values of a split: someone who was helped in two ways. Its values do not make the total. */
export const overlapt = (figuur: Pick<Figuur, 'telwijze'>, splitsing: string): boolean => figuur.telwijze === 'persoon' && splitsing === 'actie';

/** A count before anything is hidden. */
export interface Telcel extends Celplek {
  readonly aantal: number;
}

/** Why a count is hidden: it is below the threshold, or it would give away one that is. Zero counts as small when it is hidden. */
export const VERBERGREDEN = [
  { code: 'klein', naam: 'te klein aantal' },
  { code: 'beschermt', naam: 'beschermt een klein aantal' },
] as const satisfies readonly Keuze[];
export type Verbergreden = (typeof VERBERGREDEN)[number]['code'];

/** A count as it leaves the team: a number, or the reason why there is none. */
export type Uitcel = Celplek & ({ readonly aantal: number; readonly reden: null } | { readonly aantal: null; readonly reden: Verbergreden });

/** What left the team before. */
export interface Eerder {
  readonly drempel: number;
  readonly cellen: readonly Uitcel[];
}

/** What anyone knows of a hidden count from its reason alone: whole numbers from `min` up to `max`. */
export const voorkennis = (reden: Verbergreden, drempel: number): { readonly min: number; readonly max: number } =>
  reden === 'klein' ? { min: 0, max: drempel - 1 } : { min: drempel, max: Infinity };

/** The reason a count would be hidden for. */
export const redenVan = (aantal: number, drempel: number): Verbergreden => (aantal < drempel ? 'klein' : 'beschermt');

/** Counts of the same thing over the same days and places: the values of one split, or the total alone. */
export const reeksVan = ({ telling, deel, splitsing, van, tot, gebied }: Celplek): string => [telling, deel, splitsing, van, tot, ...gebied].join(' ');

/**
 * The counts that must not leave the team: those below the threshold and above zero, and zeros that reveal. A zero reveals when it tells
 * something of the people that are counted beside it: when these are fewer than the threshold (all zeros of the split), or when all of
 * them have the same value (then one zero stands for the others, so that not everyone is known to have it). Where people live, and a share
 * that is nought or everything, say nothing of a person.
 */
export function teKlein(cellen: readonly Telcel[], drempel: number): Set<Telcel> {
  const klein = new Set(cellen.filter(({ aantal }) => aantal > 0 && aantal < drempel));
  const reeksen = groepeer(cellen.filter(({ splitsing, deel }) => splitsing !== 'totaal' && deel === 'aantal'), reeksVan);
  for (const reeks of reeksen.values()) {
    const totaal = reeks.reduce((som, { aantal }) => som + aantal, 0);
    const nullen = reeks.filter(({ aantal }) => aantal === 0);
    if (totaal === 0) continue;
    if (totaal < drempel) for (const nul of nullen) klein.add(nul);
    else if (reeks.length - nullen.length === 1 && nullen[0]) klein.add(nullen[0]);
  }
  return klein;
}
