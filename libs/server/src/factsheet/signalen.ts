import { type SignaalDto } from '@keukentafel/contract';
import { addDays, naamOf, ONDERWERPEN, SIGNAAL_WEKEN, signalenIn, type Datum, type Keuze, type Weekreeks } from '@keukentafel/domain';
import { type Database } from '../platform/database/database';

const WEKEN = SIGNAAL_WEKEN.historie + SIGNAAL_WEKEN.recent;

/**
 * Hulpvragen of gemeente `$1` per wijk of my wijkteams `$2`, leefgebied and week before day `$4`, and whether the wijk is among those asked
 * for: wijkteams `$3`, wijk `$6`. None when the oldest week, from `$5`, lies before the first thing that was ever counted.
 */
const PER_WEEK = {
  name: 'factsheet.signalen',
  text: `
    select f.wijk_id::text as wijk, f.leefgebied, ($4::date - f.van) / 7 as terug, count(*)::integer as aantal,
      bool_or(f.wijkteam_id = any ($3) and ($6::uuid is null or f.wijk_id = $6)) as gevraagd
    from feit f
    where f.gemeente_id = $1 and f.figuur = '${ONDERWERPEN.key}' and f.wijkteam_id = any ($2) and f.van between $5 and $4
      and (select min(e.van) from feit e where e.gemeente_id = $1 and e.figuur = '${ONDERWERPEN.key}') <= $5
    group by 1, 2, 3`,
};

interface WeekRow {
  readonly wijk: string;
  readonly leefgebied: string;
  readonly terug: number;
  readonly aantal: number;
  readonly gevraagd: boolean;
}

/** Of which signals are asked, and what wijken and leefgebieden are called. */
export interface SignaalVraag {
  readonly gemeenteId: string;
  readonly cijferTeams: readonly string[];
  readonly teams: readonly string[];
  readonly wijkId: string | null;
  /** The last day of the last week. */
  readonly tot: Datum;
}

/** Where the last weeks up to a day are clearly above what the history and my other wijken let expect; see {@link signalenIn}. */
export async function leesSignalen(db: Database, { gemeenteId, cijferTeams, teams, wijkId, tot }: SignaalVraag): Promise<readonly Gevonden[]> {
  const rows = await db.query<WeekRow>(PER_WEEK, [gemeenteId, cijferTeams, teams, tot, addDays(tot, 1 - 7 * WEKEN), wijkId]);
  const gevraagd = new Set(rows.filter((row) => row.gevraagd).map(({ wijk }) => wijk));
  return signalenIn(reeksenVan(rows)).filter(({ wijk }) => gevraagd.has(wijk))
    .map(({ wijk: code, ...rest }) => ({ ...rest, wijkId: code, van: addDays(tot, 1 - 7 * SIGNAAL_WEKEN.recent), tot }));
}

/** A signal that has yet to get its names. */
export type Gevonden = Omit<SignaalDto, 'wijk' | 'leefgebiedNaam'>;

/** The same with what people call its wijk and leefgebied. */
export const benoem = (gevonden: readonly Gevonden[], wijken: readonly Keuze[], leefgebieden: readonly Keuze[]): SignaalDto[] =>
  gevonden.map((signaal) => ({ ...signaal, wijk: naamOf(wijken, signaal.wijkId), leefgebiedNaam: naamOf(leefgebieden, signaal.leefgebied) }));

/** A series for every wijk and leefgebied there is anything of, also where there is nothing in both. */
function reeksenVan(rows: readonly WeekRow[]): Weekreeks[] {
  const aantallen = new Map(rows.map(({ wijk, leefgebied, terug, aantal }) => [`${wijk} ${leefgebied} ${terug}`, aantal]));
  const wijken = [...new Set(rows.map(({ wijk }) => wijk))];
  return [...new Set(rows.map(({ leefgebied }) => leefgebied))].flatMap((leefgebied) => wijken.map((wijk) => ({
    wijk, leefgebied, weken: Array.from({ length: WEKEN }, (_none, nr) => aantallen.get(`${wijk} ${leefgebied} ${WEKEN - 1 - nr}`) ?? 0),
  })));
}
