import type { Urgentie } from '../lijst/aanmelding';
import type { Normen } from '../norm/normen';
import type { Datum } from '../tijd/datum';
import { addWerkdagen } from '../tijd/werkdag';

/** Working days within which someone hears from us, unless the gemeente has another norm (`norm` / `eerste-contact-dagen`). */
export const EERSTE_CONTACT_DAGEN = 5;

/** The last day for the first contact: so many working days after the day an aanmelding came in, by the norm of that day. */
export const eersteContactVoor = (ontvangen: Datum, normen: Normen): Datum => addWerkdagen(ontvangen, normen.op('eerste-contact-dagen', ontvangen));

/** True after the last day for the first contact, as long as there was none. */
export const isEersteContactTeLaat = (voor: Datum, eersteContactOp: Datum | null, vandaag: Datum): boolean => (eersteContactOp ?? vandaag) > voor;

/** True for what does not wait for the last day: a crisis is answered at once, whatever the norm. */
export const isEersteContactMeteen = (urgentie: Urgentie): boolean => urgentie === 'crisis';
