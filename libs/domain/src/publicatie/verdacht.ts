import { reeksVan, voorkennis, type Celplek, type Eerder } from './cel';
import { grenzenVan, type Kennis } from './grenzen';
import { groepeer } from './groep';
import type { Oplosser, Voorwaarde } from './oplosser';
import type { Rest, Stelsel } from './stelsel';

/** Writes down what earlier editions say: visible counts, values that were not mentioned and so were zero, and why the others are hidden. */
export function leerVan(kennis: Kennis, eerder: readonly Eerder[]): void {
  const { stelsel } = kennis;
  const zichtbaar = new Set<number>();
  for (const { drempel, cellen } of eerder) {
    for (const cel of cellen) {
      const nr = stelsel.variabele(cel);
      if (cel.aantal !== null) zichtbaar.add(nr);
      if (cel.aantal !== null) kennis.zet(nr, cel.aantal, cel.aantal);
      else if (!zichtbaar.has(nr)) kennis.zet(nr, voorkennis(cel.reden, drempel).min, voorkennis(cel.reden, drempel).max);
    }
    for (const nr of zwijgend(stelsel, cellen)) kennis.zet(nr, 0, 0);
  }
}

/** Values of a split that others mention and these counts do not. */
export function zwijgend(stelsel: Stelsel, cellen: readonly Celplek[]): number[] {
  const reeksen = groepeer(cellen.filter(({ splitsing }) => splitsing !== 'totaal'), reeksVan);
  return [...reeksen.values()].flatMap((reeks) => {
    const [cel] = reeks;
    const genoemd = new Set(reeks.map(({ code }) => code));
    return cel ? [...stelsel.codesVan(cel)].filter((code) => !genoemd.has(code)).map((code) => stelsel.variabele({ ...cel, code })) : [];
  });
}

/**
 * What was published earlier was counted earlier: a late registration makes that it no longer adds up with what is counted now. Moves the
 * earlier counts as little as makes them add up, so that what follows from them together is still seen.
 * @param vast the variables that are counted now, and stay.
 */
export function verzoen(kennis: Kennis, vast: ReadonlySet<number>, los: Oplosser): void {
  const { stelsel } = kennis;
  const gehad = new Set<unknown>();
  for (const rij of stelsel.rijen) {
    if (gehad.has(rij)) continue;
    const [eerste] = rij.keys();
    if (eerste === undefined) continue;
    const rijen = kennis.samenhang(eerste, (nr) => !vast.has(nr));
    for (const een of rijen) gehad.add(een);
    const nummers = [...new Set([...rijen].flatMap((een) => [...een.keys()]))];
    if (nummers.some((nr) => !vast.has(nr) && kennis.van(nr).max < Infinity)) schik(kennis, vast, rijen, nummers, los);
  }
}

function schik(kennis: Kennis, vast: ReadonlySet<number>, rijen: ReadonlySet<ReadonlyMap<number, number>>, nummers: readonly number[], los: Oplosser): void {
  const meer = (index: number): number => kennis.stelsel.omvang + 2 * index;
  const voorwaarden: Voorwaarde[] = [...rijen].map((rij) => {
    const vastDeel = [...rij].reduce((som, [nr, factor]) => som + (vast.has(nr) ? factor * kennis.van(nr).min : 0), 0);
    return { termen: new Map([...rij].filter(([nr]) => !vast.has(nr))), min: -vastDeel, max: -vastDeel };
  });
  const doel = new Map<number, number>();
  nummers.forEach((nr, index) => {
    const { min, max } = kennis.van(nr);
    if (vast.has(nr) || (min === 0 && max === Infinity)) return;
    voorwaarden.push({ termen: new Map([[nr, 1], [meer(index), 1], [meer(index) + 1, -1]]), min, max });
    doel.set(meer(index), 1).set(meer(index) + 1, 1);
  });
  const oplossing = los({ richting: 'minimize', doel, voorwaarden });
  if (!oplossing || oplossing.waarde < 1e-6) return;
  for (const nr of nummers) {
    const { min, max } = kennis.van(nr);
    const nu = oplossing.x.get(nr) ?? 0;
    if (!vast.has(nr)) kennis.zet(nr, min === max ? nu : Math.min(min, nu), min === max ? nu : Math.max(max, nu));
  }
}

/** How many whole numbers a hidden count must still be able to be, at least, for whoever knows all editions. */
export const BESCHERMING = 3;

/** How many different numbers a variable can still be, up to {@link BESCHERMING}. */
export function ruimteVan(nr: number, kennis: Kennis, los: Oplosser): number {
  if (kennis.gezien(nr) >= BESCHERMING) return BESCHERMING;
  const grenzen = grenzenVan(nr, kennis, los);
  return grenzen === null ? BESCHERMING : Math.min(BESCHERMING, grenzen.max - grenzen.min + 1);
}

/**
 * Counts that were never published but that editions can give away together: what a larger one has more than a smaller one that lies within
 * it, or than all of those.
 */
export function tussenEdities(stelsel: Stelsel, nieuw: readonly Celplek[], eerder: readonly Eerder[]): Rest[] {
  const toen = groepeer(eerder.flatMap(({ cellen }) => cellen), sleutel);
  const resten = new Map<string, Rest>();
  const voeg = (rest: Rest): unknown => resten.set(`${rest.groot} ${rest.delen.join(' ')}`, rest);
  const publiek = new Set([...nieuw, ...eerder.flatMap(({ cellen }) => cellen)].map((cel) => stelsel.variabele(cel)));
  for (const [waarde, nu] of groepeer(nieuw, sleutel)) {
    const ander = toen.get(waarde) ?? [];
    if (ander.length === 0) continue;
    for (const groot of nu) for (const rest of stelsel.resten(groot, ander)) voeg(rest);
    for (const groot of ander) for (const rest of stelsel.resten(groot, [...nu, ...ander])) voeg(rest);
  }
  return [...resten.values()].filter(({ nr }) => !publiek.has(nr));
}

const sleutel = ({ telling, deel, splitsing, code }: Celplek): string => `${telling} ${deel} ${splitsing} ${code}`;
