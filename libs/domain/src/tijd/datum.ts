/** A calendar day as `YYYY-MM-DD`. Days are calendar days in Europe/Amsterdam (domain.md section 3). */
export type Datum = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True when `text` is `YYYY-MM-DD` and that day exists in the calendar (so not 2025-02-30). */
export function isDatum(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in Amsterdam at an instant. */
export const datumIn = (instant: Date): Datum => amsterdam.format(instant);

/** The day `days` after `datum` (negative is before). */
export const addDays = (datum: Datum, days: number): Datum =>
  new Date(Date.parse(`${datum}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `van` to `tot`; negative when `tot` lies earlier. */
export const daysBetween = (van: Datum, tot: Datum): number =>
  Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / DAY_MS);
