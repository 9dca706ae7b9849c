import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

/**
 * Writing opens no door to reading. A casus makes its inwoner readable, so it may only be opened for an inwoner one may read already or
 * has just registered; whom a casus is about, and which team has it, never changes. Keys are only written for an inwoner one has just
 * registered. An aanmelding and its casus are about the same inwoner.
 */
export class SchrijvenWatKlopt1763769640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.net_geregistreerd(p_inwoner uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, public
        as $$
          select exists (select 1 from inwoner i where i.${IN_GEMEENTE} and i.id = p_inwoner and i.geregistreerd_door = (select app.medewerker_id()))
            and not exists (select 1 from casus c where c.${IN_GEMEENTE} and c.inwoner_id = p_inwoner)
        $$;
      -- Asks under the policies of whoever runs it. In a function, because a policy of casus cannot name inwoner, whose policy names casus.
      create function app.ziet_inwoner(p_inwoner uuid) returns boolean language plpgsql stable set search_path = pg_catalog, public
        as $$ begin return exists (select 1 from inwoner i where i.${IN_GEMEENTE} and i.id = p_inwoner); end $$;
      revoke execute on function app.net_geregistreerd, app.ziet_inwoner from public;
      grant execute on function app.net_geregistreerd, app.ziet_inwoner to keukentafel_app;

      alter policy casus_registreren on casus with check (
        ${IN_GEMEENTE} and (select app.mag_dossier()) and (app.net_geregistreerd(inwoner_id) or app.ziet_inwoner(inwoner_id)));
      revoke update on casus from keukentafel_app;
      grant update (regiehouder_id, status, version) on casus to keukentafel_app;

      alter policy inwoner_sleutel_registreren on inwoner_sleutel with check (${IN_GEMEENTE} and app.net_geregistreerd(inwoner_id));
      alter policy herkenningssleutel_registreren on herkenningssleutel with check (${IN_GEMEENTE} and app.net_geregistreerd(inwoner_id));

      alter table casus add constraint casus_van_inwoner unique (gemeente_id, id, inwoner_id);
      alter table aanmelding add constraint aanmelding_zelfde_inwoner
        foreign key (gemeente_id, casus_id, inwoner_id) references casus (gemeente_id, id, inwoner_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table aanmelding drop constraint aanmelding_zelfde_inwoner;
      alter table casus drop constraint casus_van_inwoner;
      alter policy herkenningssleutel_registreren on herkenningssleutel with check (${IN_GEMEENTE} and (select app.mag_dossier()));
      alter policy inwoner_sleutel_registreren on inwoner_sleutel with check (${IN_GEMEENTE} and (select app.mag_dossier()));
      grant update on casus to keukentafel_app;
      alter policy casus_registreren on casus with check (${IN_GEMEENTE} and (select app.mag_dossier()));
      drop function app.net_geregistreerd, app.ziet_inwoner;
    `);
  }
}
