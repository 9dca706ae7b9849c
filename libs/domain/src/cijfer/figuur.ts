import { AANMELDER, GESLACHT, KANAAL } from '../lijst/aanmelding';
import { RESULTAAT, WERKSOORT } from '../lijst/interventie';
import type { Keuze } from '../lijst/keuze';
import { LEEFGEBIED } from '../lijst/leefgebied';
import { ACTIE_SOORT } from '../verkenning/lijst';
import { CASUS_RESULTAAT } from '../casus/afsluiting';
import { LEEFTIJD } from './leeftijd';

/**
 * Everything a figure may be split by, with the values it can have. Wijkteam and wijk have those of the gemeente; a code that is not in
 * the list is shown as it is, because history outlives lists.
 */
export const SPLITSING = [
  { code: 'wijkteam', naam: 'Wijkteam', waarden: [] },
  { code: 'wijk', naam: 'Wijk', waarden: [] },
  { code: 'werksoort', naam: 'Werksoort', waarden: WERKSOORT },
  { code: 'leefgebied', naam: 'Leefgebied', waarden: LEEFGEBIED },
  { code: 'actie', naam: 'Actie', waarden: ACTIE_SOORT },
  { code: 'kanaal', naam: 'Kanaal', waarden: KANAAL },
  { code: 'aanmelder', naam: 'Aanmelder', waarden: AANMELDER },
  { code: 'leeftijd', naam: 'Leeftijd', waarden: LEEFTIJD },
  { code: 'geslacht', naam: 'Geslacht', waarden: GESLACHT },
  { code: 'resultaat', naam: 'Resultaat', waarden: [...RESULTAAT, ...CASUS_RESULTAAT] },
] as const satisfies readonly (Keuze & { readonly waarden: readonly Keuze[] })[];
export type SplitsingCode = (typeof SPLITSING)[number]['code'];

/** What is counted; a drill-down shows one row for each. */
export type Eenheid = 'aanmelding' | 'actie' | 'interventie' | 'hulpvraag' | 'inwoner' | 'casus' | 'paar';

/**
 * When a counted object belongs to a period. `dag`: its day lies in it. `overlap`: it went on at some moment of it. `peildatum`: it stood
 * on the last day. `laatste`: it is the newest of its kind on the last day, and of this period. `persoon`: someone with one or more in it.
 */
export type Telwijze = 'dag' | 'overlap' | 'peildatum' | 'laatste' | 'persoon';

/** How the number is shown: a count, the share (%) that meets a condition, or the average of a measure. */
export type Maat = 'aantal' | 'aandeel' | 'gemiddelde';

/** What one figure counts, and how (domain.md section 3). */
export interface Figuur {
  readonly key: string;
  readonly naam: string;
  /** One sentence that defines the figure, shown on demand. */
  readonly definitie: string;
  readonly eenheid: Eenheid;
  /** `flow`: what happened in the period; `stock`: what stood on its last day. */
  readonly soort: 'flow' | 'stock';
  readonly telwijze: Telwijze;
  readonly maat: Maat;
  /** What the measure of an average is in; empty for counts and shares. */
  readonly maateenheid?: 'dagen' | 'punten';
  /** Besides wijkteam and wijk, which every figure has. */
  readonly splitsingen: readonly Exclude<SplitsingCode, 'wijk' | 'wijkteam'>[];
}

/** True when the counts of two periods that follow each other add up to that of both together. Of stocks and distinct persons they never do. */
export const isOptelbaar = ({ telwijze }: Pick<Figuur, 'telwijze'>): boolean => telwijze === 'dag';

/** True when a figure may be split so. */
export const isGesplitstDoor = (figuur: Figuur, splitsing: SplitsingCode): boolean =>
  splitsing === 'wijk' || splitsing === 'wijkteam' || figuur.splitsingen.includes(splitsing);

/** The number of a count: itself, a percentage, or an average with one decimal; null when there is nothing to divide by. */
export function waardeVan({ maat }: Pick<Figuur, 'maat'>, { aantal, som }: { readonly aantal: number; readonly som: number }): number | null {
  if (maat === 'aantal') return aantal;
  if (aantal === 0) return null;
  return Math.round((maat === 'aandeel' ? 1000 : 10) * (som / aantal)) / 10;
}
