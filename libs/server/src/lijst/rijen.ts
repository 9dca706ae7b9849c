import { LIJST, type LijstCode, type Lijstrijen, type Lijstwaarde } from '@keukentafel/domain';
import { type Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { RIJEN } from './lijst.sql';

/** A row as it lies in the database. */
export interface Lijstrij extends Lijstwaarde {
  readonly lijst: LijstCode;
  readonly version: number;
}

/** Every dated row of the gemeente, as it is now. */
export const leesRijen = (db: Database): Promise<Lijstrij[]> => db.query<Lijstrij>(RIJEN, [db.context<Wie>().gemeenteId]);

/** The rows per list. */
export const perLijst = (rijen: readonly Lijstrij[]): Lijstrijen =>
  Object.fromEntries(LIJST.map(({ code }) => [code, rijen.filter(({ lijst }) => lijst === code)]));
