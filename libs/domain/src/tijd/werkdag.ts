import { addDays, type Datum } from './datum';

/** Easter Sunday of a year (Gregorian; the method of Meeus, Jones and Butcher). */
export function pasen(year: number): Datum {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [month, day] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days on which nobody works: New Year, Easter Monday, King's Day (the 26th when the 27th is a Sunday), Ascension, Whit Monday, Christmas. */
export function feestdagen(year: number): Datum[] {
  const sunday = pasen(year);
  const koningsdag = weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`;
  // Liberation Day is a day off for everyone once in five years.
  const bevrijdingsdag = year % 5 === 0 ? [`${year}-05-05`] : [];
  return [`${year}-01-01`, addDays(sunday, 1), koningsdag, ...bevrijdingsdag, addDays(sunday, 39), addDays(sunday, 50), `${year}-12-25`, `${year}-12-26`];
}

const weekday = (datum: Datum): number => new Date(`${datum}T00:00:00Z`).getUTCDay();

/** True on Monday to Friday, but for Dutch public holidays. */
export function isWerkdag(datum: Datum): boolean {
  const day = weekday(datum);
  return day !== 0 && day !== 6 && !feestdagen(Number(datum.slice(0, 4))).includes(datum);
}

/** The day that is `aantal` (0 or more) working days after `datum`. With 0: that day itself, also when nobody works then. */
export function addWerkdagen(datum: Datum, aantal: number): Datum {
  let day = datum;
  for (let left = aantal; left > 0; ) {
    day = addDays(day, 1);
    if (isWerkdag(day)) left -= 1;
  }
  return day;
}
