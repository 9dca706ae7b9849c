import { addDays, daysBetween, type Datum } from '../tijd/datum';
import type { Periode } from '../tijd/periode';

/** What a period can be compared with. */
export const VERGELIJK = [
  { code: 'vorige', naam: 'Periode ervoor' },
  { code: 'jaar', naam: 'Een jaar eerder' },
] as const;
export type Vergelijk = (typeof VERGELIJK)[number]['code'];

/** The first day of the month of a day. */
export const eersteVanMaand = (dag: Datum): Datum => `${dag.slice(0, 7)}-01`;

/** The same day of the month, so many months on; the last day of a month that is too short for it. */
export function plusMaanden(dag: Datum, maanden: number): Datum {
  const [jaar = 0, maand = 0, dagVanMaand = 0] = dag.split('-').map(Number);
  const eerste = new Date(Date.UTC(jaar, maand - 1 + maanden, 1)).toISOString().slice(0, 10);
  const laatste = addDays(new Date(Date.UTC(jaar, maand + maanden, 1)).toISOString().slice(0, 10), -1);
  return addDays(eerste, Math.min(dagVanMaand, Number(laatste.slice(8))) - 1);
}

/** The last day of the month of a day. */
export const laatsteVanMaand = (dag: Datum): Datum => addDays(plusMaanden(eersteVanMaand(dag), 1), -1);

const heleMaanden = ({ van, tot }: Periode): number | null =>
  van === eersteVanMaand(van) && tot === laatsteVanMaand(tot) ? (Number(tot.slice(0, 4)) - Number(van.slice(0, 4))) * 12 + Number(tot.slice(5, 7)) - Number(van.slice(5, 7)) + 1 : null;

/** So many whole months as they begin and end, moved by a number of months. */
const verschuif = (periode: Periode, maanden: number): Periode => ({
  van: plusMaanden(periode.van, maanden),
  tot: heleMaanden(periode) === null ? plusMaanden(periode.tot, maanden) : laatsteVanMaand(plusMaanden(eersteVanMaand(periode.tot), maanden)),
});

/** The ISO week that is `weken` further, when the period is whole weeks from Monday. */
const weken = ({ van, tot }: Periode): number | null =>
  new Date(`${van}T00:00:00Z`).getUTCDay() === 1 && (daysBetween(van, tot) + 1) % 7 === 0 ? (daysBetween(van, tot) + 1) / 7 : null;

/**
 * The period to compare with. `vorige`: the one just before, as long (as many whole months, or days). `jaar`: a year earlier, 52 weeks when
 * it is whole ISO weeks, so that Mondays compare with Mondays.
 */
export function vergelijkMet(periode: Periode, met: Vergelijk): Periode {
  if (met === 'jaar') {
    return weken(periode) !== null && heleMaanden(periode) === null
      ? { van: addDays(periode.van, -364), tot: addDays(periode.tot, -364) }
      : verschuif(periode, -12);
  }
  const maanden = heleMaanden(periode);
  if (maanden !== null) return verschuif(periode, -maanden);
  const dagen = daysBetween(periode.van, periode.tot) + 1;
  return { van: addDays(periode.van, -dagen), tot: addDays(periode.van, -1) };
}

/** The whole months inside a period, as first and last day; null when it holds none. What lies before and after is counted by the day. */
export function maandenIn({ van, tot }: Periode): Periode | null {
  const eerste = van === eersteVanMaand(van) ? van : plusMaanden(eersteVanMaand(van), 1);
  const laatste = tot === laatsteVanMaand(tot) ? tot : addDays(eersteVanMaand(tot), -1);
  return eerste <= laatste ? { van: eerste, tot: laatste } : null;
}
