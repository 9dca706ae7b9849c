import { datumIn, daysBetween, type Datum } from '@keukentafel/domain';

export { dagJaarTekst, datumTekst, heeftTijd, maandTekst, tijdstipTekst, tijdTekst } from '@keukentafel/domain';

const ZONE = 'Europe/Amsterdam';
const dagKort = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: ZONE });
const relatief = new Intl.RelativeTimeFormat('nl-NL', { numeric: 'auto' });

/** `1980-02-01` → `01-02-1980`, as birth dates are written. */
export const datumKort = (datum: Datum): string => datum.split('-').reverse().join('-');

/** The day of an instant in Amsterdam, without its year: `di 3 nov`. */
export const dagTekst = (instant: string): string => dagKort.format(new Date(instant));

/** How long ago, in words: `zojuist`, `2 uur geleden`, `gisteren`, `3 weken geleden`. Days are calendar days. */
export function geleden(instant: string, nu: Date = new Date()): string {
  const then = new Date(instant);
  const minutes = Math.floor((nu.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return 'zojuist';
  if (minutes < 60) return relatief.format(-minutes, 'minute');
  const days = daysBetween(datumIn(then), datumIn(nu));
  if (days === 0 || minutes < 6 * 60) return relatief.format(-Math.floor(minutes / 60), 'hour');
  if (days < 14) return relatief.format(-days, 'day');
  if (days < 70) return relatief.format(-Math.floor(days / 7), 'week');
  return relatief.format(-Math.floor(days / 30.44), 'month');
}
