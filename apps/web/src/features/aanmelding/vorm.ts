import type { AanmeldingVraag, InwonerRegel, NieuweAanmelding } from '@keukentafel/contract';
import { isVerwijzer, type Afhandeling, type Geslacht, type HuishoudenRol } from '@keukentafel/domain';
import { leesDatum } from '../../lib/tijd/invoer';
import { tijdstipVan } from '../../lib/tijd/tijdstip';

/** A new person as the fields hold them: text as it was typed, empty is not given. */
export interface PersoonVorm {
  roepnaam: string;
  voornamen: string;
  tussenvoegsel: string;
  achternaam: string;
  geboortenaam: string;
  /** `dd-mm-jjjj`, another way people write a day, or a year. */
  geboortedatum: string;
  geslacht: Geslacht | '';
  postcode: string;
  huisnummer: string;
  toevoeging: string;
  straat: string;
  plaats: string;
  /** The address must be told to nobody. */
  geheimAdres: boolean;
  telefoon: string;
  email: string;
  taal: string;
  tolkNodig: boolean;
}

/** What happens after saving. */
export type Uit = 'registreren' | 'direct' | 'verkennen' | 'overleg';

/** The form of a new aanmelding. Its paths are those of {@link NieuweAanmelding}, so that errors find their field. */
export interface AanmeldingVorm extends Pick<AanmeldingVraag, 'vraag' | 'leefgebieden' | 'kanaal' | 'aanmelder' | 'urgentie' | 'veiligheid'> {
  /** The known person that was chosen; then what is typed of a new one is not sent. */
  bekende: InwonerRegel | null;
  inwoner: PersoonVorm;
  /** When it came in: the day as people type it, and the time when it is known; empty is now. */
  ontvangen: { dag: string; tijd: string };
  aanmelderNaam: string;
  aanmelderOrganisatie: string;
  aanmelderTelefoon: string;
  wijkId: string;
  uit: Uit;
  /** What was done about it at once; only sent for that way out. */
  afhandeling: { soort: Afhandeling; toelichting: string };
  /** The known person a new inwoner lives with. */
  huishouden: { inwonerId: string; naam: string; rol: HuishoudenRol } | null;
}

/** Nothing typed of a person yet. */
export const LEGE_PERSOON: PersoonVorm = {
  roepnaam: '', voornamen: '', tussenvoegsel: '', achternaam: '', geboortenaam: '', geboortedatum: '', geslacht: '', postcode: '',
  huisnummer: '', toevoeging: '', straat: '', plaats: '', geheimAdres: false, telefoon: '', email: '', taal: '', tolkNodig: false,
};

/** What most phone calls start with. */
export const LEGE_VORM: AanmeldingVorm = {
  bekende: null, inwoner: LEGE_PERSOON, vraag: '', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner',
  ontvangen: { dag: '', tijd: '' }, aanmelderNaam: '', aanmelderOrganisatie: '', aanmelderTelefoon: '', urgentie: 'regulier', veiligheid: false, wijkId: '',
  uit: 'registreren', afhandeling: { soort: 'informatie_en_advies', toelichting: '' }, huishouden: null,
};

const given = <T extends string>(text: T): T | null => (text.trim() ? text : null);

function geboorteVan(text: string): { geboortedatum: string | null; geboortejaar: number | null } {
  const invoer = leesDatum(text);
  switch (invoer.soort) {
    case 'leeg':
      return { geboortedatum: null, geboortejaar: null };
    case 'datum':
      return { geboortedatum: invoer.datum, geboortejaar: null };
    case 'jaar':
      return { geboortedatum: null, geboortejaar: invoer.jaar };
    case 'onleesbaar':
      return { geboortedatum: invoer.tekst, geboortejaar: null };
  }
}

/** A new person as it is sent. */
export function persoonVan(persoon: PersoonVorm): NonNullable<NieuweAanmelding['inwoner']> {
  const { geboortedatum, geheimAdres, tolkNodig, ...texts } = persoon;
  const filled = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, given(text)]));
  return { ...filled, ...geboorteVan(geboortedatum), achternaam: persoon.achternaam, huisnummer: given(persoon.huisnummer) ? Number(persoon.huisnummer) : null, geheimAdres, tolkNodig };
}

/** The moment it came in; what cannot be read goes as it was typed, to be refused. A day without a time begins at midnight. */
function ontvangenOp({ dag, tijd }: AanmeldingVorm['ontvangen']): string | null {
  const invoer = leesDatum(dag);
  if (invoer.soort === 'leeg') return null;
  return (invoer.soort === 'datum' && tijdstipVan({ dag: invoer.datum, tijd: tijd || '00:00' })) || dag;
}

function afhandelingVan({ uit, afhandeling }: AanmeldingVorm): NieuweAanmelding['afhandeling'] {
  if (uit === 'overleg') return { soort: 'overleg', toelichting: null };
  return uit === 'direct' ? { soort: afhandeling.soort, toelichting: given(afhandeling.toelichting) } : null;
}

/** What is sent. Fields that are not on screen for this choice are left out. */
export function naarAanmelding(vorm: AanmeldingVorm): NieuweAanmelding {
  const { bekende, huishouden, vraag, leefgebieden, kanaal, aanmelder, urgentie, veiligheid } = vorm;
  const ander = aanmelder !== 'inwoner';
  return {
    inwonerId: bekende?.id ?? null, inwoner: bekende ? null : persoonVan(vorm.inwoner), vraag, leefgebieden, kanaal, aanmelder, urgentie, veiligheid,
    aanmelderNaam: ander ? given(vorm.aanmelderNaam) : null,
    aanmelderTelefoon: ander ? given(vorm.aanmelderTelefoon) : null,
    aanmelderOrganisatie: isVerwijzer(aanmelder) ? given(vorm.aanmelderOrganisatie) : null,
    wijkId: given(vorm.wijkId),
    ontvangenOp: ontvangenOp(vorm.ontvangen),
    afhandeling: afhandelingVan(vorm),
    huishouden: huishouden && !bekende ? { inwonerId: huishouden.inwonerId, rol: huishouden.rol } : null,
  };
}
