import type { Cell, SheetData } from 'write-excel-file/node';
import { type WerkExport } from '../werk.service';
import { klokIn, kolommenVan, type Cel } from './kolom';
import { overDeLijst } from './over';

/** Characters XML cannot hold; a file with one in it does not open. */
const ONGELDIG = /[\p{Cc}\uFFFE\uFFFF]/gu;
const schoon = (tekst: string): string => tekst.replace(ONGELDIG, (teken) => ('\t\n\r'.includes(teken) ? teken : ''));
const kop = (tekst: string): Cell => ({ value: tekst, fontWeight: 'bold' });

// A spreadsheet knows no time zones: its clock is that of Amsterdam.
function celVan({ soort, waarde }: Cel): Cell {
  if (waarde === null) return null;
  switch (soort) {
    case 'tekst': return { type: String, value: schoon(waarde) };
    case 'getal': return { type: Number, value: waarde };
    case 'dag': return { type: Date, value: new Date(`${waarde}T00:00:00Z`), format: 'dd-mm-yyyy' };
    case 'moment': return { type: Date, value: new Date(`${klokIn(new Date(waarde)).replace(' ', 'T')}Z`), format: 'dd-mm-yyyy hh:mm' };
  }
}

/** The list as XLSX: a sheet with the rows, days as days and numbers as numbers, and a sheet that says what the file is. */
export async function xlsxBestand(lijst: WerkExport): Promise<Buffer> {
  // Fetched when somebody exports, so that the program starts without it.
  const { default: writeXlsx } = await import('write-excel-file/node');
  const kolommen = kolommenVan(lijst.lijst);
  const data: SheetData = [kolommen.map((kolom) => kop(kolom.kop)), ...lijst.regels.map((regel) => kolommen.map(({ cel }) => celVan(cel(regel, lijst))))];
  const over: SheetData = overDeLijst(lijst).map(([naam, waarde]) => [kop(naam), { type: String, value: schoon(waarde) }]);
  return writeXlsx([
    { sheet: 'Werkvoorraad', data, columns: kolommen.map(({ breedte }) => ({ width: breedte })), stickyRowsCount: 1, orientation: 'landscape' },
    { sheet: 'Over deze lijst', data: over, columns: [{ width: 18 }, { width: 90 }] },
  ]).toBuffer();
}
