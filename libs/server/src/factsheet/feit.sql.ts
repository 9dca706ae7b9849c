import { FIGUREN, isOptelbaar } from '@keukentafel/domain';
import { type Statement } from '../platform/database/database';
import { CASUSSEN, selectFeiten, SPLITKOLOMMEN } from './bron/bron';
import { BRONNEN } from './bron/bronnen';

/** Figures whose sums are kept per month. */
const OPTELBAAR = FIGUREN.filter(isOptelbaar).map(({ key }) => `'${key}'`).join(', ');

const KOLOMMEN = ['casus_id', 'persoon_id', 'tot', 'wijkteam_id', 'wijk_id', ...SPLITKOLOMMEN, 'waarde', 'geboren'];
const rij = (alias: string): string => `(${KOLOMMEN.map((kolom) => `${alias}.${kolom}`).join(', ')})`;

/** What the sources say now of the casussen `$2` of gemeente `$1`; `$3` are the public holidays. */
const NU = `k as materialized (${CASUSSEN}), nu as materialized (${BRONNEN.map(selectFeiten).join(' union all ')})`;

/** Rows of casussen that are still there and that no source gives any more. What is left of a destroyed casus stays as it was counted. */
const VERVALLEN = `
  f.gemeente_id = $1 and f.casus_id = any ($2)
    and exists (select 1 from casus c where c.gemeente_id = f.gemeente_id and c.id = f.casus_id)
    and not exists (select 1 from nu n where n.figuur = f.figuur and n.object_id = f.object_id and n.van = f.van)`;

/**
 * Makes the feiten of casussen anew from their sources, and leaves alone what is as it was. Answers the months of figures that are added
 * up in which something changed.
 */
export const TEL_CASUSSEN: Statement = {
  name: 'tellen.casussen',
  text: `
    with ${NU}, weg as (
      delete from feit f where ${VERVALLEN} returning f.figuur, f.van
    ), gezet as (
      insert into feit (gemeente_id, figuur, object_id, van, ${KOLOMMEN.join(', ')})
      select n.gemeente_id, n.figuur, n.object_id, n.van, ${KOLOMMEN.map((kolom) => `n.${kolom}`).join(', ')} from nu n
      on conflict (gemeente_id, figuur, object_id, van) do update set ${KOLOMMEN.map((kolom) => `${kolom} = excluded.${kolom}`).join(', ')}
        where ${rij('feit')} is distinct from ${rij('excluded')}
      returning figuur, van
    )
    select figuur, date_trunc('month', van)::date::text as maand from (select * from weg union all select * from gezet) raak
    group by 1, 2 order by 1, 2`,
};

/**
 * What is left of destroyed casussen among `$2` says no more whose it was: each counts as a person of its own, of unknown age. Its figures
 * stay. Answers the months of figures in which that changed something.
 */
export const VERGEET_PERSONEN: Statement = {
  name: 'tellen.vergeet',
  text: `
    with vergeten as (
      update feit f set persoon_id = f.casus_id, geboren = null
      where f.gemeente_id = $1 and f.casus_id = any ($2) and (f.persoon_id <> f.casus_id or f.geboren is not null)
        and not exists (select 1 from casus c where c.gemeente_id = f.gemeente_id and c.id = f.casus_id)
      returning f.figuur, f.van
    ) select distinct figuur, date_trunc('month', van)::date::text as maand from vergeten`,
};

/** How many feiten of the casussen `$2` are not what their sources say now. */
export const VERGELIJK_CASUSSEN: Statement = {
  name: 'tellen.vergelijk',
  text: `
    with ${NU}
    select ((select count(*) from nu n where not exists (
        select 1 from feit f where f.gemeente_id = $1 and f.figuur = n.figuur and f.object_id = n.object_id and f.van = n.van and ${rij('f')} is not distinct from ${rij('n')}))
      + (select count(*) from feit f where ${VERVALLEN}))::integer as verschillen`,
};

