import type { NormPeriode, Normen } from '../norm/normen';
import { addDays, type Datum } from '../tijd/datum';
import { addWerkdagen } from '../tijd/werkdag';

/** Days that follow each other, both included; `van` null: from the beginning. */
export interface Dagen {
  readonly van: Datum | null;
  readonly tot: Datum;
}

/** The norms as days in the calendar, so that a list compares days and counts nothing. All included. */
export interface WerkGrens {
  /** Whose last contact was on this day or earlier has had no contact for too long, by the norm of today. */
  readonly contactTot: Datum;
  /** Who asked on one of these days, and has heard nothing since, hears too late, by the norm of the day they asked. Oldest first. */
  readonly teLaat: readonly Dagen[];
  /** Whose interventie waits since this day or earlier waits too long, by the norm of today. */
  readonly wachtTot: Datum;
}

/** The last day on which someone asked who would hear too late today, when this many working days were the norm. */
function laatsteTeLaat(vandaag: Datum, werkdagen: number): Datum {
  // So many working days are at least so many days, so nothing later can be too late.
  let dag = addDays(vandaag, -werkdagen - 1);
  while (addWerkdagen(dag, werkdagen) >= vandaag) dag = addDays(dag, -1);
  return dag;
}

function teLaatIn(vandaag: Datum, { getal, van, tot }: NormPeriode): Dagen | null {
  const laatste = laatsteTeLaat(vandaag, getal);
  const eind = tot !== null && tot < laatste ? tot : laatste;
  return van !== null && van > eind ? null : { van, tot: eind };
}

/** The bounds of today. */
export const werkGrens = (vandaag: Datum, normen: Normen): WerkGrens => ({
  contactTot: addDays(vandaag, -normen.op('geen-contact-dagen', vandaag)),
  teLaat: normen.perioden('eerste-contact-dagen').map((periode) => teLaatIn(vandaag, periode)).filter((dagen) => dagen !== null),
  wachtTot: addDays(vandaag, -7 * normen.op('wachten-weken', vandaag) - 1),
});

/** Whether something that waits since a day (null: nothing does) waits longer than the norm. */
export const isWachtTeLang = (sinds: Datum | null, { wachtTot }: Pick<WerkGrens, 'wachtTot'>): boolean => sinds !== null && sinds <= wachtTot;
