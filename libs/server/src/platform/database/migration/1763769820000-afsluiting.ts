import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, inCasus, inDossier } from './sql';

/**
 * Every closing of a casus and its reopening, with why: the casus itself says only how it stands now. Also: leaving a casus takes a kijker
 * away, and the network of a casus shows who was named as betrokkene.
 */
export class Afsluiting1763769820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table afsluiting (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        casus_id uuid not null,
        afgesloten_op date not null,
        afgesloten_door uuid not null,
        resultaat text collate "C" not null,
        reden text not null check (reden <> '' and length(reden) <= 2000),
        bewaren_tot date not null,
        heropend_op timestamptz,
        heropend_door uuid,
        heropend_reden text check (length(heropend_reden) <= 2000),
        created_at timestamptz not null default now(),
        primary key (gemeente_id, id),
        foreign key (gemeente_id, casus_id) references casus,
        foreign key (gemeente_id, afgesloten_door) references medewerker,
        foreign key (gemeente_id, heropend_door) references medewerker,
        check (bewaren_tot > afgesloten_op),
        check ((heropend_op is null) = (heropend_door is null))
      );
      create unique index afsluiting_een on afsluiting (gemeente_id, casus_id) where heropend_op is null;
      create index afsluiting_casus on afsluiting (gemeente_id, casus_id);
      create index afsluiting_afgesloten_door on afsluiting (gemeente_id, afgesloten_door);
      create index afsluiting_heropend_door on afsluiting (gemeente_id, heropend_door);
      ${inDossier('afsluiting', ['heropend_op', 'heropend_door', 'heropend_reden'])}
      alter policy afsluiting_schrijven on afsluiting with check (
        ${IN_GEMEENTE} and (select app.mag_dossier()) and afgesloten_door = (select app.medewerker_id()) and ${inCasus('afsluiting')});

      create policy kijker_weggaan on kijker for delete to keukentafel_app
        using (${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()));
      grant delete on kijker to keukentafel_app;

      create function app.betrokkenen_van(p_casus uuid) returns uuid[]
        language sql stable security definer set search_path = pg_catalog, public
        as $$
          select array_agg(b.medewerker_id) from casus_betrokkene b
          where b.${IN_GEMEENTE} and b.casus_id = p_casus and b.geldig_van <= app.vandaag() and (b.geldig_tot is null or b.geldig_tot > app.vandaag())
        $$;
      revoke execute on function app.betrokkenen_van from public;
      grant execute on function app.betrokkenen_van to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.betrokkenen_van;
      revoke delete on kijker from keukentafel_app;
      drop policy kijker_weggaan on kijker;
      drop table afsluiting;
    `);
  }
}
