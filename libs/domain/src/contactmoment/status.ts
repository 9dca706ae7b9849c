import type { Keuze } from '../lijst/keuze';
import { DomainError } from '../problem/domain-error';

/** The states of a contactmoment. */
export const CONTACT_STATUS = [
  { code: 'gepland', naam: 'Gepland' },
  { code: 'gedaan', naam: 'Gedaan' },
  { code: 'vervallen', naam: 'Vervallen' },
] as const satisfies readonly Keuze[];
export type ContactStatus = (typeof CONTACT_STATUS)[number]['code'];

/** The states a contactmoment may begin in. */
export const CONTACT_BEGIN = [
  { code: 'gedaan', naam: 'Gedaan' },
  { code: 'gepland', naam: 'Plannen' },
] as const satisfies readonly Keuze<ContactStatus>[];
export type ContactBegin = (typeof CONTACT_BEGIN)[number]['code'];

/** The one table of transitions of a contactmoment. */
export const CONTACT_OVERGANG: Readonly<Record<ContactStatus, readonly ContactStatus[]>> = {
  gepland: ['gedaan', 'vervallen'],
  gedaan: [],
  vervallen: [],
};

/** The states a contactmoment may go to from here. */
export const nextContactStatus = (van: ContactStatus): readonly ContactStatus[] => CONTACT_OVERGANG[van];

/** @throws DomainError `overgang-niet-toegestaan` when the table has no such transition. */
export function checkContactOvergang(van: ContactStatus, naar: ContactStatus): void {
  if (!CONTACT_OVERGANG[van].includes(naar)) throw new DomainError('overgang-niet-toegestaan', 'status', { van, naar });
}
