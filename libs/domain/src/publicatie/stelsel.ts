import { Atomen, plekSleutel, puntenVan } from './atoom';
import { figuurVan, type Celplek } from './cel';
import { groepeer } from './groep';

/** An equation: the sum of these variables times their factors is zero. */
export type Rij = ReadonlyMap<number, number>;

/** What is left of a count when parts of it are taken away. */
export interface Rest {
  readonly nr: number;
  readonly groot: number;
  readonly delen: readonly number[];
}

interface Groep {
  readonly atomen: Atomen;
  readonly codes: Set<string>;
  readonly plekken: Map<string, Celplek>;
  readonly bekend: Map<string, readonly number[]>;
}

const groepSleutel = ({ telling, deel, splitsing }: Pick<Celplek, 'telling' | 'deel' | 'splitsing'>): string => `${telling} ${deel} ${splitsing}`;

/**
 * Everything that anyone can add up over a set of published counts, as equations over variables that are never negative: values of a split
 * make its total, yes and no make the count of a share, months and wijken make longer periods and larger places, and whoever is counted in
 * a part is counted in the whole.
 */
export class Stelsel {
  readonly rijen: Rij[] = [];
  private readonly nummers = new Map<string, number>();
  private readonly groepen = new Map<string, Groep>();
  private readonly punten: ReadonlyMap<string, (plek: Celplek) => string[]>;

  constructor(cellen: readonly Celplek[]) {
    this.punten = new Map([...groepeer(cellen, ({ telling }) => telling)].map(([telling, eigen]) => [telling, puntenVan(telling, eigen)]));
    for (const [sleutel, eigen] of groepeer(cellen, groepSleutel)) {
      const plekken = new Map(eigen.map((cel) => [plekSleutel(cel), cel]));
      this.groepen.set(sleutel, { atomen: new Atomen([...plekken.values()].map((cel) => this.puntenIn(cel))), codes: new Set(eigen.map(({ code }) => code)), plekken, bekend: new Map() });
    }
    for (const cel of cellen) this.variabele(cel);
    for (const groep of this.groepen.values()) this.verbind(groep);
  }

  /** How many variables there are. */
  get omvang(): number {
    return this.nummers.size;
  }

  /** The variable of a count. */
  variabele(cel: Celplek): number {
    const groep = this.groepen.get(groepSleutel(cel));
    return groep ? this.vorm(groepSleutel(cel), cel.code, this.atomenVan(groep, cel)) : this.nummer(`los ${this.omvang}`);
  }

  /**
   * What a count has more than others of the same value that lie within it: more than each of them, and more than as many as lie beside each
   * other. Of what is not within it, or equals it, none.
   */
  resten(groot: Celplek, anderen: readonly Celplek[]): Rest[] {
    const groep = this.groepen.get(groepSleutel(groot));
    if (!groep) return [];
    const alle = new Set(this.atomenVan(groep, groot));
    const binnen = anderen.map((cel) => ({ nr: this.variabele(cel), atomen: this.atomenVan(groep, cel) }))
      .filter(({ atomen }) => atomen.length > 0 && atomen.length < alle.size && atomen.every((atoom) => alle.has(atoom)));
    const over = new Set(alle);
    const naast = [...binnen].sort((a, b) => b.atomen.length - a.atomen.length).filter(({ atomen }) => {
      if (!atomen.every((atoom) => over.has(atoom))) return false;
      for (const atoom of atomen) over.delete(atoom);
      return true;
    });
    return [...binnen.map((deel) => [deel]), ...(naast.length > 1 ? [naast] : [])].flatMap((delen) => {
      const weg = new Set(delen.flatMap(({ atomen }) => atomen));
      const rest = [...alle].filter((atoom) => !weg.has(atoom));
      return rest.length === 0 ? [] : [{ nr: this.vorm(groepSleutel(groot), groot.code, rest), groot: this.variabele(groot), delen: delen.map(({ nr }) => nr) }];
    });
  }

