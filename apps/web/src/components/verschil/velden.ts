/** One field of a form of which two versions may differ: its name on screen, and its value as people read it. */
export interface VerschilVeld<Versie> {
  readonly veld: keyof Versie & string;
  readonly naam: string;
  readonly tekst: (versie: Versie) => string;
}

const same = (een: unknown, ander: unknown): boolean => JSON.stringify(een ?? null) === JSON.stringify(ander ?? null);

/** The fields in which two versions differ, in the order of the screen. Nothing and null are the same. */
export const verschillen = <Versie>(velden: readonly VerschilVeld<Versie>[], een: Versie, ander: Versie): VerschilVeld<Versie>[] =>
  velden.filter(({ veld }) => !same(een[veld], ander[veld]));

/**
 * Two versions that came from the same one, made ready to choose from: what only one of both changed is that change in both, so that only
 * what both changed is left to choose.
 */
export function samengevoegd<Versie extends object>(velden: readonly VerschilVeld<Versie>[], van: Versie, mijn: Versie, nu: Versie): { readonly mijn: Versie; readonly nu: Versie } {
  const uit = (veld: keyof Versie, andere: Versie, eigen: Versie) => (same(eigen[veld], van[veld]) ? andere[veld] : eigen[veld]);
  const neem = (andere: Versie, eigen: Versie): Versie => ({ ...eigen, ...Object.fromEntries(velden.map(({ veld }) => [veld, uit(veld, andere, eigen)])) });
  return { mijn: neem(nu, mijn), nu: neem(mijn, nu) };
}

/** Only what differs from the version it was based on: a change never touches what someone else may be changing. */
export const wijzigingVan = <Versie>(velden: readonly VerschilVeld<Versie>[], van: Versie, naar: Versie): Partial<Versie> =>
  Object.fromEntries(verschillen(velden, van, naar).map(({ veld }) => [veld, naar[veld]])) as Partial<Versie>;
