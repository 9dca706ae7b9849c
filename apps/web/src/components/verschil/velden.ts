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

/** Only what differs from the version it was based on: a change never touches what someone else may be changing. */
export const wijzigingVan = <Versie>(velden: readonly VerschilVeld<Versie>[], van: Versie, naar: Versie): Partial<Versie> =>
  Object.fromEntries(verschillen(velden, van, naar).map(({ veld }) => [veld, naar[veld]])) as Partial<Versie>;
