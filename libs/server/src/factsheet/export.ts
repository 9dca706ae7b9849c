import { type ExportVorm, type FactsheetDto, type FiguurDto, type Telwaarde } from '@keukentafel/contract';
import { VERGELIJK, type Vergelijk } from '@keukentafel/domain';
import { Readable } from 'node:stream';
import { type Cell, type SheetData } from 'write-excel-file/node';
import { EXPORT_TYPE, type Bestand } from '../werk/export/bestand';
import { csvCel } from '../werk/export/csv';

type Waarde = string | number | null;

const MAAT: Readonly<Record<FiguurDto['maat'], string>> = { aantal: 'aantal', aandeel: 'procent', gemiddelde: 'gemiddelde' };

/** The heading and the rows of a factsheet: every figure in total, then by each of its splits. */
function cijfers({ figuren, vergelijkVan }: FactsheetDto): Waarde[][] {
  const vorige = (telwaarde: Telwaarde | null): Waarde[] => (vergelijkVan ? [telwaarde?.aantal ?? null, telwaarde?.waarde ?? null] : []);
  return [
    ['Cijfer', 'Splitsing', 'Waarde', 'Aantal', 'Uitkomst', 'Uitkomst is', ...(vergelijkVan ? ['Aantal vergeleken', 'Uitkomst vergeleken'] : [])],
    ...figuren.flatMap((figuur) => {
      const soort = figuur.maateenheid ? `${MAAT[figuur.maat]} (${figuur.maateenheid})` : MAAT[figuur.maat];
      return [
        [figuur.naam, 'Totaal', '', figuur.aantal, figuur.waarde, soort, ...vorige(figuur.vorige)],
        ...figuur.splitsingen.flatMap((splitsing) => splitsing.cijfers.map((cijfer) =>
          [figuur.naam, splitsing.naam, cijfer.naam, cijfer.aantal, cijfer.waarde, soort, ...vorige(cijfer.vorige)])),
      ];
    }),
  ];
}

/** What each figure means. */
const definities = ({ figuren }: FactsheetDto): Waarde[][] => [
  ['Cijfer', 'Wat het telt', 'Eenheid', 'Soort', 'Optelbaar'],
  ...figuren.map(({ naam, definitie, eenheid, soort, optelbaar }) =>
    [naam, definitie, eenheid, soort === 'flow' ? 'in de periode' : 'op de laatste dag', optelbaar ? 'ja' : 'nee: per periode geteld']),
];

/** What the file is about. */
function over({ van, tot, vergelijkVan, vergelijkTot, wijkteam, wijk, geteldOp }: FactsheetDto, vergelijk: Vergelijk | undefined): Waarde[][] {
  return [
    ['Periode', `${van} tot en met ${tot}`],
    ['Vergeleken met', vergelijk ? `${VERGELIJK.find(({ code }) => code === vergelijk)?.naam}: ${vergelijkVan} tot en met ${vergelijkTot}` : 'niets'],
    ['Gebied', wijk?.naam ?? wijkteam?.naam ?? 'alle eigen wijkteams'],
    ['Geteld op', geteldOp ?? 'nog niet'],
  ];
}

const csv = (rijen: Waarde[][]): string =>
  rijen.map((rij) => rij.map((waarde) => (typeof waarde === 'string' ? csvCel(waarde) : waarde === null ? '' : String(waarde).replace('.', ','))).join(';')).join('\r\n');

const cel = (waarde: Waarde, kop: boolean): Cell => {
  if (waarde === null) return null;
  return typeof waarde === 'number' ? { type: Number, value: waarde } : { type: String, value: waarde, wrap: true, ...(kop ? { fontWeight: 'bold' as const } : {}) };
};

const blad = (rijen: Waarde[][], kopRij: boolean): SheetData => rijen.map((rij, nr) => rij.map((waarde, kolom) => cel(waarde, kopRij ? nr === 0 : kolom === 0)));

async function* xlsx(factsheet: FactsheetDto, vergelijk: Vergelijk | undefined): AsyncGenerator<Buffer> {
  // Fetched when somebody exports, so that the program starts without it.
  const { default: writeXlsx } = await import('write-excel-file/node');
  yield await writeXlsx([
    { sheet: 'Cijfers', data: blad(cijfers(factsheet), true), columns: [30, 14, 34, 10, 10, 20, 18, 20].map((width) => ({ width })), stickyRowsCount: 1 },
    { sheet: 'Definities', data: blad(definities(factsheet), true), columns: [30, 90, 14, 18, 24].map((width) => ({ width })), stickyRowsCount: 1 },
    { sheet: 'Over dit factsheet', data: blad(over(factsheet, vergelijk), false), columns: [{ width: 18 }, { width: 60 }] },
  ]).toBuffer();
}

/** A factsheet as a file: XLSX with numbers as numbers and a sheet of definitions, or CSV with the same below each other. */
export function factsheetBestand(factsheet: FactsheetDto, vorm: ExportVorm, vergelijk?: Vergelijk): Bestand {
  const inhoud = vorm === 'xlsx'
    ? Readable.from(xlsx(factsheet, vergelijk))
    : Readable.from([`\uFEFF${[cijfers(factsheet), definities(factsheet), over(factsheet, vergelijk)].map(csv).join('\r\n\r\n')}\r\n`]);
  return { naam: `factsheet-${factsheet.van}-${factsheet.tot}.${vorm}`, type: EXPORT_TYPE[vorm], inhoud };
}