  /** Values of the splits that a count is one of, over all that was published: a value that is not mentioned was zero. */
  codesVan(cel: Celplek): ReadonlySet<string> {
    return this.groepen.get(groepSleutel(cel))?.codes ?? new Set();
  }

  /** The atoms of a count, worked out once for each period and place of its group. */
  private atomenVan(groep: Groep, cel: Celplek): readonly number[] {
    const sleutel = plekSleutel(cel);
    const bekend = groep.bekend.get(sleutel);
    if (bekend) return bekend;
    const atomen = groep.atomen.in(this.puntenIn(cel));
    groep.bekend.set(sleutel, atomen);
    return atomen;
  }

  private puntenIn(cel: Celplek): string[] {
    return this.punten.get(cel.telling)?.(cel) ?? [];
  }

  private nummer(sleutel: string): number {
    const nr = this.nummers.get(sleutel) ?? this.nummers.size;
    this.nummers.set(sleutel, nr);
    return nr;
  }

  /** The variable of a sum of atoms. */
  private vorm(groep: string, code: string, atomen: readonly number[]): number {
    const sleutel = `${groep} ${code} `;
    const bekend = this.nummers.has(sleutel + atomen.join('+'));
    const nr = this.nummer(sleutel + atomen.join('+'));
    if (!bekend && atomen.length !== 1) this.rijen.push(new Map([[nr, -1], ...atomen.map((atoom): [number, number] => [this.nummer(`${sleutel}${atoom}`), 1])]));
    return nr;
  }

  private verbind({ atomen, codes, plekken }: Groep): void {
    const [cel] = plekken.values();
    if (!cel) return;
    const eigen = groepSleutel(cel);
    const totaal = groepSleutel({ ...cel, splitsing: 'totaal' });
    if (cel.splitsing !== 'totaal') atomen.alle.forEach((punten, nr) => this.tel([...codes].map((code) => this.vorm(eigen, code, [nr])), totaal, '', punten));
    if (cel.deel.endsWith(':ja')) {
      const nee = groepSleutel({ ...cel, deel: cel.deel.replace(/ja$/, 'nee') });
      for (const code of codes) atomen.alle.forEach((punten, nr) => this.tel([this.vorm(eigen, code, [nr]), ...this.delenIn(nee, code, punten)], groepSleutel({ ...cel, deel: 'aantal' }), code, punten));
    }
    const telwijze = figuurVan(cel)?.telwijze;
    if (telwijze === 'persoon' || telwijze === 'overlap') this.begrens(eigen, [...plekken.values()], codes, telwijze === 'persoon' && cel.splitsing === 'leeftijd');
  }

  private delenIn(groep: string, code: string, punten: readonly string[]): number[] {
    const atomen = this.groepen.get(groep)?.atomen.in(punten) ?? [];
    return atomen.length === 0 ? [] : [this.vorm(groep, code, atomen)];
  }

  /** Parts make the whole, when the whole was counted as well. */
  private tel(delen: readonly number[], groep: string, code: string, punten: readonly string[]): void {
    const [geheel] = this.delenIn(groep, code, punten);
    if (geheel !== undefined) this.rijen.push(new Map([[geheel, -1], ...delen.map((deel): [number, number] => [deel, 1])]));
  }

  /** A part of the days or places never counts more than the whole; of ages only when they are taken on the same day. */
  private begrens(groep: string, plekken: readonly Celplek[], codes: ReadonlySet<string>, zelfdeDag: boolean): void {
    for (const groot of plekken) {
      const plaatsen = new Set(groot.gebied);
      for (const klein of plekken) {
        if (klein === groot || klein.van < groot.van || klein.tot > groot.tot || (zelfdeDag && klein.tot !== groot.tot) || !klein.gebied.every((plaats) => plaatsen.has(plaats))) continue;
        for (const code of codes) this.rijen.push(new Map([[this.variabele({ ...groot, code }), -1], [this.variabele({ ...klein, code }), 1], [this.nummer(`speling ${groep} ${code} ${plekSleutel(groot)} ${plekSleutel(klein)}`), 1]]));
      }
    }
  }
}
