import { type AanmeldingDto, type AanmeldingRegel, type AanmeldingVraag } from '@keukentafel/contract';
import { datumIn, eersteContactVoor, volledigeNaam, type NaamDelen, type Normen } from '@keukentafel/domain';

/** An aanmelding as the reading statement gives it. */
export interface AanmeldingRow {
  readonly id: string;
  readonly version: number;
  readonly casus_id: string;
  readonly inwoner_id: string;
  readonly ontvangen_op: Date;
  readonly vraag: string;
  readonly leefgebieden: AanmeldingVraag['leefgebieden'];
  readonly kanaal: AanmeldingVraag['kanaal'];
  readonly aanmelder: AanmeldingVraag['aanmelder'];
  readonly aanmelder_naam: string | null;
  readonly aanmelder_organisatie: string | null;
  readonly aanmelder_telefoon: string | null;
  readonly urgentie: AanmeldingVraag['urgentie'];
  readonly veiligheid: boolean;
  readonly wijk_id: string;
  readonly wijk: string;
  readonly wijkteam_id: string;
  readonly wijkteam: string;
  readonly geregistreerd_door: string;
  /** The wijkteam that has the casus, which may not be the one of the aanmelding's wijk. */
  readonly casus_wijkteam_id: string;
}

/** A line of the team's aanmeldingen. */
export interface LijstRow extends NaamDelen {
  readonly id: string;
  readonly casus_id: string;
  readonly casus_version: number;
  readonly inwoner_id: string;
  readonly geboortedatum: string | null;
  readonly ontvangen_op: Date;
  readonly vraag: string;
  readonly leefgebieden: AanmeldingRegel['leefgebieden'];
  readonly kanaal: AanmeldingRegel['kanaal'];
  readonly urgentie: AanmeldingRegel['urgentie'];
  readonly veiligheid: boolean;
  readonly wijkteam_id: string;
  readonly wijkteam: string;
  readonly regiehouder_id: string | null;
  readonly regiehouder: string | null;
}

/** An aanmelding as it goes over the wire. */
export const toAanmeldingDto = (row: AanmeldingRow, normen: Normen): AanmeldingDto => ({
  id: row.id, version: row.version, casusId: row.casus_id, inwonerId: row.inwoner_id, ontvangenOp: row.ontvangen_op.toISOString(),
  vraag: row.vraag, leefgebieden: row.leefgebieden, kanaal: row.kanaal, aanmelder: row.aanmelder, aanmelderNaam: row.aanmelder_naam,
  aanmelderOrganisatie: row.aanmelder_organisatie, aanmelderTelefoon: row.aanmelder_telefoon, urgentie: row.urgentie,
  veiligheid: row.veiligheid, wijkId: row.wijk_id, wijk: row.wijk, wijkteamId: row.wijkteam_id, wijkteam: row.wijkteam,
  geregistreerdDoor: row.geregistreerd_door, eersteContactVoor: eersteContactVoor(datumIn(row.ontvangen_op), normen),
});

/** A line of the list as it goes over the wire. */
export const toAanmeldingRegel = (row: LijstRow, normen: Normen): AanmeldingRegel => ({
  id: row.id, casusId: row.casus_id, casusVersion: row.casus_version, inwoner: volledigeNaam(row), geboortedatum: row.geboortedatum,
  ontvangenOp: row.ontvangen_op.toISOString(), vraag: row.vraag, leefgebieden: row.leefgebieden, kanaal: row.kanaal, urgentie: row.urgentie,
  veiligheid: row.veiligheid, wijkteamId: row.wijkteam_id, wijkteam: row.wijkteam, regiehouderId: row.regiehouder_id, regiehouder: row.regiehouder,
  eersteContactVoor: eersteContactVoor(datumIn(row.ontvangen_op), normen),
});
