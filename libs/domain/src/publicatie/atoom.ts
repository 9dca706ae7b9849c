import { addDays } from '../tijd/datum';
import { figuurVan, type Celplek } from './cel';

/** A smallest piece of time and place. */
type Punt = string;
/** Days and places of a count. */
type Plek = Pick<Celplek, 'van' | 'tot' | 'gebied'>;

/** Key of the days and places of a count. */
export const plekSleutel = ({ van, tot, gebied }: Plek): string => `${van} ${tot} ${gebied.join(' ')}`;

/**
 * Cuts days and places into the pieces that the counts of one telling are made of. Days add up for what happens on a day, and places for
 * all but persons; what does not add up is a piece of its own.
 */
export function puntenVan(telling: string, plekken: readonly Plek[]): (plek: Plek) => Punt[] {
  const telwijze = figuurVan({ telling })?.telwijze ?? 'dag';
  const grenzen = [...new Set(plekken.flatMap(({ van, tot }) => [van, addDays(tot, 1)]))].sort();
  const tijden = ({ van, tot }: Plek): string[] => {
    if (telwijze === 'dag') return grenzen.filter((grens) => grens >= van && grens <= tot);
    return [telwijze === 'peildatum' ? tot : `${van}/${tot}`];
  };
  const plaatsen = ({ gebied }: Plek): readonly string[] => (telwijze === 'persoon' ? [gebied.join('+')] : gebied);
  return (plek) => tijden(plek).flatMap((tijd) => plaatsen(plek).map((plaats) => `${tijd} ${plaats}`));
}

/** The pieces of one group of counts: points that always go together are one atom. */
export class Atomen {
  private readonly vanPunt = new Map<Punt, number>();
  private readonly punten: Punt[][] = [];

  /** @param plekken the points of every place and period that the group counts. */
  constructor(plekken: readonly (readonly Punt[])[]) {
    const lid = new Map<Punt, number[]>();
    plekken.forEach((punten, nr) => {
      for (const punt of punten) lid.set(punt, [...(lid.get(punt) ?? []), nr]);
    });
    const nummers = new Map<string, number>();
    for (const [punt, plek] of lid) {
      const teken = plek.join(' ');
      const nr = nummers.get(teken) ?? nummers.size;
      nummers.set(teken, nr);
      this.vanPunt.set(punt, nr);
      (this.punten[nr] ??= []).push(punt);
    }
  }

  /** Every atom with its points. */
  get alle(): readonly (readonly Punt[])[] {
    return this.punten;
  }

  /** The atoms that lie in some points, in order. Points that nothing of this group counts are none. */
  in(punten: readonly Punt[]): number[] {
    return [...new Set(punten.flatMap((punt) => this.vanPunt.get(punt) ?? []))].sort((a, b) => a - b);
  }
}