/** A feit of an additive figure, once for its total and once for each of its splits. */
const SPLITS = `cross join lateral (values ('totaal', ''), ${SPLITKOLOMMEN.map((kolom) => `('${kolom}', f.${kolom})`).join(', ')}) s(splitsing, waarde)`;

/** Adds up the months `$3` of the figures `$2` (pairs) of gemeente `$1` from their feiten, and puts that in place of what was there. */
export const TEL_MAANDEN: Statement = {
  name: 'tellen.maanden',
  text: `
    with raak as (
      select figuur, maand from unnest($2::text[], $3::date[]) as r(figuur, maand) where figuur in (${OPTELBAAR})
    ), geteld as (
      select f.figuur, r.maand, s.splitsing, s.waarde, f.wijkteam_id, f.wijk_id, count(*)::integer as aantal, coalesce(sum(f.waarde), 0)::integer as som
      from raak r
      join feit f on f.gemeente_id = $1 and f.figuur = r.figuur and f.van >= r.maand and f.van < r.maand + interval '1 month' ${SPLITS}
      where s.waarde is not null
      group by 1, 2, 3, 4, 5, 6
    ), verdwenen as (
      delete from cijfer c using raak r
      where c.gemeente_id = $1 and c.figuur = r.figuur and c.dag = r.maand and not exists (
        select 1 from geteld g where g.figuur = c.figuur and g.maand = c.dag and g.splitsing = c.splitsing and g.waarde = c.waarde
          and g.wijkteam_id = c.wijkteam_id and g.wijk_id = c.wijk_id)
    )
    insert into cijfer (gemeente_id, figuur, dag, splitsing, waarde, wijkteam_id, wijk_id, aantal, som)
    select $1, figuur, maand, splitsing, waarde, wijkteam_id, wijk_id, aantal, som from geteld
    on conflict (gemeente_id, figuur, dag, splitsing, waarde, wijkteam_id, wijk_id)
      do update set aantal = excluded.aantal, som = excluded.som where (cijfer.aantal, cijfer.som) <> (excluded.aantal, excluded.som)`,
};

/** Every month of gemeente `$1` that has something to add up, or had. */
export const ALLE_MAANDEN: Statement = {
  name: 'tellen.alle-maanden',
  text: `
    select figuur, date_trunc('month', van)::date::text as maand from feit where gemeente_id = $1 and figuur in (${OPTELBAAR})
    union select figuur, dag::text from cijfer where gemeente_id = $1`,
};

/** How many months of figures of gemeente `$1` do not add up to their feiten. */
export const VERGELIJK_MAANDEN: Statement = {
  name: 'tellen.vergelijk-maanden',
  text: `
    select count(*)::integer as verschillen from (
      select figuur, date_trunc('month', van)::date as dag, count(*) as aantal, coalesce(sum(waarde), 0) as som from feit
      where gemeente_id = $1 and figuur in (${OPTELBAAR}) group by 1, 2) f
    full join (
      select figuur, dag, sum(aantal) as aantal, sum(som) as som from cijfer where gemeente_id = $1 and splitsing = 'totaal' group by 1, 2) c
      using (figuur, dag)
    where (f.aantal, f.som) is distinct from (c.aantal, c.som)`,
};

/** Casussen of gemeente `$1` at random, `$2` at most, that nobody asks to be counted. */
export const STEEKPROEF: Statement = {
  name: 'tellen.steekproef',
  text: `
    select c.id from casus c where c.gemeente_id = $1 and not exists (
      select 1 from outbox o where o.gemeente_id = $1 and o.soort = 'factsheet.tellen' and o.afgehandeld_op is null)
    order by random() limit $2`,
};

/** Writes down that the months `$3` of the figures `$2` were counted now. */
export const GETELD: Statement = {
  name: 'tellen.geteld',
  text: `
    insert into telling (gemeente_id, figuur, dag, geteld_op) select $1, figuur, maand, clock_timestamp() from unnest($2::text[], $3::date[]) as r(figuur, maand)
    on conflict (gemeente_id, figuur, dag) do update set geteld_op = excluded.geteld_op, keren = telling.keren + 1`,
};
