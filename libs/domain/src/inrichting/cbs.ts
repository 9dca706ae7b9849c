import { isPostcode, normalisePostcode } from '../adres/postcode';
import type { Keuze } from '../lijst/keuze';

/**
 * Reading the CBS files "buurt, wijk en gemeente per postcode-huisnummer" (`PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025`) and its list of
 * names (`Wijk2025;Wijknaam2025`), row by row. The year in the headings changes; leading zeros and the letters WK and GM may be absent.
 */

/** What can be wrong with a row, in Dutch. */
export const RIJREGEL = [
  { code: 'kolom-ontbreekt', naam: 'Deze kolom staat niet in het bestand.' },
  { code: 'cel-ontbreekt', naam: 'Deze regel heeft te weinig kolommen.' },
  { code: 'postcode', naam: 'Een postcode is vier cijfers en twee letters, zoals 1961AB.' },
  { code: 'huisnummer', naam: 'Een huisnummer is een heel getal van 1 tot en met 99999.' },
  { code: 'wijk', naam: 'Een wijkcode is zes cijfers, zoals WK039601.' },
  { code: 'gemeente', naam: 'Een gemeentecode is vier cijfers, zoals GM0396.' },
  { code: 'wijk-in-gemeente', naam: 'De wijkcode begint niet met de code van de gemeente.' },
  { code: 'wijknaam', naam: 'De naam van een wijk is 1 tot en met 120 tekens.' },
  { code: 'wijknaam-dubbel', naam: 'Deze wijk heeft eerder in het bestand een andere naam.' },
  { code: 'wijknaam-ontbreekt', naam: 'Van deze wijk is geen naam bekend. Voeg het bestand met wijknamen toe.' },
] as const satisfies readonly Keuze[];
export type Rijregel = (typeof RIJREGEL)[number]['code'];

/** A faulty row: its line in the file (the heading is line 1; 0 when it is about the whole file), the column, and the rule. */
export interface Rijfout {
  readonly regel: number;
  readonly kolom: string;
  readonly fout: Rijregel;
}

/** How many faulty rows are kept to be named; the rest is only counted. */
export const RIJFOUTEN_MAX = 200;
const NAAM_TEKENS = 120;

const KOP = {
  postcode: /^(pc6|postcode6?)$/,
  huisnummer: /^huis(nummer|nr)$/,
  wijk: /^wijk(_?code)?_?(20\d\d)?$/,
  gemeente: /^gem(eente)?(_?code)?_?(20\d\d)?$/,
  naam: /^wijk_?naam_?(20\d\d)?$/,
} as const;
type Kolom = keyof typeof KOP;

const NAAM_VAN: Readonly<Record<Kolom, string>> = { postcode: 'PC6', huisnummer: 'Huisnummer', wijk: 'Wijk', gemeente: 'Gemeente', naam: 'Wijknaam' };

/** `WK039601`, `039601` and `39601` → `WK039601`; null for anything else. */
export const leesWijkcode = (tekst: string): string | null => leesCode('WK', 6, tekst);
/** `GM0396`, `0396` and `396` → `GM0396`; null for anything else. */
export const leesGemeentecode = (tekst: string): string | null => leesCode('GM', 4, tekst);

function leesCode(letters: string, cijfers: number, tekst: string): string | null {
  const [, getal] = new RegExp(`^(?:${letters})?(\\d{1,${cijfers}})$`, 'i').exec(tekst.trim()) ?? [];
  return getal && Number(getal) > 0 ? `${letters}${getal.padStart(cijfers, '0')}` : null;
}

/** True when a wijk lies in the gemeente with this CBS code. */
export const wijkVanGemeente = (wijkcode: string, gemeentecode: string): boolean => wijkcode.slice(2, 6) === gemeentecode.slice(2);

/** Where the columns are; those that are not there are undefined. */
type Plaatsen = Partial<Record<Kolom, number>>;

/** The common part of reading a file: its heading, its lines, and what is wrong with them. */
abstract class CbsLezer {
  readonly fouten: Rijfout[] = [];
  /** How many rows are faulty, also beyond those that are kept. */
  aantalFout = 0;
  protected plaatsen: Plaatsen | null = null;
  private regel = 0;

  constructor(protected readonly gemeente: string, private readonly nodig: readonly Kolom[], private readonly mag: readonly Kolom[] = []) {}

  /** Reads the next line, the heading first; an empty line counts but says nothing. */
  lees(cellen: readonly string[]): void {
    this.regel += 1;
    if (cellen.every((cel) => cel.trim() === '')) return;
    if (this.plaatsen) return this.leesRij(cellen);
    this.plaatsen = Object.fromEntries([...this.nodig, ...this.mag].map((kolom) => [kolom, plaatsVan(cellen, kolom)]).filter(([, plaats]) => plaats !== -1)) as Plaatsen;
    for (const kolom of this.nodig) if (this.plaatsen[kolom] === undefined) this.fout(kolom, 'kolom-ontbreekt');
  }

  /** False when a column is missing: then the rows mean nothing. */
  get leesbaar(): boolean {
    return this.plaatsen !== null && this.nodig.every((kolom) => this.plaatsen?.[kolom] !== undefined);
  }

  protected abstract leesRij(cellen: readonly string[]): void;

