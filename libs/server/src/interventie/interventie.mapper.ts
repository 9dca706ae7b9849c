import { type DoelDto, type InterventieDto, type MedewerkerKort, type WachtlijstRegel } from '@keukentafel/contract';
import {
  isWachtTeLang, nextInterventieStatus, volledigeNaam, wachtDagen, werkGrens, type BeantwoordeHulpvraag, type Datum, type Doel, type InterventieSoort, type InterventieStand,
  type InterventieStatus, type Leefgebied, type NaamDelen, type Normen,
} from '@keukentafel/domain';

/** An interventie as the reading statement gives it. */
export type InterventieRow = Omit<InterventieDto, 'stappen' | 'wachtDagen' | 'doelen'> & { readonly doelen: DoelDto[]; readonly inwoner_id: string };

/** What the rules need to know of the casus. */
export interface KaderRow {
  readonly geopendOp: Datum;
  /** Status of the other interventies of the casus. */
  readonly andere: InterventieStatus[];
}

/** What the rules need to know before an interventie is added. */
export interface NieuwKaderRow extends KaderRow {
  readonly hulpvragen: readonly { readonly id: string; readonly open: boolean }[];
}

/** An interventie with everything that decides whether it may change. */
export interface StandRow extends KaderRow, InterventieStand {
  readonly version: number;
  readonly soort: InterventieSoort;
  readonly doelen: readonly Doel[];
  readonly hulpvragen: readonly (BeantwoordeHulpvraag & { readonly leefgebied: Leefgebied })[];
}

/** A line of the wachtlijst. */
export interface WachtlijstRow extends NaamDelen {
  readonly id: string;
  readonly version: number;
  readonly casus_id: string;
  readonly inwoner_id: string;
  readonly geboortedatum: string | null;
  readonly werksoort: WachtlijstRegel['werksoort'];
  readonly soort: WachtlijstRegel['soort'];
  readonly uitvoerder: MedewerkerKort | null;
  readonly wachtlijst_op: Datum;
  readonly leefgebieden: Leefgebied[];
  readonly wijkteam_id: string;
  readonly wijkteam: string;
}

/** An interventie as it goes over the wire. */
export const toInterventieDto = (row: InterventieRow, vandaag: Datum): InterventieDto => ({
  id: row.id, version: row.version, casusId: row.casusId, werksoort: row.werksoort, soort: row.soort, uitvoerder: row.uitvoerder, status: row.status,
  stappen: [...nextInterventieStatus(row.status)], wachtlijstOp: row.wachtlijstOp, gestartOp: row.gestartOp, afgeslotenOp: row.afgeslotenOp,
  wachtDagen: wachtDagen(row, vandaag), resultaat: row.resultaat, reden: row.reden, hulpvraagIds: row.hulpvraagIds, doelen: row.doelen,
});

/** A line of the wachtlijst as it goes over the wire. */
export const toWachtlijstRegel = (row: WachtlijstRow, vandaag: Datum, normen: Normen): WachtlijstRegel => ({
  id: row.id, version: row.version, casusId: row.casus_id, inwoner: volledigeNaam(row), geboortedatum: row.geboortedatum, werksoort: row.werksoort,
  soort: row.soort, uitvoerder: row.uitvoerder, wachtlijstOp: row.wachtlijst_op, leefgebieden: row.leefgebieden, wijkteamId: row.wijkteam_id,
  wijkteam: row.wijkteam, wachtDagen: wachtDagen({ wachtlijstOp: row.wachtlijst_op, gestartOp: null, afgeslotenOp: null }, vandaag) ?? 0,
  wachtTeLang: isWachtTeLang(row.wachtlijst_op, werkGrens(vandaag, normen)),
});
