import type { Keuze } from '../lijst/keuze';
import { DomainError } from '../problem/domain-error';
import type { Datum } from '../tijd/datum';

/** Who someone is in a huishouden (domain.md section 2); `ander` is who the first member then is, unless someone says otherwise. */
export const HUISHOUDEN_ROL = [
  { code: 'partner', naam: 'Partner', ander: 'partner' },
  { code: 'kind', naam: 'Kind', ander: 'ouder' },
  { code: 'ouder', naam: 'Ouder', ander: 'kind' },
  { code: 'mantelzorger', naam: 'Mantelzorger', ander: 'huisgenoot' },
  { code: 'huisgenoot', naam: 'Huisgenoot', ander: 'huisgenoot' },
  { code: 'anders', naam: 'Anders', ander: 'anders' },
] as const satisfies readonly (Keuze & { readonly ander: string })[];
export type HuishoudenRol = (typeof HUISHOUDEN_ROL)[number]['code'];

/** What the first member of a new huishouden is to someone with this rol. */
export const tegenRol = (rol: HuishoudenRol): HuishoudenRol => HUISHOUDEN_ROL.find(({ code }) => code === rol)?.ander ?? 'anders';

/** Two people who are going to live together, and the huishouden each is a member of now. */
export interface Samenwonen {
  readonly inwonerId: string;
  readonly huishoudenId: string | null;
  readonly nieuwId: string;
  readonly nieuwHuishoudenId: string | null;
}

/**
 * Someone is a member of one huishouden at a time.
 * @returns the huishouden that both will be members of; null when a new one begins.
 * @throws DomainError `lid-van-zichzelf`, `al-lid`, `lid-van-ander-huishouden`.
 */
export function huishoudenVoor({ inwonerId, huishoudenId, nieuwId, nieuwHuishoudenId }: Samenwonen): string | null {
  if (inwonerId === nieuwId) throw new DomainError('lid-van-zichzelf', 'inwonerId');
  if (huishoudenId && huishoudenId === nieuwHuishoudenId) throw new DomainError('al-lid', 'inwonerId');
  if (huishoudenId && nieuwHuishoudenId) throw new DomainError('lid-van-ander-huishouden', 'inwonerId');
  return huishoudenId ?? nieuwHuishoudenId;
}

/**
 * A membership begins and ends on a day that has come, and does not end before it begins.
 * @throws DomainError `datum-in-toekomst`, `datums-omgekeerd`.
 */
export function checkLidmaatschap(van: Datum, tot: Datum | null, vandaag: Datum): void {
  if (van > vandaag) throw new DomainError('datum-in-toekomst', 'geldigVan');
  if (tot && tot > vandaag) throw new DomainError('datum-in-toekomst', 'geldigTot');
  if (tot && tot < van) throw new DomainError('datums-omgekeerd', 'geldigTot');
}
