import type { Oplosser, Voorwaarde } from './oplosser';
import type { Rij, Stelsel } from './stelsel';

const RUIS = 1e-6;

/** What is known of each variable of a stelsel: between which numbers it lies; visible when these are the same. */
export class Kennis {
  readonly min: number[] = [];
  readonly max: number[] = [];
  private readonly rijenVan = new Map<number, Rij[]>();
  private bijgehouden = 0;
  private voorbeelden = new Map<number, { laag: number; hoog: number }>();

  constructor(readonly stelsel: Stelsel) {}

  /** Writes down that a variable lies between two numbers. */
  zet(nr: number, min: number, max: number): void {
    this.min[nr] = min;
    this.max[nr] = max;
  }

  van(nr: number): { min: number; max: number } {
    return { min: this.min[nr] ?? 0, max: this.max[nr] ?? Infinity };
  }

  /** True when the variable is one number. */
  isBekend(nr: number): boolean {
    const { min, max } = this.van(nr);
    return min === max;
  }

  /** How many whole numbers a variable was seen to be able to be, in ways in which everything fits. More may be possible. */
  gezien(nr: number): number {
    const { laag, hoog } = this.voorbeelden.get(nr) ?? { laag: 0, hoog: -1 };
    return Math.floor(hoog + RUIS) - Math.ceil(laag - RUIS) + 1;
  }

  /** Remembers a way in which everything fits; it still does when less is known. */
  onthoud(nr: number, waarde: number): void {
    const { laag, hoog } = this.voorbeelden.get(nr) ?? { laag: Infinity, hoog: -Infinity };
    this.voorbeelden.set(nr, { laag: Math.min(laag, waarde), hoog: Math.max(hoog, waarde) });
  }

  /** Does something while more is known, and forgets what was seen before when it turns out well. */
  metMeer(werk: () => boolean): boolean {
    const was = this.voorbeelden;
    this.voorbeelden = new Map();
    const gelukt = werk();
    if (!gelukt) this.voorbeelden = was;
    return gelukt;
  }

  /** The equations that a variable depends on, directly or through others that may move. */
  samenhang(nr: number, beweegt: (nr: number) => boolean): Set<Rij> {
    this.bijhouden();
    const rijen = new Set<Rij>();
    const gehad = new Set([nr]);
    const wacht = [nr];
    for (let een = wacht.pop(); een !== undefined; een = wacht.pop()) {
      for (const rij of this.rijenVan.get(een) ?? []) {
        if (rijen.has(rij)) continue;
        rijen.add(rij);
        for (const ander of rij.keys()) {
          if (gehad.has(ander) || !beweegt(ander)) continue;
          gehad.add(ander);
          wacht.push(ander);
        }
      }
    }
    return rijen;
  }

  private bijhouden(): void {
    for (const rij of this.stelsel.rijen.slice(this.bijgehouden)) for (const nr of rij.keys()) this.rijenVan.set(nr, [...(this.rijenVan.get(nr) ?? []), rij]);
    this.bijgehouden = this.stelsel.rijen.length;
  }
}

/** The smallest and largest whole number that a variable can still be, for whoever knows `kennis`; null when what is known contradicts itself. */
export function grenzenVan(nr: number, kennis: Kennis, los: Oplosser): { min: number; max: number } | null {
  if (kennis.isBekend(nr)) return kennis.van(nr);
  const { voorwaarden, schuif, nummers } = opgaveVan(kennis, nr, kennis.samenhang(nr, (een) => !kennis.isBekend(een)));
  const doel = new Map([[nr, 1]]);
  const laag = los({ richting: 'minimize', doel, voorwaarden });
  const hoog = los({ richting: 'maximize', doel, voorwaarden });
  for (const oplossing of [laag, hoog]) if (oplossing && Number.isFinite(oplossing.waarde)) for (const een of nummers) kennis.onthoud(een, schuif(een) + (oplossing.x.get(een) ?? 0));
  return laag && hoog && { min: Math.ceil(laag.waarde + schuif(nr) - RUIS), max: Math.floor(hoog.waarde + schuif(nr) + RUIS) };
}

/** Equations and bounds over the variables that may move, each counted from its lower bound. */
function opgaveVan(kennis: Kennis, nr: number, rijen: Iterable<Rij>): { voorwaarden: Voorwaarde[]; schuif: (nr: number) => number; nummers: ReadonlySet<number> } {
  const schuif = (een: number): number => kennis.van(een).min;
  const voorwaarden: Voorwaarde[] = [];
  const los = new Set([nr]);
  for (const rij of rijen) {
    let vast = 0;
    const termen = new Map<number, number>();
    for (const [een, factor] of rij) {
      vast += factor * schuif(een);
      if (kennis.isBekend(een)) continue;
      termen.set(een, factor);
      los.add(een);
    }
    if (termen.size > 0) voorwaarden.push({ termen, min: -vast, max: -vast });
  }
  for (const een of los) {
    const { min, max } = kennis.van(een);
    if (max !== Infinity) voorwaarden.push({ termen: new Map([[een, 1]]), min: -Infinity, max: max - min });
  }
  return { voorwaarden, schuif, nummers: los };
}
