import { DomainError } from '../problem/domain-error';
import { redenVan, teKlein, voorkennis, type Eerder, type Telcel, type Uitcel } from './cel';
import { grenzenVan, Kennis } from './grenzen';
import type { Oplosser, Voorwaarde } from './oplosser';
import { Stelsel, type Rest } from './stelsel';
import { BESCHERMING, leerVan, ruimteVan, tussenEdities, verzoen, zwijgend } from './verdacht';

/** What it costs to hide a count: little for zero, more for what says more, and most for totals. */
const kostVan = ({ aantal, splitsing }: Telcel): number => (aantal === 0 ? 1.2 : 1 + Math.log2(1 + aantal)) * (splitsing === 'totaal' ? 3 : 1);

/** One edition being made: which of its counts are hidden, and what must not be found. */
class Ontwerp {
  readonly kennis: Kennis;
  /** New counts by variable; the same count can stand in several tables. */
  private readonly nieuw = new Map<number, Telcel>();
  private readonly verborgen = new Set<number>();
  /** What must not be found, with how many numbers it must still be able to be: hidden now or earlier. */
  private readonly doelen = new Map<number, number>();
  /** What earlier editions say by themselves. */
  private readonly toen: Kennis;
  /** What editions differ in: counts that were never published but follow by subtraction. */
  private readonly resten: readonly Rest[];

  constructor(cellen: readonly Telcel[], eerder: readonly Eerder[], private readonly drempel: number, private readonly los: Oplosser) {
    const stelsel = new Stelsel([...cellen, ...eerder.flatMap((editie) => editie.cellen)]);
    this.kennis = new Kennis(stelsel);
    this.toen = new Kennis(stelsel);
    leerVan(this.toen, eerder);
    leerVan(this.kennis, eerder);
    this.resten = tussenEdities(stelsel, cellen, eerder).filter((rest) => !this.isVerraden(rest, this.toen));
    for (const cel of cellen) this.nieuw.set(stelsel.variabele(cel), cel);
    const nullen = zwijgend(stelsel, cellen);
    this.leesEerder(eerder, nullen);
    for (const nr of nullen) this.kennis.zet(nr, 0, 0);
    for (const [nr, { aantal }] of this.nieuw) this.kennis.zet(nr, aantal, aantal);
    for (const cel of teKlein(cellen, drempel)) if (cel.aantal > 0 || ruimteVan(stelsel.variabele(cel), this.toen, los) > 1) this.verberg(stelsel.variabele(cel));
    for (const nr of this.doelen.keys()) if (this.nieuw.has(nr)) this.verberg(nr);
  }

  /** Earlier hidden counts stay protected, unless the earlier editions themselves gave them away. */
  private leesEerder(eerder: readonly Eerder[], nullen: readonly number[]): void {
    if (eerder.length === 0) return;
    const { kennis } = this;
    const nu = new Set([...this.nieuw.keys(), ...nullen]);
    const toen = new Set(eerder.flatMap(({ cellen }) => cellen).filter(({ aantal }) => aantal === null).map((cel) => kennis.stelsel.variabele(cel)));
    for (const nr of toen) this.mik(nr);
    const was = new Map([...nu].map((nr) => [nr, kennis.van(nr)]));
    for (const nr of nu) this.kennis.zet(nr, this.nieuw.get(nr)?.aantal ?? 0, this.nieuw.get(nr)?.aantal ?? 0);
    verzoen(kennis, nu, this.los);
    for (const [nr, { min, max }] of was) kennis.zet(nr, min, max);
  }

  /** Hides more until nothing hidden can be found, then shows again what did not have to be hidden. */
  bescherm(): void {
    const klein = new Set(this.verborgen);
    for (let open = this.open(); open.length > 0; open = this.open()) for (const nr of open) this.verhelp(nr);
    const extra = [...this.verborgen].filter((nr) => !klein.has(nr)).sort((a, b) => this.kost(b) - this.kost(a));
    for (const nr of extra) this.probeerTonen(nr);
  }

