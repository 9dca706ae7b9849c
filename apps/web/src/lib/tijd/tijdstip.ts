import { datumIn } from '@keukentafel/domain';
import { tijdTekst } from './tekst';

/** A day (`2026-06-15`) and a time (`14:30`) on a clock in Amsterdam. */
export interface DagEnTijd {
  readonly dag: string;
  readonly tijd: string;
}

/** The day and the time of a moment. */
export const dagEnTijdVan = (moment: Date): DagEnTijd => ({ dag: datumIn(moment), tijd: tijdTekst(moment.toISOString()) });

/** The instant in milliseconds; NaN when the day or the time is none. Twice, because the clock may change in between. */
export function instantVan({ dag, tijd }: DagEnTijd): number {
  const klok = Date.parse(`${dag}T${tijd}:00Z`);
  const afwijking = (ms: number): number => { const er = dagEnTijdVan(new Date(ms)); return Date.parse(`${er.dag}T${er.tijd}:00Z`) - klok; };
  if (Number.isNaN(klok)) return klok;
  const bijna = klok - afwijking(klok);
  return bijna - afwijking(bijna);
}

/** Day and time as an instant; nothing when one of them is not a day or a time. */
export function tijdstipVan(moment: DagEnTijd): string | null {
  const instant = instantVan(moment);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
