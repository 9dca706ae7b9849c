import { type CijferDto, type FactsheetDto, type FiguurDto, type SplitsingDto, type Telwaarde } from '@keukentafel/contract';
import { CASUS_RESULTAAT, figuurMet, laatsteVanMaand, naamOf, overlapt, RESULTAAT, SPLITSING, type Celplek, type Keuze, type Telcel } from '@keukentafel/domain';

/** Figures of which the count is that of another one: aanmeldingen are what first contacts are a share of. */
const TELLING: Readonly<Record<string, string>> = { 'eerste-contact': 'aanmeldingen' };

/** Splits that a counted object can be without a value of: an interventie has no resultaat while it goes on. */
const ZONDER = { code: 'geen', naam: 'Nog geen' };

/** Where one number of a factsheet stands, and the parts of it when it is a share. */
export interface Plek {
  readonly aantal: Celplek;
  readonly ja: Celplek | null;
  readonly nee: Celplek | null;
}

/** The places of a factsheet: pairs of wijkteam and wijk as `wijkteam|wijk`. */
export interface Gebied {
  readonly van: string;
  readonly tot: string;
  readonly plaatsen: readonly string[];
}

/** True when the values of a split make the total of the figure. */
function isVerdeeld(key: string, splitsing: string): boolean {
  const figuur = figuurMet(key);
  return !figuur || !overlapt(figuur, splitsing);
}

/** Where the number of a figure stands, or of one value of a split. */
export function plekVan({ key, maat }: Pick<FiguurDto, 'key' | 'maat'>, splitsing: string, code: string, { van, tot, plaatsen }: Gebied): Plek {
  const binnen = splitsing === 'wijkteam' ? plaatsen.filter((plaats) => plaats.startsWith(`${code}|`)) : splitsing === 'wijk' ? plaatsen.filter((plaats) => plaats.endsWith(`|${code}`)) : plaatsen;
  const isPlaats = splitsing === 'wijk' || splitsing === 'wijkteam';
  const aantal = { telling: isVerdeeld(key, splitsing) ? (TELLING[key] ?? key) : `${key}/${splitsing}`, deel: 'aantal', splitsing: isPlaats ? 'totaal' : splitsing, code: isPlaats ? '' : code, van, tot, gebied: binnen };
  const deel = (welk: string): Celplek | null => (maat === 'aandeel' ? { ...aantal, deel: `${key}:${welk}` } : null);
  return { aantal, ja: deel('ja'), nee: deel('nee') };
}

/** Where what came in or went out in a month stands. */
export const verloopPlek = (telling: string, maand: string, { plaatsen }: Gebied): Celplek =>
  ({ telling, deel: 'aantal', splitsing: 'totaal', code: '', van: maand, tot: laatsteVanMaand(maand), gebied: plaatsen });

/** Every count of a number: itself, and yes and no of a share. */
function tel({ aantal, ja, nee }: Plek, telwaarde: Telwaarde): Telcel[] {
  const metJa = Math.round(((telwaarde.waarde ?? 0) * telwaarde.aantal) / 100);
  return [{ ...aantal, aantal: telwaarde.aantal }, ...(ja ? [{ ...ja, aantal: metJa }] : []), ...(nee ? [{ ...nee, aantal: telwaarde.aantal - metJa }] : [])];
}

/** Values that a split of a figure can have: what was not counted is zero, and can be hidden as well. */
function waardenVan({ key }: FiguurDto, code: SplitsingDto['code']): readonly Keuze[] {
  if (code === 'resultaat') return key === 'interventies' ? [...RESULTAAT, ZONDER] : CASUS_RESULTAAT;
  return SPLITSING.find((splitsing) => splitsing.code === code)?.waarden ?? [];
}

/** The split with every value it can have, so that its values make the total. */
function volledig(figuur: FiguurDto, splitsing: SplitsingDto): SplitsingDto {
  const leeg = (code: string, naam: string, aantal = 0): CijferDto => ({ code, naam, aantal, waarde: null, vorige: null });
  if (splitsing.code === 'wijk' || splitsing.code === 'wijkteam') return splitsing;
  const waarden = waardenVan(figuur, splitsing.code);
  const genoemd = new Set(splitsing.cijfers.map(({ code }) => code));
  const cijfers = [...splitsing.cijfers, ...waarden.filter(({ code }) => !genoemd.has(code)).map(({ code }) => leeg(code, naamOf(waarden, code)))];
  const rest = !isVerdeeld(figuur.key, splitsing.code) ? 0 : figuur.aantal - cijfers.reduce((som, { aantal }) => som + aantal, 0);
  return { ...splitsing, cijfers: rest > 0 ? [...cijfers.filter(({ code }) => code !== ZONDER.code), leeg(ZONDER.code, ZONDER.naam, rest)] : cijfers };
}

/** The figures of a factsheet with every value of their splits. */
export const volledigeFiguren = ({ figuren }: FactsheetDto): FiguurDto[] =>
  figuren.map((figuur) => ({ ...figuur, splitsingen: figuur.splitsingen.map((splitsing) => volledig(figuur, splitsing)) }));

/** Every count in the tables of a factsheet. */
export function cellenVan(figuren: readonly FiguurDto[], verloop: FactsheetDto['verloop'], gebied: Gebied): Telcel[] {
  const cellen = figuren.flatMap((figuur) => [
    ...tel(plekVan(figuur, 'totaal', '', gebied), figuur),
    ...figuur.splitsingen.flatMap(({ code, cijfers }) => cijfers.flatMap((cijfer) => tel(plekVan(figuur, code, cijfer.code, gebied), cijfer))),
  ]);
  const maanden = verloop.flatMap(({ maand, instroom, uitstroom }) => [
    { ...verloopPlek('aanmeldingen', maand, gebied), aantal: instroom }, { ...verloopPlek('afgesloten-casussen', maand, gebied), aantal: uitstroom }]);
  return [...cellen, ...maanden];
}
