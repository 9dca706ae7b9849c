import type { Urgentie } from '../lijst/aanmelding';
import { daysBetween, type Datum } from '../tijd/datum';
import { isOpen, type CasusStatus } from './casus';

/** Days without contact after which a casus asks for attention, unless the gemeente has another norm. */
export const GEEN_CONTACT_DAGEN = 30;

/** What must be seen before the first word of a conversation, the heaviest first. */
export type Waarschuwing =
  | { readonly soort: 'crisis' | 'spoed' | 'veiligheid' | 'geheim-adres' | 'afgeschermd' }
  | { readonly soort: 'tolk'; readonly taal: string | null }
  | { readonly soort: 'geen-contact'; readonly dagen: number };

/** What the warnings follow from. */
export interface WaarschuwingGrond {
  readonly status: CasusStatus;
  readonly afgeschermd: boolean;
  /** The address must be told to nobody. */
  readonly geheimAdres: boolean;
  readonly tolkNodig: boolean;
  readonly taal: string | null;
  readonly aanmeldingen: readonly { readonly urgentie: Urgentie; readonly veiligheid: boolean }[];
  /** Day of the last contact, or of the opening when there was none. */
  readonly laatsteContact: Datum;
}

/**
 * The warnings of a casus. A closed one has nobody waiting: only what is about the person and the dossier stays.
 * @param geenContactDagen the norm of today, in days.
 */
export function waarschuwingenVan(casus: WaarschuwingGrond, vandaag: Datum, geenContactDagen: number): Waarschuwing[] {
  const open = isOpen(casus.status);
  const urgenties = casus.aanmeldingen.map(({ urgentie }) => urgentie);
  const dagen = daysBetween(casus.laatsteContact, vandaag);
  const spoed = urgenties.includes('crisis') ? 'crisis' as const : urgenties.includes('spoed') ? 'spoed' as const : null;
  return [
    ...(open && spoed ? [{ soort: spoed }] : []),
    ...(casus.aanmeldingen.some(({ veiligheid }) => veiligheid) ? [{ soort: 'veiligheid' as const }] : []),
    ...(casus.geheimAdres ? [{ soort: 'geheim-adres' as const }] : []),
    ...(casus.afgeschermd ? [{ soort: 'afgeschermd' as const }] : []),
    ...(casus.tolkNodig ? [{ soort: 'tolk' as const, taal: casus.taal }] : []),
    ...(open && dagen >= geenContactDagen ? [{ soort: 'geen-contact' as const, dagen }] : []),
  ];
}
