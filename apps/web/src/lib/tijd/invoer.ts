import { isDatum, type Datum } from '@keukentafel/domain';

/** What someone may have meant with a typed date. */
export type DatumInvoer =
  | { readonly soort: 'leeg' }
  | { readonly soort: 'datum'; readonly datum: Datum }
  | { readonly soort: 'jaar'; readonly jaar: number }
  | { readonly soort: 'onleesbaar'; readonly tekst: string };

const SEPARATED = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/;
const PACKED = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * Reads a date as people type it: `01-02-1980`, `1-2-1980`, `1/2/1980`, `01021980`, or a year alone.
 * Two-digit years are refused: 1-2-30 may be a grandmother or nobody.
 */
export function leesDatum(tekst: string): DatumInvoer {
  const text = tekst.trim();
  if (!text) return { soort: 'leeg' };
  if (/^\d{4}$/.test(text)) return { soort: 'jaar', jaar: Number(text) };
  const [, day = '', month = '', year = ''] = SEPARATED.exec(text) ?? PACKED.exec(text) ?? [];
  const datum = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDatum(datum) ? { soort: 'datum', datum } : { soort: 'onleesbaar', tekst: text };
}
