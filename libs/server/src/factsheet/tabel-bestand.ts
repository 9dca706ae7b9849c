import { type ExportVorm, type FiguurDto } from '@keukentafel/contract';
import { Readable } from 'node:stream';
import { type Cell, type SheetData } from 'write-excel-file/node';
import { EXPORT_TYPE, type Bestand } from '../werk/export/bestand';
import { csvCel } from '../werk/export/csv';

/** What stands in one cell. */
export type Waarde = string | number | null;

/** One sheet: rows of cells, of which the first row or the first column is the heading. */
export interface Tabelblad {
  readonly naam: string;
  readonly rijen: readonly (readonly Waarde[])[];
  readonly kop: 'rij' | 'kolom';
  /** Widths of the columns, in characters. */
  readonly breedtes: readonly number[];
}

type Uitleg = Pick<FiguurDto, 'naam' | 'definitie' | 'eenheid' | 'soort' | 'optelbaar' | 'maat' | 'maateenheid'>;

const MAAT: Readonly<Record<FiguurDto['maat'], string>> = { aantal: 'aantal', aandeel: 'procent', gemiddelde: 'gemiddelde' };

/** What the outcome of a figure is in. */
export const maatVan = ({ maat, maateenheid }: Pick<Uitleg, 'maat' | 'maateenheid'>): string => (maateenheid ? `${MAAT[maat]} (${maateenheid})` : MAAT[maat]);

/** What each figure means. */
export const definitieBlad = (figuren: readonly Uitleg[]): Tabelblad => ({
  naam: 'Definities', kop: 'rij', breedtes: [30, 90, 14, 18, 24],
  rijen: [
    ['Cijfer', 'Wat het telt', 'Eenheid', 'Soort', 'Optelbaar'],
    ...figuren.map(({ naam, definitie, eenheid, soort, optelbaar }) =>
      [naam, definitie, eenheid, soort === 'flow' ? 'in de periode' : 'op de laatste dag', optelbaar ? 'ja' : 'nee: per periode geteld']),
  ],
});

const csv = ({ rijen }: Tabelblad): string =>
  rijen.map((rij) => rij.map((waarde) => (typeof waarde === 'string' ? csvCel(waarde) : waarde === null ? '' : String(waarde).replace('.', ','))).join(';')).join('\r\n');

const cel = (waarde: Waarde, kop: boolean): Cell => {
  if (waarde === null) return null;
  return typeof waarde === 'number' ? { type: Number, value: waarde } : { type: String, value: waarde, wrap: true, ...(kop ? { fontWeight: 'bold' as const } : {}) };
};

const inhoudVan = ({ rijen, kop }: Tabelblad): SheetData => rijen.map((rij, nr) => rij.map((waarde, kolom) => cel(waarde, kop === 'rij' ? nr === 0 : kolom === 0)));

async function* xlsx(bladen: readonly Tabelblad[]): AsyncGenerator<Buffer> {
  // Fetched when somebody exports, so that the program starts without it.
  const { default: writeXlsx } = await import('write-excel-file/node');
  yield await writeXlsx(bladen.map((blad) => ({
    sheet: blad.naam, data: inhoudVan(blad), columns: blad.breedtes.map((width) => ({ width })), ...(blad.kop === 'rij' ? { stickyRowsCount: 1 } : {}),
  }))).toBuffer();
}

/** Sheets as a file: XLSX with numbers as numbers, or CSV with the sheets below each other. */
export function tabelBestand(naam: string, bladen: readonly Tabelblad[], vorm: ExportVorm): Bestand {
  const inhoud = vorm === 'xlsx' ? Readable.from(xlsx(bladen)) : Readable.from([`\uFEFF${bladen.map(csv).join('\r\n\r\n')}\r\n`]);
  return { naam: `${naam}.${vorm}`, type: EXPORT_TYPE[vorm], inhoud };
}
