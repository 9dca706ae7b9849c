import {
  type AanmeldingDto, type CasusDto, type CasusEinde, type CasusHuisgenoot, type CasusKort, type CasusNetwerk, type ContactmomentDto, type HulpvraagDto,
  type InterventieDto, type MedewerkerKort, type MetingDto, type TijdlijnPage, type VraagverkenningDto, type WijkteamKort,
} from '@keukentafel/contract';
import {
  datumIn, eersteContactVoor, heropenenTot, leeftijdOp, nextContactStatus, nextInterventieStatus, nextStatus, nextVerkenningStatus, volledigeNaam, type CasusResultaat, type CasusStatus,
  type Datum, type Normen,
} from '@keukentafel/domain';
import { toInwonerDto, toKoppelingDto, type InwonerJson, type KoppelingJson } from '../inwoner/inwoner.service';

/** What `casus.lees` answers. */
export interface CasusRow {
  readonly id: string;
  readonly version: number;
  readonly status: CasusStatus;
  readonly geopend_op: Date;
  readonly afgeschermd: boolean;
  readonly afgesloten_op: Datum | null;
  readonly resultaat: CasusResultaat | null;
  readonly afsluitreden: string | null;
  readonly bewaren_tot: Datum | null;
  readonly inwoner_id: string;
  readonly inwoner: InwonerJson;
  readonly wijkteam: WijkteamKort;
  readonly regiehouder: MedewerkerKort | null;
  readonly aanmeldingen: readonly Omit<AanmeldingDto, 'eersteContactVoor'>[];
  readonly huishouden: readonly { readonly rol: string; readonly inwoner: InwonerJson }[];
  readonly netwerk: CasusNetwerk[];
  readonly eerdere: CasusKort[];
  readonly koppelingen: readonly KoppelingJson[];
}

/** What `casus.werk` answers; the next steps are not in the database but in the transition tables. */
export interface WerkRow {
  readonly vraagverkenning: Omit<VraagverkenningDto, 'stappen'> | null;
  readonly metingen: MetingDto[];
  readonly hulpvragen: HulpvraagDto[];
  readonly interventies: readonly Omit<InterventieDto, 'stappen'>[];
  readonly contacten: readonly Omit<ContactmomentDto, 'stappen'>[];
  readonly laatste_contact: Date | null;
}

const toHuisgenoot = ({ rol, inwoner }: CasusRow['huishouden'][number], vandaag: Datum): CasusHuisgenoot =>
  ({ inwonerId: inwoner.id, naam: volledigeNaam(inwoner), rol, leeftijd: leeftijdOp(inwoner.geboortedatum, vandaag) });

function toEinde({ afgesloten_op: afgeslotenOp, resultaat, afsluitreden, bewaren_tot: bewarenTot }: CasusRow, normen: Normen): CasusEinde | null {
  const laatste = heropenenTot(afgeslotenOp, normen);
  return afgeslotenOp && laatste ? { afgeslotenOp, resultaat, reden: afsluitreden, bewarenTot, heropenenTot: laatste } : null;
}

/** The whole casus as it goes over the wire. */
export function toCasusDto(row: CasusRow, werk: WerkRow, tijdlijn: TijdlijnPage, normen: Normen, nu: Date): CasusDto {
  const vandaag = datumIn(nu);
  const { vraagverkenning } = werk;
  return {
    id: row.id, version: row.version, status: row.status, stappen: [...nextStatus(row.status)], geopendOp: row.geopend_op.toISOString(),
    afgeschermd: row.afgeschermd, inwoner: toInwonerDto(row.inwoner, vandaag), huishouden: row.huishouden.map((lid) => toHuisgenoot(lid, vandaag)),
    wijkteam: row.wijkteam, regiehouder: row.regiehouder, einde: toEinde(row, normen), laatsteContactOp: werk.laatste_contact?.toISOString() ?? null,
    aanmeldingen: row.aanmeldingen.map((aanmelding) => ({ ...aanmelding, eersteContactVoor: eersteContactVoor(datumIn(new Date(aanmelding.ontvangenOp)), normen) })),
    vraagverkenning: vraagverkenning && { ...vraagverkenning, stappen: [...nextVerkenningStatus(vraagverkenning.status)] },
    metingen: werk.metingen, hulpvragen: werk.hulpvragen,
    interventies: werk.interventies.map((interventie) => ({ ...interventie, stappen: [...nextInterventieStatus(interventie.status)] })),
    contacten: werk.contacten.map((contact) => ({ ...contact, stappen: [...nextContactStatus(contact.status)] })),
    netwerk: row.netwerk, eerdere: row.eerdere, koppelingen: row.koppelingen.map(toKoppelingDto), tijdlijn,
  };
}
