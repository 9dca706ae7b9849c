import { type WerkRegel } from '@keukentafel/contract';
import { CASUS_STATUS, CONTACT_VORM, datumIn, daysBetween, naamOf, URGENTIE, werklijst, type Keuze, type WerklijstCode } from '@keukentafel/domain';
import { type WerkExport } from '../werk.service';

/** A cell: text, a number, a calendar day or a moment. Null stays empty. */
export type Cel =
  | { readonly soort: 'tekst'; readonly waarde: string | null }
  | { readonly soort: 'getal'; readonly waarde: number | null }
  | { readonly soort: 'dag' | 'moment'; readonly waarde: string | null };

/** A column of an exported list. `breedte` in characters. */
export interface Kolom {
  readonly kop: string;
  readonly breedte: number;
  readonly cel: (regel: WerkRegel, lijst: WerkExport) => Cel;
}

const tekst = (waarde: string | null): Cel => ({ soort: 'tekst', waarde });
const getal = (waarde: number | null): Cel => ({ soort: 'getal', waarde });
const dag = (waarde: string | null): Cel => ({ soort: 'dag', waarde });
const moment = (waarde: string | null): Cel => ({ soort: 'moment', waarde });
const namen = (lijst: readonly Keuze[], codes: readonly string[]): Cel => tekst(codes.map((code) => naamOf(lijst, code)).join(', ') || null);
const dagVan = (instant: string | null): string | null => instant && datumIn(new Date(instant));

/** The columns of the screen, with the numbers and days behind its words. */
const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Inwoner', breedte: 32, cel: ({ inwoner }) => tekst(inwoner) },
  { kop: 'Geboren', breedte: 12, cel: ({ geboortedatum }) => dag(geboortedatum) },
  { kop: 'Status', breedte: 16, cel: ({ status }) => tekst(naamOf(CASUS_STATUS, status)) },
  { kop: 'Urgentie', breedte: 10, cel: ({ urgentie }) => tekst(naamOf(URGENTIE, urgentie)) },
  { kop: 'Veiligheid', breedte: 10, cel: ({ veiligheid }) => tekst(veiligheid ? 'ja' : 'nee') },
  { kop: 'Geopend', breedte: 12, cel: ({ geopendOp }) => dag(dagVan(geopendOp)) },
  { kop: 'Dagen open', breedte: 11, cel: ({ geopendOp, afgeslotenOp }, { op }) => getal(daysBetween(datumIn(new Date(geopendOp)), afgeslotenOp ?? datumIn(op))) },
  { kop: 'Afgesloten', breedte: 12, cel: ({ afgeslotenOp }) => dag(afgeslotenOp) },
  { kop: 'Wijkteam', breedte: 24, cel: ({ wijkteam }) => tekst(wijkteam) },
  { kop: 'Regiehouder', breedte: 24, cel: ({ regiehouder }) => tekst(regiehouder?.naam ?? null) },
  { kop: 'Leefgebieden', breedte: 30, cel: ({ leefgebieden }, { kader }) => namen(kader.leefgebieden, leefgebieden) },
  { kop: 'Werksoorten', breedte: 20, cel: ({ werksoorten }, { kader }) => namen(kader.werksoorten, werksoorten) },
  { kop: 'Laatste contact', breedte: 16, cel: ({ laatsteContactOp }) => dag(dagVan(laatsteContactOp)) },
  { kop: 'Eerste contact voor', breedte: 18, cel: ({ eersteContactVoor }) => dag(eersteContactVoor) },
  { kop: 'Wacht sinds', breedte: 12, cel: ({ wachtSinds }) => dag(wachtSinds) },
  { kop: 'Dagen op wachtlijst', breedte: 18, cel: ({ wachtDagen }) => getal(wachtDagen) },
  { kop: 'Wacht te lang', breedte: 13, cel: ({ wachtDagen, wachtTeLang }) => tekst(wachtDagen === null ? null : wachtTeLang ? 'ja' : 'nee') },
  { kop: 'Volgend contact', breedte: 18, cel: ({ contact }) => moment(contact?.begintOp ?? null) },
  { kop: 'Vorm', breedte: 14, cel: ({ contact }) => tekst(contact && naamOf(CONTACT_VORM, contact.vorm)) },
];

/** The columns of a list; since when its rows are in it stands last, under the heading of the list. */
export const kolommenVan = (lijst: WerklijstCode): readonly Kolom[] => {
  const kop = `${werklijst(lijst).sinds} (volgorde)`;
  return [...KOLOMMEN, { kop, breedte: 22, cel: ({ sinds }) => moment(sinds) }];
};

const klok = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

/** The clock of Amsterdam at an instant, as `2026-03-29 03:30:00`. */
export const klokIn = (instant: Date): string => klok.format(instant);
