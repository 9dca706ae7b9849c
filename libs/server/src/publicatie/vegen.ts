/** A sum of variables times their factors, and a number. */
export interface Uitdrukking {
  readonly termen: Map<number, number>;
  vast: number;
}

const RUIS = 1e-9;

/** Adds a multiple of one expression to another. */
export function telOp(bij: Uitdrukking, factor: number, wat: Uitdrukking): void {
  bij.vast += factor * wat.vast;
  for (const [nr, een] of wat.termen) {
    const som = (bij.termen.get(nr) ?? 0) + factor * een;
    if (Math.abs(som) < RUIS) bij.termen.delete(nr);
    else bij.termen.set(nr, som);
  }
}

/**
 * Solves equations for as many variables as they fix (Gauss and Jordan), so that a linear program is left with few variables and no
 * equations: the simplex method then has far less to do.
 */
export class Veger {
  /** What each solved variable comes to, in terms of those that are not solved. */
  readonly opgelost = new Map<number, Uitdrukking>();
  private readonly gebruikt = new Map<number, Set<number>>();

  /** The same expression without solved variables. */
  zonder({ termen, vast }: { readonly termen: ReadonlyMap<number, number>; readonly vast: number }): Uitdrukking {
    const uit: Uitdrukking = { termen: new Map(), vast };
    for (const [nr, factor] of termen) telOp(uit, factor, this.opgelost.get(nr) ?? { termen: new Map([[nr, 1]]), vast: 0 });
    return uit;
  }

  /** Takes in that an expression is zero. False when that contradicts the others. */
  neem(vergelijking: { readonly termen: ReadonlyMap<number, number>; readonly vast: number }): boolean {
    const rest = this.zonder(vergelijking);
    if (rest.termen.size === 0) return Math.abs(rest.vast) < 1e-6;
    const nr = this.kies(rest.termen);
    const factor = rest.termen.get(nr) ?? 1;
    const uit: Uitdrukking = { termen: new Map(), vast: 0 };
    rest.termen.delete(nr);
    telOp(uit, -1 / factor, rest);
    for (const ander of this.gebruikt.get(nr) ?? []) {
      const eerder = this.opgelost.get(ander);
      const keer = eerder?.termen.get(nr);
      if (!eerder || keer === undefined) continue;
      eerder.termen.delete(nr);
      telOp(eerder, keer, uit);
      this.onthoud(ander, uit);
    }
    this.gebruikt.delete(nr);
    this.opgelost.set(nr, uit);
    this.onthoud(nr, uit);
    return true;
  }

  /** The variable that the fewest others depend on. */
  private kies(termen: ReadonlyMap<number, number>): number {
    let beste = -1;
    let minst = Infinity;
    for (const nr of termen.keys()) {
      const aantal = this.gebruikt.get(nr)?.size ?? 0;
      if (aantal < minst) [beste, minst] = [nr, aantal];
    }
    return beste;
  }

  private onthoud(nr: number, { termen }: Uitdrukking): void {
    for (const een of termen.keys()) {
      const wie = this.gebruikt.get(een);
      if (wie) wie.add(nr);
      else this.gebruikt.set(een, new Set([nr]));
    }
  }
}
