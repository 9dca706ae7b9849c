import { type ContactmomentDto, type GeplandContact, type MedewerkerKort } from '@keukentafel/contract';
import { nextContactStatus, volledigeNaam, type ContactStatus, type ContactVorm, type Datum, type NaamDelen } from '@keukentafel/domain';

/** A contactmoment as the reading statement gives it. */
export interface ContactmomentRow {
  readonly id: string;
  readonly version: number;
  readonly casus_id: string;
  readonly interventie_id: string | null;
  readonly status: ContactStatus;
  readonly begint_op: Date;
  readonly minuten: number | null;
  readonly vorm: ContactVorm;
  readonly met: string | null;
  readonly verslag: string | null;
  readonly medewerker: MedewerkerKort;
  readonly inwoner_id: string;
  /** The day the casus was opened. */
  readonly geopend_op: Datum;
}

/** A planned contact of someone. */
export interface GeplandRow extends NaamDelen {
  readonly id: string;
  readonly version: number;
  readonly casus_id: string;
  readonly begint_op: Date;
  readonly minuten: number | null;
  readonly vorm: ContactVorm;
  readonly met: string | null;
  readonly inwoner_id: string;
}

/** A contactmoment as it goes over the wire. */
export const toContactmomentDto = (row: ContactmomentRow): ContactmomentDto => ({
  id: row.id, version: row.version, casusId: row.casus_id, interventieId: row.interventie_id, status: row.status, stappen: [...nextContactStatus(row.status)],
  begintOp: row.begint_op.toISOString(), minuten: row.minuten, vorm: row.vorm, met: row.met, verslag: row.verslag, medewerker: row.medewerker,
});

/** A planned contact as it goes over the wire. */
export const toGeplandContact = (row: GeplandRow): GeplandContact => ({
  id: row.id, version: row.version, casusId: row.casus_id, inwoner: volledigeNaam(row), begintOp: row.begint_op.toISOString(), minuten: row.minuten,
  vorm: row.vorm, met: row.met,
});