  /** The counts as they may leave the team. */
  uit(cellen: readonly Telcel[]): Uitcel[] {
    return cellen.map(({ aantal, ...plek }) => (this.verborgen.has(this.kennis.stelsel.variabele(plek)) ? { ...plek, aantal: null, reden: redenVan(aantal, this.drempel) } : { ...plek, aantal, reden: null }));
  }

  private kost(nr: number): number {
    const cel = this.nieuw.get(nr);
    return cel ? kostVan(cel) : 0;
  }

  private verberg(nr: number): void {
    const cel = this.nieuw.get(nr);
    if (!cel) return;
    const { min, max } = voorkennis(redenVan(cel.aantal, this.drempel), this.drempel);
    this.kennis.zet(nr, min, max);
    this.verborgen.add(nr);
    this.mik(nr);
  }

  /** From now on a variable must stay as uncertain as it was, up to {@link BESCHERMING}. What earlier editions gave away stays given away. */
  private mik(nr: number): void {
    const ruimte = ruimteVan(nr, this.toen, this.los);
    if (ruimte > 1) this.doelen.set(nr, ruimte);
  }

  /** What can be found as it is now. */
  private open(): number[] {
    return [...this.onbeschermd([...this.doelen.keys()]), ...this.verraden(this.resten).map(({ nr }) => nr)];
  }

  private onbeschermd(doelen: readonly number[]): number[] {
    return doelen.filter((nr) => ruimteVan(nr, this.kennis, this.los) < (this.doelen.get(nr) ?? 0));
  }

  private verraden(resten: readonly Rest[]): Rest[] {
    return resten.filter((rest) => this.isVerraden(rest, this.kennis));
  }

  /** What editions differ in is given away when all of it can be seen, and the difference is small. */
  private isVerraden({ groot, delen }: Rest, kennis: Kennis): boolean {
    if (![groot, ...delen].every((nr) => kennis.isBekend(nr))) return false;
    const verschil = Math.round(delen.reduce((rest, nr) => rest - kennis.van(nr).min, kennis.van(groot).min));
    return verschil > 0 && verschil < this.drempel;
  }

  private probeerTonen(nr: number): void {
    const cel = this.nieuw.get(nr);
    if (!cel) return;
    const was = this.kennis.van(nr);
    const rijen = this.kennis.samenhang(nr, (een) => !this.kennis.isBekend(een));
    const raakt = new Set([...rijen].flatMap((rij) => [...rij.keys()]));
    this.verborgen.delete(nr);
    const wasDoel = this.doelen.get(nr);
    this.doelen.delete(nr);
    this.kennis.zet(nr, cel.aantal, cel.aantal);
    const verschillen = this.resten.filter(({ groot, delen }) => groot === nr || delen.includes(nr));
    if (this.verraden(verschillen).length === 0 && this.kennis.metMeer(() => this.onbeschermd([...this.doelen.keys()].filter((doel) => raakt.has(doel))).length === 0)) return;
    this.verborgen.add(nr);
    if (wasDoel !== undefined) this.doelen.set(nr, wasDoel);
    this.kennis.zet(nr, was.min, was.max);
  }

  /** Hides the cheapest counts that let a variable be more numbers; all that it depends on when that does not help. */
  private verhelp(nr: number): void {
    const rest = this.resten.find((een) => een.nr === nr && this.isVerraden(een, this.kennis));
    if (!rest && this.onbeschermd([nr]).length === 0) return;
    const grenzen = grenzenVan(nr, this.kennis, this.los);
    for (let stap = BESCHERMING - 1; grenzen && stap > 0; stap--) {
      const keuzes = [this.zoek(nr, grenzen.min + stap, Infinity), this.zoek(nr, 0, grenzen.max - stap)].filter((keuze) => keuze !== null).sort((a, b) => a.kost - b.kost);
      const [keuze] = keuzes;
      if (!keuze || keuze.nummers.length === 0) continue;
      for (const een of keuze.nummers) this.verberg(een);
      return;
    }
    const alles = [...this.kennis.samenhang(nr, (een) => this.beweegt(een))].flatMap((rij) => [...rij.keys()]).filter((een) => this.nieuw.has(een) && !this.verborgen.has(een));
    for (const een of alles) this.verberg(een);
    if (alles.length > 0) return;
    if (rest || grenzen?.min === grenzen?.max) throw new DomainError('publicatie-niet-te-beschermen');
    this.doelen.set(nr, BESCHERMING - 1);
  }

