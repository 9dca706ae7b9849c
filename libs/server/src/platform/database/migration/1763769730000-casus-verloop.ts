import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, inCasus, inDossier } from './sql';

/** How a casus ends, who handed it to whom, who is looking at it now, and its tijdlijn: one line for everything that was written. */
export class CasusVerloop1763769730000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table casus
        add column afgesloten_op date,
        add column resultaat text collate "C",
        add column afsluitreden text check (length(afsluitreden) <= 2000),
        add column bewaren_tot date,
        add constraint casus_bewaren check (bewaren_tot > afgesloten_op),
        add constraint casus_open_of_afgesloten check (status = 'afgesloten' or (afgesloten_op is null and bewaren_tot is null));
      grant update (afgesloten_op, resultaat, afsluitreden, bewaren_tot) on casus to keukentafel_app;
      create index casus_afgesloten on casus (gemeente_id, afgesloten_op);
    `);
    await runner.query(TABLES);
    await runner.query([inDossier('tijdlijn'), inDossier('overdracht'), inDossier('kijker', ['gezien_op', 'bezig'])].join('\n'));
    await runner.query(`
      -- An aanmelding that is handed to another wijkteam stands in the tijdlijn of a casus its registrar may not see.
      alter policy tijdlijn_schrijven on tijdlijn with check (
        ${IN_GEMEENTE} and (select app.mag_dossier()) and door = (select app.medewerker_id())
        and (${inCasus('tijdlijn')} or soort in ('aanmelding', 'actie')));
      alter policy kijker_schrijven on kijker with check (
        ${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()) and ${inCasus('kijker')});
      alter policy kijker_wijzigen on kijker using (
        ${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()) and ${inCasus('kijker')});
    `);
    await runner.query(`
      create policy aanmelding_overnemen on aanmelding for select to keukentafel_owner using (true);
      create policy tijdlijn_overnemen on tijdlijn for insert to keukentafel_owner with check (true);
      insert into tijdlijn (gemeente_id, id, casus_id, soort, gebeurd_op, object_id, door, gegevens)
        select a.gemeente_id, a.id, a.casus_id, 'aanmelding', a.ontvangen_op, a.id, a.geregistreerd_door, '{}' from aanmelding a;
      drop policy tijdlijn_overnemen on tijdlijn;
      drop policy aanmelding_overnemen on aanmelding;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table kijker, overdracht, tijdlijn;
      drop index casus_afgesloten;
      alter table casus drop column afgesloten_op, drop column resultaat, drop column afsluitreden, drop column bewaren_tot;
    `);
  }
}

const TABLES = `
  create table tijdlijn (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    casus_id uuid not null,
    soort text collate "C" not null check (soort <> ''),
    gebeurd_op timestamptz not null,
    object_id uuid,
    door uuid not null,
    gegevens jsonb not null default '{}',
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, door) references medewerker
  );
  create index tijdlijn_casus on tijdlijn (gemeente_id, casus_id, gebeurd_op, id);
  create index tijdlijn_door on tijdlijn (gemeente_id, door);

  create table overdracht (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    casus_id uuid not null,
    van_medewerker_id uuid,
    naar_medewerker_id uuid not null,
    notitie text check (length(notitie) <= 2000),
    overgedragen_op timestamptz not null,
    overgedragen_door uuid not null,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, van_medewerker_id) references medewerker,
    foreign key (gemeente_id, naar_medewerker_id) references medewerker,
    foreign key (gemeente_id, overgedragen_door) references medewerker
  );
  create index overdracht_casus on overdracht (gemeente_id, casus_id);
  create index overdracht_naar on overdracht (gemeente_id, naar_medewerker_id, overgedragen_op);
  create index overdracht_van on overdracht (gemeente_id, van_medewerker_id);
  create index overdracht_door on overdracht (gemeente_id, overgedragen_door);

  create table kijker (
    gemeente_id uuid not null references gemeente,
    casus_id uuid not null,
    medewerker_id uuid not null,
    gezien_op timestamptz not null default now(),
    bezig text collate "C" check (length(bezig) <= 40),
    primary key (gemeente_id, casus_id, medewerker_id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, medewerker_id) references medewerker
  );
  create index kijker_medewerker on kijker (gemeente_id, medewerker_id);
`;
