import { datumIn, type Datum } from './datum';

const ZONE = 'Europe/Amsterdam';
const MINUUT_MS = 60_000;
const dag = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const maand = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: ZONE });
const kort = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });
const dagTijd = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const dagJaarTijd = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const tijd = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

/** `2026-11-03` → `3 november 2026`. */
export const datumTekst = (datum: Datum): string => dag.format(new Date(`${datum}T00:00:00Z`));

/** The day of an instant in Amsterdam: `3 november 2026`. A calendar day stays that day. */
export const dagJaarTekst = (instant: string): string => datumTekst(datumIn(new Date(instant)));

/** The month of an instant in Amsterdam: `november 2026`. */
export const maandTekst = (instant: string): string => maand.format(new Date(instant));

/** `2026-11-01` → `nov`. */
export const maandKort = (datum: Datum): string => kort.format(new Date(`${datum}T00:00:00Z`)).slice(0, 3);

/** Clock time in Amsterdam. */
export const tijdTekst = (instant: string): string => tijd.format(new Date(instant));

/** Whether an instant has a time to tell: midnight sharp is a day of which nobody said the time. */
export const heeftTijd = (instant: string): boolean => new Date(instant).getTime() % MINUUT_MS !== 0 || tijdTekst(instant) !== '00:00';

/**
 * An instant as day and clock time in Amsterdam: `di 3 november om 10:15`, of another year than now's `3 november 2024 om 10:15`; without
 * a time ({@link heeftTijd}) only as its day.
 */
export function tijdstipTekst(instant: string, nu: Date = new Date()): string {
  if (!heeftTijd(instant)) return dagJaarTekst(instant);
  const sameYear = datumIn(new Date(instant)).slice(0, 4) === datumIn(nu).slice(0, 4);
  return (sameYear ? dagTijd : dagJaarTijd).format(new Date(instant));
}
