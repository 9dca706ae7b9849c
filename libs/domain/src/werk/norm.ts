import { EERSTE_CONTACT_DAGEN } from '../aanmelding/eerste-contact';
import { GEEN_CONTACT_DAGEN } from '../casus/waarschuwing';
import { addDays, type Datum } from '../tijd/datum';
import { addWerkdagen } from '../tijd/werkdag';

/** The numbers of days the lists of work depend on; a gemeente may have other ones. */
export interface WerkNorm {
  /** Days without contact after which a casus asks for attention. */
  readonly geenContactDagen: number;
  /** Working days within which someone hears from us. */
  readonly eersteContactDagen: number;
}

/** The standard norms. */
export const WERK_NORM: WerkNorm = { geenContactDagen: GEEN_CONTACT_DAGEN, eersteContactDagen: EERSTE_CONTACT_DAGEN };

/** The norms as days in the calendar, so that a list compares days and counts nothing. All included. */
export interface WerkGrens {
  /** Whose last contact was on this day or earlier has had no contact for too long. */
  readonly contactTot: Datum;
  /** Who asked on this day or earlier, and has heard nothing since, hears too late. */
  readonly ontvangenTot: Datum;
}

/** The bounds of today. */
export function werkGrens(vandaag: Datum, norm: WerkNorm = WERK_NORM): WerkGrens {
  // So many working days are at least so many days, so nothing later can be too late.
  let ontvangenTot = addDays(vandaag, -norm.eersteContactDagen - 1);
  while (addWerkdagen(ontvangenTot, norm.eersteContactDagen) >= vandaag) ontvangenTot = addDays(ontvangenTot, -1);
  return { contactTot: addDays(vandaag, -norm.geenContactDagen), ontvangenTot };
}
