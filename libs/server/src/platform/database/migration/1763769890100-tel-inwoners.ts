import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

const JAREN = [20, 30, 40, 50, 60, 66, 75, 85] as const;
const GROEP = ['0-19', '20-29', '30-39', '40-49', '50-59', '60-65', '66-74', '75-84'] as const;

/** The age bracket on the last day, by comparing days: younger than n is born after that day n years ago. */
const LEEFTIJD = `case when geboren is null or geboren > p_tot then 'onbekend'
  ${JAREN.map((jaren, at) => `when geboren > (p_tot - interval '${jaren} years')::date then '${GROEP[at]}'`).join(' ')} else '85+' end`;

/**
 * Distinct persons are counted where they are: the app gets numbers per split and no row of a person. What goes on is found by the day it
 * ends, so that reading does not get slower with the years behind it.
 */
export class TelInwoners1763769890100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index feit_tot;
      create index feit_eind on feit (gemeente_id, figuur, (coalesce(tot, 'infinity'::date)), van);
      create function app.tel_inwoners(p_figuur text, p_van date, p_tot date, p_wijkteams uuid[], p_wijk uuid)
        returns table (splitsing text, waarde text, aantal integer)
        language sql stable security definer set search_path = pg_catalog, public
        as $$
          with rij as materialized (
            select f.persoon_id, f.wijkteam_id, f.wijk_id, f.actie, min(f.geboren) as geboren, min(f.geslacht) as geslacht
            from feit f
            where f.${IN_GEMEENTE} and f.figuur = p_figuur and f.van between p_van and p_tot and f.wijkteam_id = any (p_wijkteams)
              and f.wijkteam_id = any ((select app.cijfer_teams())::uuid[]) and (p_wijk is null or f.wijk_id = p_wijk)
            group by f.persoon_id, f.wijkteam_id, f.wijk_id, f.actie
          ), persoon as (
            select ${LEEFTIJD} as leeftijd, geslacht
            from (select persoon_id, min(geboren) as geboren, min(geslacht) as geslacht from rij group by persoon_id) een
          )
          select case when grouping(leeftijd) = 0 then 'leeftijd' when grouping(geslacht) = 0 then 'geslacht' else 'totaal' end,
            coalesce(leeftijd, geslacht, ''), count(*)::integer
          from persoon group by grouping sets ((), (leeftijd), (geslacht)) having count(*) > 0
          union all select 'wijkteam', wijkteam_id::text, count(*)::integer from (select distinct persoon_id, wijkteam_id from rij) t group by wijkteam_id
          union all select 'wijk', wijk_id::text, count(*)::integer from (select distinct persoon_id, wijk_id from rij) w group by wijk_id
          union all select 'actie', actie, count(*)::integer from (select distinct persoon_id, actie from rij where actie is not null) a group by actie
        $$;
      revoke execute on function app.tel_inwoners from public;
      grant execute on function app.tel_inwoners to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.tel_inwoners;
      drop index feit_eind;
      create index feit_tot on feit (gemeente_id, figuur, tot);
    `);
  }
}
