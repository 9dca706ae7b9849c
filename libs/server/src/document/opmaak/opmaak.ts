/** One big number: what it is of, the number with its unit, and what is said below it. */
export interface Kerncijfer {
  readonly naam: string;
  readonly getal: string;
  readonly eenheid: string;
  readonly verborgen: boolean;
  readonly regels: readonly string[];
}

/** One bar with what stands beside it, in the order of the columns. `hoogte` (less than nothing is
 * drawn as long, but lighter) and `vorige` are numbers of one scale; null draws nothing. */
export interface Rij {
  readonly naam: string;
  readonly waarden: readonly string[];
  readonly hoogte: number;
  readonly vorige: number | null;
  /** Hue of a leefgebied; undefined is the colour of the program, null is grey. */
  readonly tint: number | null | undefined;
  readonly verborgen: boolean;
}

/** A figure by one split: bars and their table in one. */
export interface Verdeling {
  readonly titel: string;
  /** Heading of the names, then of every number. */
  readonly koppen: readonly string[];
  readonly rijen: readonly Rij[];
}

/** A month: what came in and went out, null when that is hidden, and how it is written. */
export interface Maand {
  readonly naam: string;
  readonly kort: string;
  readonly in: number | null;
  readonly uit: number | null;
  readonly waarden: readonly [string, string];
}

/** What stands in a document, before anything is said of pages. Texts are as they are read. */
export interface Opmaak {
  readonly titel: string;
  readonly onderschrift: string;
  readonly regels: readonly string[];
  readonly kerncijfers: readonly Kerncijfer[];
  /** Quiet signals; mostly none. */
  readonly signalen: readonly string[];
  readonly verloop: readonly Maand[];
  readonly verdelingen: readonly Verdeling[];
  readonly definities: readonly { readonly naam: string; readonly tekst: string }[];
}

/** Under which heading the months stand. */
export const VERLOOP_TITEL = 'Instroom en uitstroom per maand';
/** Headings of the months. */
export const VERLOOP_KOPPEN = ['Maand', 'Aanmeldingen', 'Afgesloten casussen'] as const;

const PER_PERIODE = ' Dit cijfer wordt per periode geteld: maanden of wijken zijn niet op te tellen.';

/** What each figure means. */
export const definitiesVan = (figuren: readonly { readonly naam: string; readonly definitie: string; readonly optelbaar: boolean }[]): Opmaak['definities'] =>
  figuren.map(({ naam, definitie, optelbaar }) => ({ naam, tekst: optelbaar ? definitie : `${definitie}${PER_PERIODE}` }));
