import { isDatum, type Datum } from '@keukentafel/domain';

/** What someone may have meant with a typed date. */
export type DatumInvoer =
  | { readonly soort: 'leeg' }
  | { readonly soort: 'datum'; readonly datum: Datum }
  | { readonly soort: 'jaar'; readonly jaar: number }
  | { readonly soort: 'onleesbaar'; readonly tekst: string };

const SEPARATED = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/;
const PACKED = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/** The century in which a year of two digits has come already: in 2026, 80 is 1980 and 15 is 2015. */
const heelJaar = (jaar: string): string => {
  if (jaar.length !== 2) return jaar;
  const nu = new Date().getFullYear();
  const eeuw = Math.floor(nu / 100);
  return `${Number(jaar) > nu % 100 ? eeuw - 1 : eeuw}${jaar}`;
};

/**
 * Reads a date as people type it: `01-02-1980`, `1-2-1980`, `1/2/1980`, `1-2-80`, `01021980`, or a year alone.
 * A year of two digits is the last one that has come; it is written out on leaving the field, so that it can be seen.
 */
export function leesDatum(tekst: string): DatumInvoer {
  const text = tekst.trim();
  if (!text) return { soort: 'leeg' };
  if (/^\d{4}$/.test(text)) return { soort: 'jaar', jaar: Number(text) };
  const [, day = '', month = '', year = ''] = SEPARATED.exec(text) ?? PACKED.exec(text) ?? [];
  const datum = `${heelJaar(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDatum(datum) ? { soort: 'datum', datum } : { soort: 'onleesbaar', tekst: text };
}
