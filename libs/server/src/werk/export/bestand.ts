import { type ExportVorm } from '@keukentafel/contract';
import { datumIn } from '@keukentafel/domain';
import { Readable } from 'node:stream';
import { type WerkExport } from '../werk.service';
import { csvRegels } from './csv';
import { xlsxBestand } from './xlsx';

/** A list as a file to download. */
export interface Bestand {
  readonly naam: string;
  readonly type: string;
  readonly inhoud: Readable;
}

/** Media type of each form. */
export const EXPORT_TYPE: Readonly<Record<ExportVorm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Makes a file of a list; what is sent is made while it is sent. */
export function bestandVan(lijst: WerkExport, vorm: ExportVorm): Bestand {
  const inhoud = vorm === 'csv' ? Readable.from(csvRegels(lijst)) : Readable.from(stuk(xlsxBestand(lijst)));
  return { naam: `werkvoorraad-${lijst.lijst}-${datumIn(lijst.op)}.${vorm}`, type: EXPORT_TYPE[vorm], inhoud };
}

async function* stuk(bestand: Promise<Buffer>): AsyncGenerator<Buffer> {
  yield await bestand;
}