  private beweegt(nr: number): boolean {
    return this.nieuw.has(nr) || !this.kennis.isBekend(nr);
  }

  /** The cheapest way to let a variable lie between two numbers: shown counts may move at their cost, and those that move must be hidden. */
  private zoek(nr: number, min: number, max: number): { kost: number; nummers: number[] } | null {
    const { kennis } = this;
    if (max < min || max < kennis.van(nr).min || min > kennis.van(nr).max) return null;
    const rijen = [...kennis.samenhang(nr, (een) => this.beweegt(een))];
    const nummers = [...new Set([nr, ...rijen.flatMap((rij) => [...rij.keys()])])];
    const getoond = nummers.filter((een) => kennis.isBekend(een) && this.nieuw.has(een));
    const index = new Map(getoond.map((een, plaats) => [een, kennis.stelsel.omvang + 2 * plaats]));
    const voorwaarden: Voorwaarde[] = rijen.map((rij) => {
      let vast = 0;
      const termen = new Map<number, number>();
      for (const [een, factor] of rij) {
        vast += factor * kennis.van(een).min;
        const meer = index.get(een);
        if (meer !== undefined) termen.set(meer, factor).set(meer + 1, -factor);
        else if (!kennis.isBekend(een)) termen.set(een, factor);
      }
      return { termen, min: -vast, max: -vast };
    });
    const doel = new Map<number, number>();
    for (const een of nummers) this.bind(een, index.get(een), voorwaarden, doel);
    const basis = kennis.van(nr).min;
    voorwaarden.push({ termen: new Map([[nr, 1]]), min: min - basis, max: max - basis });
    const oplossing = this.los({ richting: 'minimize', doel, voorwaarden });
    return oplossing && { kost: oplossing.waarde, nummers: getoond.filter((een) => { const meer = index.get(een) ?? 0; return (oplossing.x.get(meer) ?? 0) + (oplossing.x.get(meer + 1) ?? 0) > 1e-6; }) };
  }

  /** How far a variable may move: a hidden one as far as its reason says, a shown one as far as its reason would say. */
  private bind(nr: number, meer: number | undefined, voorwaarden: Voorwaarde[], doel: Map<number, number>): void {
    const { min, max } = this.kennis.van(nr);
    if (meer === undefined) {
      if (max !== Infinity && max !== min) voorwaarden.push({ termen: new Map([[nr, 1]]), min: -Infinity, max: max - min });
      return;
    }
    doel.set(meer, this.kost(nr)).set(meer + 1, this.kost(nr));
    const ruimte = voorkennis(redenVan(min, this.drempel), this.drempel);
    if (ruimte.max !== Infinity) voorwaarden.push({ termen: new Map([[meer, 1]]), min: -Infinity, max: ruimte.max - min });
    voorwaarden.push({ termen: new Map([[meer + 1, 1]]), min: -Infinity, max: min - ruimte.min });
  }
}

/**
 * Hides what must not leave the team: counts below the threshold, and as many others as are needed so that nobody who adds up everything in
 * this edition and all earlier ones can say of a hidden count which number it is: {@link BESCHERMING} remain possible, or two where the
 * reasons why everything is hidden leave no more.
 * @param cellen every count of the edition, each value of its splits, also those that are zero.
 * @param eerder every earlier edition with days in common with this one, or with another that has.
 * @throws DomainError `publicatie-niet-te-beschermen` when even hiding everything would not do.
 */
export function verbergCellen(cellen: readonly Telcel[], eerder: readonly Eerder[], drempel: number, los: Oplosser): Uitcel[] {
  const ontwerp = new Ontwerp(cellen, eerder, drempel, los);
  ontwerp.bescherm();
  return ontwerp.uit(cellen);
}