  protected fout(kolom: Kolom, fout: Rijregel): null {
    this.aantalFout += 1;
    if (this.fouten.length < RIJFOUTEN_MAX) this.fouten.push({ regel: this.regel, kolom: NAAM_VAN[kolom], fout });
    return null;
  }

  /** The text of a column; null, and a fault, when the row is too short. */
  protected cel(cellen: readonly string[], kolom: Kolom): string | null {
    const tekst = cellen[this.plaatsen?.[kolom] ?? -1];
    return tekst === undefined ? this.fout(kolom, 'cel-ontbreekt') : tekst.trim();
  }
}

const plaatsVan = (koppen: readonly string[], kolom: Kolom): number =>
  koppen.findIndex((kop) => KOP[kolom].test(kop.replace(/^\uFEFF/, '').trim().toLowerCase()));

/** How many huisnummers of each postcode lie in each wijk, of one gemeente. */
export class PostcodeLezer extends CbsLezer {
  /** postcode → wijk → huisnummers. */
  readonly telling = new Map<string, Map<string, number>>();
  /** Rows of other gemeenten, which are passed over. */
  elders = 0;

  /** @param gemeente CBS code, as `GM0396`. */
  constructor(gemeente: string) {
    super(gemeente, ['postcode', 'huisnummer', 'wijk'], ['gemeente']);
  }

  protected leesRij(cellen: readonly string[]): void {
    if (!this.leesbaar) return;
    const wijk = this.wijkVan(cellen);
    if (!wijk) return;
    const tekst = this.cel(cellen, 'postcode');
    if (tekst === null) return;
    if (!isPostcode(tekst)) return void this.fout('postcode', 'postcode');
    const huisnummer = this.cel(cellen, 'huisnummer');
    if (huisnummer === null) return;
    if (!/^[1-9]\d{0,4}$/.test(huisnummer)) return void this.fout('huisnummer', 'huisnummer');
    const postcode = normalisePostcode(tekst);
    const wijken = this.telling.get(postcode) ?? new Map<string, number>();
    this.telling.set(postcode, wijken.set(wijk, (wijken.get(wijk) ?? 0) + 1));
  }

  /** The wijk of a row of this gemeente; null when it is faulty or of another. */
  private wijkVan(cellen: readonly string[]): string | null {
    const tekst = this.cel(cellen, 'wijk');
    if (tekst === null) return null;
    const gemeentecel = this.plaatsen?.gemeente === undefined ? null : (cellen[this.plaatsen.gemeente] ?? '');
    const gemeente = gemeentecel === null ? null : leesGemeentecode(gemeentecel);
    if (gemeente && gemeente !== this.gemeente) return this.voorbij();
    const wijk = leesWijkcode(tekst);
    if (!wijk) return this.fout('wijk', 'wijk');
    if (gemeentecel !== null && !gemeente) return wijkVanGemeente(wijk, this.gemeente) ? this.fout('gemeente', 'gemeente') : this.voorbij();
    if (wijkVanGemeente(wijk, this.gemeente)) return wijk;
    return gemeente ? this.fout('wijk', 'wijk-in-gemeente') : this.voorbij();
  }

  private voorbij(): null {
    this.elders += 1;
    return null;
  }
}

/** What the wijken of one gemeente are called. */
export class WijknaamLezer extends CbsLezer {
  /** wijk → name. */
  readonly namen = new Map<string, string>();

  /** @param gemeente CBS code, as `GM0396`. */
  constructor(gemeente: string) {
    super(gemeente, ['wijk', 'naam']);
  }

  protected leesRij(cellen: readonly string[]): void {
    if (!this.leesbaar) return;
    const tekst = this.cel(cellen, 'wijk');
    if (tekst === null) return;
    const wijk = leesWijkcode(tekst);
    if (!wijk) return void this.fout('wijk', 'wijk');
    if (!wijkVanGemeente(wijk, this.gemeente)) return;
    const naam = this.cel(cellen, 'naam');
    if (naam === null) return;
    if (naam === '' || [...naam].length > NAAM_TEKENS) return void this.fout('naam', 'wijknaam');
    if ((this.namen.get(wijk) ?? naam) !== naam) return void this.fout('naam', 'wijknaam-dubbel');
    this.namen.set(wijk, naam);
  }
}

/** A postcode that lies in more than one wijk, the wijk with most huisnummers first: that one gets it. */
export interface GedeeldePostcode {
  readonly postcode: string;
  readonly wijken: readonly { readonly wijk: string; readonly huisnummers: number }[];
}

/** Which postcodes each wijk gets; one that lies in several goes to the wijk with most huisnummers, with as many to the lowest code. */
export function verdeelPostcodes(telling: ReadonlyMap<string, ReadonlyMap<string, number>>): { readonly wijken: Map<string, string[]>; readonly gedeeld: GedeeldePostcode[] } {
  const wijken = new Map<string, string[]>();
  const gedeeld: GedeeldePostcode[] = [];
  for (const [postcode, delen] of [...telling].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const volgorde = [...delen].map(([wijk, huisnummers]) => ({ wijk, huisnummers })).sort((a, b) => b.huisnummers - a.huisnummers || (a.wijk < b.wijk ? -1 : 1));
    const wijk = volgorde[0]?.wijk ?? '';
    wijken.set(wijk, [...(wijken.get(wijk) ?? []), postcode]);
    if (volgorde.length > 1) gedeeld.push({ postcode, wijken: volgorde });
  }
  return { wijken, gedeeld };
}
