import type { Keuze } from '../lijst/keuze';
import type { Rol } from '../lijst/rol';
import { mag } from '../toegang/recht';

/** One list of work: what its counter is called, the sentence that says what it counts, and since when its rows have their age. */
export interface Werklijst<Code extends string = string> extends Keuze<Code> {
  readonly uitleg: string;
  /** `mij`: my own work; `team`: that of my wijkteams; `coordinator`: of my wijkteams, for who divides the work. */
  readonly voor: 'mij' | 'team' | 'coordinator';
  /** What the age of a row is counted from, as a heading. */
  readonly sinds: string;
}

/**
 * Every list of work, in the order of the screen. Its condition in SQL is in `libs/server/src/werk`, one for the counter and the list; every
 * row is a casus, but for `contacten`, in which every row is a planned contact.
 */
export const WERKLIJST = [
  { code: 'contacten', naam: 'Contacten vandaag', uitleg: 'Contacten die jij vandaag of eerder had gepland en die nog niet zijn gedaan.', voor: 'mij', sinds: 'Gepland' },
  { code: 'nieuw', naam: 'Op te pakken', uitleg: 'Nieuwe aanmeldingen van je wijkteams die nog niemand heeft opgepakt. Crisis en spoed eerst.', voor: 'team', sinds: 'Ontvangen' },
  { code: 'zonder-contact', naam: 'Lang geen contact', uitleg: 'Jouw casussen waarin al een tijd geen contact is geweest.', voor: 'mij', sinds: 'Laatste contact' },
  { code: 'mijn-wachtend', naam: 'Wacht op een interventie', uitleg: 'Jouw casussen waarin een interventie op de wachtlijst staat.', voor: 'mij', sinds: 'Wacht sinds' },
  { code: 'mijn', naam: 'Mijn casussen', uitleg: 'Open casussen waarvan jij regiehouder bent.', voor: 'mij', sinds: 'Geopend' },
  { code: 'uitvoering', naam: 'Ik voer uit', uitleg: 'Open casussen van een andere regiehouder waarin jij een interventie uitvoert.', voor: 'mij', sinds: 'Geopend' },
  { code: 'crisis', naam: 'Crisis', uitleg: 'Open casussen van je wijkteams met een aanmelding die crisis is.', voor: 'coordinator', sinds: 'Ontvangen' },
  { code: 'te-laat', naam: 'Eerste contact te laat', uitleg: 'Open casussen van je wijkteams met een aanmelding waarop te lang geen contact volgde.', voor: 'coordinator', sinds: 'Ontvangen' },
  { code: 'zonder-regiehouder', naam: 'Zonder regiehouder', uitleg: 'Open casussen van je wijkteams die niemand leidt.', voor: 'coordinator', sinds: 'Geopend' },
  { code: 'wachtlijst', naam: 'Wachtlijst', uitleg: 'Casussen van je wijkteams waarin een interventie op de wachtlijst staat. Wie het langst wacht eerst.', voor: 'coordinator', sinds: 'Wacht sinds' },
  { code: 'wacht-te-lang', naam: 'Wacht te lang', uitleg: 'Casussen van je wijkteams waarin een interventie langer op de wachtlijst staat dan is afgesproken. Wie het langst wacht eerst.', voor: 'coordinator', sinds: 'Wacht sinds' },
  { code: 'open', naam: 'Alle open casussen', uitleg: 'Alle open casussen van je wijkteams.', voor: 'coordinator', sinds: 'Geopend' },
  { code: 'afgesloten', naam: 'Afgesloten casussen', uitleg: 'Afgesloten casussen van je wijkteams, de laatste eerst.', voor: 'coordinator', sinds: 'Afgesloten' },
] as const satisfies readonly Werklijst[];
export type WerklijstCode = (typeof WERKLIJST)[number]['code'];

/** The orders a list can be read in. `lijst` is the order of the list itself. */
export const WERK_SORTERING = [
  { code: 'lijst', naam: 'Gewone volgorde' },
  { code: 'urgentie', naam: 'Urgentie' },
  { code: 'oudste', naam: 'Oudste casus eerst' },
  { code: 'nieuwste', naam: 'Nieuwste casus eerst' },
  { code: 'contact', naam: 'Langst geen contact eerst' },
  { code: 'naam', naam: 'Achternaam' },
] as const satisfies readonly Keuze[];
export type WerkSortering = (typeof WERK_SORTERING)[number]['code'];

/** The list with this code. */
export const werklijst = (code: WerklijstCode): Werklijst<WerklijstCode> => WERKLIJST.find((lijst) => lijst.code === code)!;

/** Lists that are no work to do: they are read in the werkvoorraad and have no counter. */
const ZONDER_TELLER: readonly WerklijstCode[] = ['open', 'afgesloten'];

/** The counters on *Mijn werk* of someone with these rollen, in the order of the screen. */
export const tellersVoor = (rollen: readonly Rol[]): WerklijstCode[] =>
  WERKLIJST.filter(({ code, voor }) => !ZONDER_TELLER.includes(code) && (voor !== 'coordinator' || mag(rollen, 'casus.toewijzen'))).map(({ code }) => code);

/** The lists of which *Mijn werk* shows the first rows, in the order of the screen. */
export const WERK_VOORAAN = ['contacten', 'nieuw', 'zonder-contact', 'mijn-wachtend', 'mijn'] as const satisfies readonly WerklijstCode[];
