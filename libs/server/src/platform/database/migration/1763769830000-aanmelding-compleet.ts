import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, inCasus } from './sql';

const MAG = `(select app.mag_dossier())`;

/**
 * A question that is answered while registering closes its casus at once, in whatever wijkteam. One person may have two linked records and
 * still has one open casus: finding it takes the person until the transaction ends, so that nobody opens or links beside it. Also: a
 * huishouden that only had members before is not free to walk into, and its hidden members are not changed.
 */
export class AanmeldingCompleet1763769830000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy tijdlijn_schrijven on tijdlijn with check (
        ${IN_GEMEENTE} and ${MAG} and door = (select app.medewerker_id())
        and (${inCasus('tijdlijn')} or soort in ('aanmelding', 'actie', 'afgesloten')));
    `);
    await runner.query(PERSOON);
    await runner.query(HUISHOUDEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy tijdlijn_schrijven on tijdlijn with check (
        ${IN_GEMEENTE} and ${MAG} and door = (select app.medewerker_id()) and (${inCasus('tijdlijn')} or soort in ('aanmelding', 'actie')));
      drop function app.open_casus_van;
      drop function app.vergrendel_persoon, app.persoon_van;
      drop policy inwoner_koppeling_kennen on inwoner_koppeling;
      create function app.open_casus_van(p_inwoner uuid) returns table (id uuid, wijkteam_id uuid)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select c.id, c.wijkteam_id from casus c where c.${IN_GEMEENTE} and c.inwoner_id = p_inwoner and c.status <> 'afgesloten' $$;
      revoke execute on function app.open_casus_van from public;
      grant execute on function app.open_casus_van to keukentafel_app;
      alter policy huishouden_lid_toevoegen on huishouden_lid with check (
        ${IN_GEMEENTE} and ${MAG} and geregistreerd_door = (select app.medewerker_id())
        and (app.net_geregistreerd(inwoner_id) or app.ziet_inwoner(inwoner_id))
        and (app.leden_van(huishouden_id) is null or ${ZIET_LID}));
      alter policy huishouden_lid_wijzigen on huishouden_lid using (${IN_GEMEENTE} and ${MAG} and ${ZIET_LID});
      drop function app.is_nieuw_huishouden;
    `);
  }
}

// The lock is taken on the record that leads; who led may have changed while waiting, so it is looked up again.
const PERSOON = `
  create policy inwoner_koppeling_kennen on inwoner_koppeling for select to keukentafel_owner using (${IN_GEMEENTE});
  create function app.persoon_van(p_inwoner uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$
      select coalesce((select k.inwoner_id from inwoner_koppeling k where k.${IN_GEMEENTE} and k.dubbel_id = p_inwoner and k.ontkoppeld_op is null), p_inwoner)
    $$;
  create function app.vergrendel_persoon(p_inwoner uuid) returns uuid
    language plpgsql volatile security definer set search_path = pg_catalog, public
    as $$
      declare v_persoon uuid; v_vast uuid;
      begin
        loop
          v_persoon := app.persoon_van(p_inwoner);
          exit when v_persoon is not distinct from v_vast;
          perform pg_advisory_xact_lock(hashtextextended('persoon ' || app.gemeente_id()::text || v_persoon::text, 0));
          v_vast := v_persoon;
        end loop;
        return v_persoon;
      end
    $$;
  drop function app.open_casus_van;
  create function app.open_casus_van(p_inwoner uuid) returns table (id uuid, wijkteam_id uuid, inwoner_id uuid)
    language plpgsql volatile security definer set search_path = pg_catalog, public
    as $$
      declare v_persoon uuid := app.vergrendel_persoon(p_inwoner);
      begin
        return query
          select c.id, c.wijkteam_id, c.inwoner_id from casus c
          where c.${IN_GEMEENTE} and c.status <> 'afgesloten' and c.inwoner_id = any (array(
            select v_persoon union all
            select k.dubbel_id from inwoner_koppeling k where k.${IN_GEMEENTE} and k.inwoner_id = v_persoon and k.ontkoppeld_op is null));
      end
    $$;
  revoke execute on function app.persoon_van, app.vergrendel_persoon, app.open_casus_van from public;
  grant execute on function app.vergrendel_persoon, app.open_casus_van to keukentafel_app;
`;

const ZIET_LID = `exists (
  select 1 from casus c where c.gemeente_id = huishouden_lid.gemeente_id and c.inwoner_id = any (app.leden_van(huishouden_lid.huishouden_id)))`;

const HUISHOUDEN = `
  create function app.is_nieuw_huishouden(p_huishouden uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select not exists (select 1 from huishouden_lid l where l.${IN_GEMEENTE} and l.huishouden_id = p_huishouden) $$;
  revoke execute on function app.is_nieuw_huishouden from public;
  grant execute on function app.is_nieuw_huishouden to keukentafel_app;
  alter policy huishouden_lid_toevoegen on huishouden_lid with check (
    ${IN_GEMEENTE} and ${MAG} and geregistreerd_door = (select app.medewerker_id())
    and (app.net_geregistreerd(inwoner_id) or app.ziet_inwoner(inwoner_id))
    and (app.is_nieuw_huishouden(huishouden_id) or ${ZIET_LID}));
  alter policy huishouden_lid_wijzigen on huishouden_lid using (
    ${IN_GEMEENTE} and ${MAG} and ${ZIET_LID} and not app.is_afgeschermd_voor_mij(inwoner_id));
`;
