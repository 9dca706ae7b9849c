import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

/**
 * A question that is answered while registering leaves an afsluiting like every closing does, also in a casus of another wijkteam: there
 * only in a casus that the same transaction opened, so that nobody writes in one they may not see. Casussen that were closed so before get
 * theirs from the line of the tijdlijn that told it, under its id.
 */
export class DirectAfgesloten1763769920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.nu_geopend(p_casus uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select exists (select 1 from casus c where c.${IN_GEMEENTE} and c.id = p_casus and c.status = 'afgesloten' and c.created_at = now()) $$;
      revoke execute on function app.nu_geopend from public;
      grant execute on function app.nu_geopend to keukentafel_app;
      create policy afsluiting_direct on afsluiting for insert to keukentafel_app
        with check (${IN_GEMEENTE} and (select app.mag_dossier()) and afgesloten_door = (select app.medewerker_id()) and app.nu_geopend(casus_id));
    `);
    await runner.query(`
      create policy casus_overnemen on casus for select to keukentafel_owner using (true);
      create policy tijdlijn_overnemen on tijdlijn to keukentafel_owner using (true) with check (true);
      create policy afsluiting_overnemen on afsluiting to keukentafel_owner using (true) with check (true);
      with gesloten as (
        insert into afsluiting (gemeente_id, id, casus_id, afgesloten_op, afgesloten_door, resultaat, reden, bewaren_tot)
          select distinct on (c.gemeente_id, c.id) c.gemeente_id, t.id, c.id, c.afgesloten_op, t.door, c.resultaat, c.afsluitreden, c.bewaren_tot
          from casus c
          join tijdlijn t on t.gemeente_id = c.gemeente_id and t.casus_id = c.id and t.soort = 'afgesloten' and t.gegevens @> '{"direct": true}'
          where c.status = 'afgesloten' and c.afgesloten_op is not null and c.resultaat is not null and c.afsluitreden <> '' and c.bewaren_tot is not null
            and not exists (select 1 from afsluiting f where f.gemeente_id = c.gemeente_id and f.casus_id = c.id and f.heropend_op is null)
          order by c.gemeente_id, c.id, t.id desc
          returning gemeente_id, id
      )
      update tijdlijn t set object_id = g.id from gesloten g where t.gemeente_id = g.gemeente_id and t.id = g.id;
      drop policy afsluiting_overnemen on afsluiting;
      drop policy tijdlijn_overnemen on tijdlijn;
      drop policy casus_overnemen on casus;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy afsluiting_direct on afsluiting; drop function app.nu_geopend`);
  }
}
