import { AANMELDINGEN, type Datum } from '@keukentafel/domain';
import { type Database } from '../platform/database/database';

// The first statement takes the day's row, so that days are counted one at a time; only then does the second look at what there is.
const TAKE_DAY = {
  name: 'tellen.dag',
  text: `
    insert into telling (gemeente_id, figuur, dag, geteld_op) values ($1, $2, $3, now())
    on conflict (gemeente_id, figuur, dag) do update set geteld_op = excluded.geteld_op, keren = telling.keren + 1`,
};

/** The figure "aanmeldingen" (see its definition in the domain): aanmeldingen received on the day, by frozen wijk and wijkteam. */
const COUNT_AANMELDINGEN = {
  name: `tellen.${AANMELDINGEN.key}`,
  text: `
    with geteld as (
      select wijkteam_id, wijk_id, count(*)::integer as aantal
      from aanmelding where gemeente_id = $1 and ontvangen_dag = $3
      group by wijkteam_id, wijk_id
    ), verdwenen as (
      delete from cijfer c
      where c.gemeente_id = $1 and c.figuur = $2 and c.dag = $3
        and not exists (select 1 from geteld g where g.wijkteam_id = c.wijkteam_id and g.wijk_id = c.wijk_id)
    )
    insert into cijfer (gemeente_id, figuur, dag, wijkteam_id, wijk_id, aantal)
    select $1, $2, $3, wijkteam_id, wijk_id, aantal from geteld
    on conflict (gemeente_id, figuur, dag, wijkteam_id, wijk_id) do update set aantal = excluded.aantal where cijfer.aantal <> excluded.aantal`,
};

/** Counts one day of a gemeente afresh, in the running transaction (role `cijfers`); two at once count one after the other. */
export async function countDay(db: Database, dag: Datum): Promise<void> {
  const { gemeenteId } = db.context<{ gemeenteId: string }>();
  await db.affect(TAKE_DAY, [gemeenteId, AANMELDINGEN.key, dag]);
  await db.affect(COUNT_AANMELDINGEN, [gemeenteId, AANMELDINGEN.key, dag]);
}
