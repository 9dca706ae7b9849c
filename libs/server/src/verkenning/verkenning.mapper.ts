import { type ActieDto, type HulpvraagDto, type MetingDto, type VraagverkenningDto } from '@keukentafel/contract';
import { nextVerkenningStatus, type HulpvraagUitkomst, type Leefgebied, type Uitkomst, type VerkenningStatus, type Zelfredzaamheid } from '@keukentafel/domain';

/** A vraagverkenning as the reading statements give it. */
export interface VerkenningRow {
  readonly id: string;
  readonly version: number;
  readonly casus_id: string;
  readonly status: VerkenningStatus;
  readonly begonnen_op: Date;
  readonly afgerond_op: Date | null;
  readonly gevoerd_door_id: string;
  readonly gevoerd_door: string;
  readonly inwoner_id: string;
}

/** A meting as the reading statements give it. */
export interface MetingRow {
  readonly id: string;
  readonly casus_id: string;
  readonly vraagverkenning_id: string;
  readonly leefgebied: Leefgebied;
  readonly uitkomst: Uitkomst;
  readonly score: number | null;
  readonly zelfredzaamheid: Zelfredzaamheid | null;
  readonly krachten: string | null;
  readonly netwerk: string | null;
  readonly wens: string | null;
  readonly notitie: string | null;
  readonly gemeten_op: Date;
  readonly gemeten_door_id: string;
  readonly gemeten_door: string;
}

/** A hulpvraag with its acties as the reading statement gives it. */
export interface HulpvraagRow {
  readonly id: string;
  readonly version: number;
  readonly casus_id: string;
  readonly vraagverkenning_id: string;
  readonly leefgebied: Leefgebied;
  readonly gesteld_op: string;
  readonly gesloten_op: string | null;
  readonly uitkomst: HulpvraagUitkomst | null;
  readonly acties: ActieDto[];
}

/** A vraagverkenning as it goes over the wire. */
export const toVraagverkenningDto = (row: VerkenningRow): VraagverkenningDto => ({
  id: row.id, version: row.version, casusId: row.casus_id, status: row.status, stappen: [...nextVerkenningStatus(row.status)],
  begonnenOp: row.begonnen_op.toISOString(), afgerondOp: row.afgerond_op?.toISOString() ?? null,
  gevoerdDoor: { id: row.gevoerd_door_id, naam: row.gevoerd_door },
});

/** A meting as it goes over the wire. */
export const toMetingDto = (row: MetingRow): MetingDto => ({
  id: row.id, casusId: row.casus_id, vraagverkenningId: row.vraagverkenning_id, leefgebied: row.leefgebied, uitkomst: row.uitkomst,
  score: row.score, zelfredzaamheid: row.zelfredzaamheid, krachten: row.krachten, netwerk: row.netwerk, wens: row.wens, notitie: row.notitie,
  gemetenOp: row.gemeten_op.toISOString(), gemetenDoor: { id: row.gemeten_door_id, naam: row.gemeten_door },
});

/** A hulpvraag as it goes over the wire. */
export const toHulpvraagDto = (row: HulpvraagRow): HulpvraagDto => ({
  id: row.id, version: row.version, casusId: row.casus_id, vraagverkenningId: row.vraagverkenning_id, leefgebied: row.leefgebied,
  gesteldOp: row.gesteld_op, geslotenOp: row.gesloten_op, uitkomst: row.uitkomst,
  acties: row.acties.map((actie) => ({ ...actie, gedaanOp: new Date(actie.gedaanOp).toISOString() })),
});
