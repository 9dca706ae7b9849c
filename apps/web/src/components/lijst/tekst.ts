import type { InterventieDto, WerkRegel } from '@keukentafel/contract';
import { CONTACT_VORM, datumIn, daysBetween, isEersteContactMeteen, naamOf, type Datum } from '@keukentafel/domain';
import type { Lijsten } from '../../lib/lijst/use-lijst';
import { datumKort, tijdTekst } from '../../lib/tijd/tekst';

const dagen = (aantal: number): string => (aantal === 1 ? '1 dag' : `${aantal} dagen`);
const dagVan = (instant: string): Datum => datumIn(new Date(instant));

/** How many days something lies back, as a person says it. */
export function dagenGeleden(dag: Datum, vandaag: Datum): string {
  const terug = daysBetween(dag, vandaag);
  if (terug === 0) return 'vandaag';
  return terug === 1 ? 'gisteren' : `${dagen(terug)} geleden`;
}

/** `vandaag 10:30`, `morgen 09:00`, `27-11-2026 09:00`. */
export function wanneer(instant: string, vandaag: Datum): string {
  const over = daysBetween(vandaag, dagVan(instant));
  const dag = over === 0 ? 'vandaag' : over === 1 ? 'morgen' : over === -1 ? 'gisteren' : datumKort(dagVan(instant));
  return `${dag} ${tijdTekst(instant)}`;
}

/** The next contact: when, how and with whom. */
export function contactTekst({ begintOp, vorm, met }: NonNullable<WerkRegel['contact']>, vandaag: Datum): string {
  return [wanneer(begintOp, vandaag), naamOf(CONTACT_VORM, vorm).toLowerCase(), met && `met ${met}`].filter(Boolean).join(', ');
}

/** The werksoort of an interventie, as it was called when that began. */
export const werksoortNaam = (lijst: Lijsten, { werksoort, gestartOp, wachtlijstOp }: Pick<InterventieDto, 'werksoort' | 'gestartOp' | 'wachtlijstOp'>): string =>
  lijst('werksoort').naamVan(werksoort, gestartOp ?? wachtlijstOp);

/** A planned contact of an earlier day that was not done. */
export const isGemist = ({ begintOp }: NonNullable<WerkRegel['contact']>, vandaag: Datum): boolean => dagVan(begintOp) < vandaag;

/** The last day for the first contact, and how late it is; a crisis does not wait for that day. Null when nobody waits for one. */
export function eersteContact({ eersteContactVoor, urgentie }: Pick<WerkRegel, 'eersteContactVoor' | 'urgentie'>, vandaag: Datum): { readonly tekst: string; readonly teLaat: boolean } | null {
  if (!eersteContactVoor) return null;
  const over = daysBetween(vandaag, eersteContactVoor);
  if (over < 0) return { tekst: `Eerste contact ${dagen(-over)} te laat`, teLaat: true };
  if (isEersteContactMeteen(urgentie)) return { tekst: 'Eerste contact: meteen', teLaat: false };
  if (over === 0) return { tekst: 'Eerste contact: uiterlijk vandaag', teLaat: false };
  return { tekst: over === 1 ? 'Eerste contact: uiterlijk morgen' : `Eerste contact: nog ${dagen(over)}`, teLaat: false };
}

/** How long something waits on the wachtlijst, and that it is too long. */
export const wachtTekst = ({ wachtDagen, wachtTeLang }: Pick<WerkRegel, 'wachtDagen' | 'wachtTeLang'>): string => `${dagen(wachtDagen ?? 0)}${wachtTeLang ? ', te lang' : ''}`;

/** Age of a casus in the words of the team: days, then weeks, then months. */
export function ouderdom(van: Datum, tot: Datum): string {
  const aantal = daysBetween(van, tot);
  if (aantal < 14) return dagen(aantal);
  if (aantal < 70) return `${Math.floor(aantal / 7)} weken`;
  return `${Math.floor(aantal / 30.44)} maanden`;
}
