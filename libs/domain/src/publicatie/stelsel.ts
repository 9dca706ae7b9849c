import { Atomen, plekSleutel, puntenVan } from './atoom';
import { figuurVan, type Celplek } from './cel';
import { groepeer } from './groep';

/** An equation: the sum of these variables times their factors is zero. */
export type Rij = ReadonlyMap<number, number>;

interface Groep {
  readonly atomen: Atomen;
  readonly codes: Set<string>;
  readonly plekken: Map<string, Celplek>;
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
      this.groepen.set(sleutel, { atomen: new Atomen([...plekken.values()].map((cel) => this.puntenIn(cel))), codes: new Set(eigen.map(({ code }) => code)), plekken });
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
    return groep ? this.vorm(groepSleutel(cel), cel.code, groep.atomen.in(this.puntenIn(cel))) : this.nummer(`los ${this.omvang}`);
  }

  /**
   * Variables of what a count has more than others of the same value that lie within it: more than each of them, and more than all of them
   * together. Of what is not within it, or equals it, none.
   */
  resten(groot: Celplek, anderen: readonly Celplek[]): number[] {
    const groep = this.groepen.get(groepSleutel(groot));
    if (!groep) return [];
    const alle = groep.atomen.in(this.puntenIn(groot));
    const delen = anderen.map((cel) => new Set(groep.atomen.in(this.puntenIn(cel)))).filter((deel) => deel.size < alle.length && [...deel].every((atoom) => alle.includes(atoom)));
    if (delen.length === 0) return [];
    return [...delen, new Set(delen.flatMap((deel) => [...deel]))]
      .map((deel) => alle.filter((atoom) => !deel.has(atoom))).filter((rest) => rest.length > 0)
      .map((rest) => this.vorm(groepSleutel(groot), groot.code, rest));
  }

  /** Values of the splits that a count is one of, over all that was published: a value that is not mentioned was zero. */
  codesVan(cel: Celplek): ReadonlySet<string> {
    return this.groepen.get(groepSleutel(cel))?.codes ?? new Set();
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
