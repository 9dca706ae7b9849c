import { type VerloopDto } from '@keukentafel/contract';
import { addDays, eersteVanMaand, maandenIn, plusMaanden, type Datum, type Periode } from '@keukentafel/domain';
import { type Database } from '../platform/database/database';
import { type CijferRow } from './factsheet.mapper';
import { CIJFERS, VERLOOP } from './factsheet.sql';
import { leesSignalen, type Gevonden } from './signalen';

/** Everything that decides what a factsheet counts. */
export interface TelVan {
  readonly gemeenteId: string;
  /** Every wijkteam whose figures I see, and those among them that are asked for. */
  readonly cijferTeams: readonly string[];
  readonly teams: readonly string[];
  readonly wijkId: string | null;
  readonly periode: Periode;
  /** The period it is compared with. */
  readonly ander: Periode | null;
  readonly vandaag: Datum;
}

/** What is counted of it. */
export interface Geteld {
  readonly rows: readonly CijferRow[];
  /** Of the other period; empty when there is none. */
  readonly vorige: readonly CijferRow[];
  readonly verloop: readonly VerloopDto[];
  readonly signalen: readonly Gevonden[];
}

/** Reads the figures of one factsheet, and of the period it is compared with. */
export async function leesGeteld(db: Database, van: TelVan): Promise<Geteld> {
  const { gemeenteId, cijferTeams, teams, wijkId, periode, ander, vandaag } = van;
  const scope = [gemeenteId, teams, wijkId];
  const maand = eersteVanMaand(periode.tot);
  // The weeks of a signal are over: today is not.
  const gisteren = addDays(vandaag, -1);
  const [rows, vorige, verloop, signalen] = await Promise.all([
    tel(db, scope, periode), ander ? tel(db, scope, ander) : [],
    db.query<VerloopDto>(VERLOOP, [...scope, plusMaanden(maand, -11), maand]),
    leesSignalen(db, { gemeenteId, cijferTeams, teams, wijkId, tot: periode.tot < gisteren ? periode.tot : gisteren }),
  ]);
  return { rows, vorige, verloop, signalen };
}

function tel(db: Database, scope: readonly unknown[], periode: Periode): Promise<CijferRow[]> {
  const maanden = maandenIn(periode);
  return db.query<CijferRow>(CIJFERS, [...scope, periode.van, periode.tot, maanden?.van ?? null, maanden?.tot ?? null]);
}
