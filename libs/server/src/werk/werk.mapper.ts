import { type WerkContact, type WerkRegel } from '@keukentafel/contract';
import {
  codesOf, eersteContactVoor, inVolgordeVan, isOpen, isWachtTeLang, URGENTIE, volledigeNaam, type CasusStatus, type Datum, type Keuze, type NaamDelen, type Normen, type Urgentie,
  type WerkGrens, type WerklijstCode,
} from '@keukentafel/domain';

/** A row of a list as the statements give it. */
export interface WerkRow extends NaamDelen {
  readonly lijst: WerklijstCode;
  readonly rij: string;
  readonly sleutel: string;
  readonly sinds: Date;
  readonly casus_id: string;
  readonly version: number;
  readonly status: CasusStatus;
  readonly geopend_op: Date;
  readonly afgesloten_op: Datum | null;
  readonly afgeschermd: boolean;
  readonly inwoner_id: string;
  readonly geboortedatum: Datum | null;
  readonly wijkteam_id: string;
  readonly wijkteam: string;
  readonly regiehouder_id: string | null;
  readonly regiehouder: string | null;
  readonly laatste_op: Date | null;
  readonly rang: number | null;
  readonly veiligheid: boolean | null;
  readonly vraag: string | null;
  readonly kanaal: WerkRegel['kanaal'];
  /** The days of the aanmeldingen that nobody answered since. */
  readonly onbeantwoord: readonly Datum[] | null;
  readonly leefgebieden: readonly string[] | null;
  readonly werksoorten: readonly string[] | null;
  readonly wacht_sinds: Datum | null;
  readonly wacht_dagen: number | null;
  readonly contact: WerkContact | null;
}

/** Urgentie in the order of the statements: what cannot wait first. */
const RANG: readonly Urgentie[] = ['crisis', 'spoed', 'regulier'];

/** The place of an urgentie among the others, as the statements count it. */
export const rangVan = (urgentie: Urgentie): number => RANG.indexOf(urgentie);

/** What a row is shown with of the lists of the gemeente. */
export interface WerkKader {
  readonly normen: Normen;
  /** The norms of today as days. */
  readonly grens: WerkGrens;
  /** All there ever were, those of today first, in their order. */
  readonly leefgebieden: readonly Keuze[];
  readonly werksoorten: readonly Keuze[];
}

/** The first day on which one of them waits too long. */
const eersteVan = (dagen: readonly Datum[], normen: Normen): Datum | null => dagen.map((dag) => eersteContactVoor(dag, normen)).sort()[0] ?? null;

/** A row as it goes over the wire. */
export const toWerkRegel = (row: WerkRow, { normen, grens, leefgebieden, werksoorten }: WerkKader): WerkRegel => ({
  id: row.rij, casusId: row.casus_id, casusVersion: row.version, inwoner: volledigeNaam(row), geboortedatum: row.geboortedatum, status: row.status,
  sinds: row.sinds.toISOString(), geopendOp: row.geopend_op.toISOString(), afgeslotenOp: row.afgesloten_op, afgeschermd: row.afgeschermd,
  urgentie: RANG[row.rang ?? codesOf(URGENTIE).length - 1] ?? 'regulier', veiligheid: row.veiligheid ?? false, vraag: row.vraag, kanaal: row.kanaal,
  leefgebieden: inVolgordeVan(leefgebieden, row.leefgebieden ?? []), werksoorten: inVolgordeVan(werksoorten, row.werksoorten ?? []),
  wijkteamId: row.wijkteam_id, wijkteam: row.wijkteam,
  regiehouder: row.regiehouder_id && row.regiehouder ? { id: row.regiehouder_id, naam: row.regiehouder } : null,
  laatsteContactOp: row.laatste_op?.toISOString() ?? null,
  eersteContactVoor: isOpen(row.status) ? eersteVan(row.onbeantwoord ?? [], normen) : null,
  wachtSinds: row.wacht_sinds, wachtDagen: row.wacht_dagen, wachtTeLang: isWachtTeLang(row.wacht_sinds, grens), contact: row.contact && { ...row.contact, begintOp: new Date(row.contact.begintOp).toISOString() },
});
