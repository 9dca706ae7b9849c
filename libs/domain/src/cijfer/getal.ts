import { type Maat } from './figuur';

const geheel = new Intl.NumberFormat('nl-NL');
const een = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const metTeken = new Intl.NumberFormat('nl-NL', { signDisplay: 'exceptZero', maximumFractionDigits: 1 });

/** What the outcome of a figure is in. */
export interface Cijfermaat {
  readonly maat: Maat;
  readonly maateenheid: string | null;
}

/** A count as people write it. */
export const aantalTekst = (aantal: number): string => geheel.format(aantal);

/** A number with one decimal. */
export const tiendeTekst = (waarde: number): string => een.format(waarde);

const MEERVOUD: Readonly<Record<string, string>> = {
  aanmelding: 'aanmeldingen', actie: 'acties', interventie: 'interventies', hulpvraag: 'hulpvragen', inwoner: 'inwoners', casus: 'casussen', paar: 'paren',
};

/** How many of what a figure counts: `17 hulpvragen`. */
export const telTekst = ({ aantal, eenheid }: { readonly aantal: number; readonly eenheid: string }): string =>
  `${aantalTekst(aantal)} ${aantal === 1 ? eenheid : (MEERVOUD[eenheid] ?? eenheid)}`;

/** The number of a figure: a count, a percentage, or an average; a dash when there is nothing to divide by. */
export function waardeTekst({ maat, maateenheid }: Cijfermaat, waarde: number | null, metEenheid = true): string {
  if (waarde === null) return '–';
  if (maat === 'aantal') return geheel.format(waarde);
  if (maat === 'aandeel') return `${een.format(waarde)}%`;
  const getal = (maateenheid === 'punten' ? metTeken : een).format(waarde);
  return metEenheid && maateenheid ? `${getal} ${maateenheid}` : getal;
}

/** What is known of a figure in one period. */
interface Geteld {
  readonly aantal: number;
  readonly waarde: number | null;
}

/** The one number that is shown big: of what stands open, how many tells more than the average. */
export function hoofdgetal(figuur: Cijfermaat & Geteld & { readonly soort: 'flow' | 'stock' }, vorige: Geteld | null): {
  readonly maat: Cijfermaat; readonly nu: number | null; readonly toen: Geteld | null;
} {
  if (figuur.soort === 'flow') return { maat: figuur, nu: figuur.waarde, toen: vorige };
  return { maat: { maat: 'aantal', maateenheid: null }, nu: figuur.aantal, toen: vorige && { ...vorige, waarde: vorige.aantal } };
}

/** How a number differs from the one it is compared with: counts in percent, the others in points; null when that says nothing. */
export function verschilTekst({ maat }: Pick<Cijfermaat, 'maat'>, nu: number | null, vorige: { readonly waarde: number | null } | null): string | null {
  if (nu === null || vorige?.waarde == null) return null;
  if (maat !== 'aantal') return metTeken.format(Math.round((nu - vorige.waarde) * 10) / 10);
  return vorige.waarde === 0 ? null : `${metTeken.format(Math.round(((nu - vorige.waarde) / vorige.waarde) * 100))}%`;
}
