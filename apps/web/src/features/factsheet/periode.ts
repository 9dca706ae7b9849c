import { addDays, isDatum, type Datum, type Periode } from '@keukentafel/domain';

/** The periods one can pick with one click, and `vrij` for any other. */
export const PERIODES = [
  { code: 'week', naam: 'Deze week' },
  { code: 'maand', naam: 'Deze maand' },
  { code: 'kwartaal', naam: 'Dit kwartaal' },
  { code: 'jaar', naam: 'Dit jaar' },
  { code: 'vorig-jaar', naam: 'Vorig jaar' },
  { code: 'vrij', naam: 'Zelf kiezen' },
] as const;
/** Code of one choice. */
export type PeriodeKeuze = (typeof PERIODES)[number]['code'];

const pad = (getal: number) => String(getal).padStart(2, '0');
const lastDay = (jaar: number, maand: number): Datum => new Date(Date.UTC(jaar, maand, 0)).toISOString().slice(0, 10);

/** The whole calendar period of a choice around a day; weeks are ISO weeks and start on Monday. */
export function periodeVan(keuze: Exclude<PeriodeKeuze, 'vrij'>, vandaag: Datum): Periode {
  const jaar = Number(vandaag.slice(0, 4));
  const maand = Number(vandaag.slice(5, 7));
  switch (keuze) {
    case 'week': {
      const sindsMaandag = (new Date(`${vandaag}T00:00:00Z`).getUTCDay() + 6) % 7;
      const van = addDays(vandaag, -sindsMaandag);
      return { van, tot: addDays(van, 6) };
    }
    case 'maand':
      return { van: `${jaar}-${pad(maand)}-01`, tot: lastDay(jaar, maand) };
    case 'kwartaal': {
      const eerste = maand - ((maand - 1) % 3);
      return { van: `${jaar}-${pad(eerste)}-01`, tot: lastDay(jaar, eerste + 2) };
    }
    case 'jaar':
      return { van: `${jaar}-01-01`, tot: `${jaar}-12-31` };
    case 'vorig-jaar':
      return { van: `${jaar - 1}-01-01`, tot: `${jaar - 1}-12-31` };
  }
}

/** The period in the address of the page; this year when it says nothing readable. */
export function leesPeriode(search: URLSearchParams, vandaag: Datum): { keuze: PeriodeKeuze; periode: Periode } {
  const van = search.get('van') ?? '';
  const tot = search.get('tot') ?? '';
  if (isDatum(van) && isDatum(tot)) return { keuze: 'vrij', periode: { van, tot } };
  const keuze = PERIODES.find(({ code }) => code === search.get('periode'))?.code ?? 'jaar';
  return keuze === 'vrij' ? { keuze: 'jaar', periode: periodeVan('jaar', vandaag) } : { keuze, periode: periodeVan(keuze, vandaag) };
}
