import { type InwonerDto, type InwonerRegel, type KoppelingDto, type NieuweInwoner } from '@keukentafel/contract';
import { leeftijdOp, volledigeNaam, type CasusStatus, type Datum } from '@keukentafel/domain';
import { type InwonerEntity } from './inwoner.entity';

/** A person as the casus statement reads them. */
export interface InwonerJson {
  readonly id: string;
  readonly roepnaam: string | null;
  readonly voornamen: string | null;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortenaam: string | null;
  readonly partnernaam: string | null;
  readonly geboortedatum: string | null;
  readonly geboortejaar: number | null;
  readonly geslacht: string;
  readonly postcode: string | null;
  readonly huisnummer: number | null;
  readonly toevoeging: string | null;
  readonly straat: string | null;
  readonly plaats: string | null;
  readonly geheim_adres: boolean;
  readonly telefoon: string | null;
  readonly email: string | null;
  readonly taal: string | null;
  readonly tolk_nodig: boolean;
  readonly version: number;
}

/** A link between two records as the statements read it, with the other person when I may see them. */
export interface KoppelingJson extends Omit<KoppelingDto, 'ander'> {
  readonly ander: InwonerJson | null;
}

/** A row of the search. */
export interface ZoekRow extends Omit<InwonerJson, 'geslacht' | 'partnernaam' | 'telefoon' | 'email' | 'taal' | 'tolk_nodig' | 'version'> {
  readonly casus_id: string | null;
  readonly casus_status: CasusStatus | null;
  readonly wijkteam: string | null;
  readonly dubbel_van: string | null;
}

/** `Straat 1 A, 1961AB Plaats`; null when no part is known. A list shows no address that must be told to nobody, only that there is one. */
export function adresRegel(adres: Pick<InwonerJson, 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'plaats' | 'geheim_adres'>): string | null {
  if (adres.geheim_adres) return 'Geheim adres';
  const straat = [adres.straat, adres.huisnummer, adres.toevoeging].filter(Boolean).join(' ');
  const plaats = [adres.postcode, adres.plaats].filter(Boolean).join(' ');
  return [straat, plaats].filter(Boolean).join(', ') || null;
}

/** A search row as it goes over the wire. */
export const toInwonerRegel = (row: ZoekRow): InwonerRegel => ({
  id: row.id, naam: volledigeNaam(row), geboortedatum: row.geboortedatum, geboortejaar: row.geboortejaar, adres: adresRegel(row),
  casusId: row.casus_id, casusStatus: row.casus_status, wijkteam: row.wijkteam, dubbelVan: row.dubbel_van,
});

/** A person of a dossier as it goes over the wire. */
export function toInwonerDto(row: InwonerJson, vandaag: Datum): InwonerDto {
  // Field by field: the row holds more than goes over the wire.
  return {
    id: row.id, version: row.version, naam: volledigeNaam(row), leeftijd: leeftijdOp(row.geboortedatum, vandaag),
    roepnaam: row.roepnaam, voornamen: row.voornamen, tussenvoegsel: row.tussenvoegsel, achternaam: row.achternaam,
    geboortenaam: row.geboortenaam, partnernaam: row.partnernaam, geboortedatum: row.geboortedatum, geboortejaar: row.geboortejaar,
    geslacht: row.geslacht as InwonerDto['geslacht'], postcode: row.postcode, huisnummer: row.huisnummer, toevoeging: row.toevoeging,
    straat: row.straat, plaats: row.plaats, geheimAdres: row.geheim_adres, telefoon: row.telefoon, email: row.email, taal: row.taal, tolkNodig: row.tolk_nodig,
  };
}

/** A link as it goes over the wire. */
export const toKoppelingDto = (koppeling: KoppelingJson): KoppelingDto => ({ ...koppeling, ander: koppeling.ander ? volledigeNaam(koppeling.ander) : 'Niet voor jou te zien' });

/** A new person as it is stored. */
export function toInwonerEntity(invoer: NieuweInwoner, keys: { gemeenteId: string; id: string; geregistreerdDoor: string }): InwonerEntity {
  return {
    ...keys, version: 1,
    roepnaam: invoer.roepnaam ?? null, voornamen: invoer.voornamen ?? null, tussenvoegsel: invoer.tussenvoegsel ?? null,
    achternaam: invoer.achternaam, geboortenaam: invoer.geboortenaam ?? null, partnernaam: invoer.partnernaam ?? null,
    geboortedatum: invoer.geboortedatum ?? null, geboortejaar: invoer.geboortejaar ?? null, geslacht: invoer.geslacht ?? 'onbekend',
    postcode: invoer.postcode ?? null, huisnummer: invoer.huisnummer ?? null, toevoeging: invoer.toevoeging ?? null,
    straat: invoer.straat ?? null, plaats: invoer.plaats ?? null, geheimAdres: invoer.geheimAdres ?? false, telefoon: invoer.telefoon ?? null, email: invoer.email ?? null,
    taal: invoer.taal ?? null, tolkNodig: invoer.tolkNodig ?? false,
  };
}
