import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/** Inwoner, casus (with the medewerkers involved) and aanmelding: what only those may see who help (domain.md section 4). */
export class Dossier1763769604000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['inwoner', 'inwoner_sleutel', 'casus', 'casus_betrokkene', 'aanmelding']) await runner.query(secure(table));
    await runner.query(POLICIES);
    await runner.query(`
      create function app.open_casus_van(p_inwoner uuid) returns table (id uuid, wijkteam_id uuid)
        language sql stable security definer set search_path = pg_catalog, public
        as $$ select c.id, c.wijkteam_id from casus c where c.${IN_GEMEENTE} and c.inwoner_id = p_inwoner and c.status <> 'afgesloten' $$;
      revoke execute on function app.open_casus_van from public;
      grant execute on function app.open_casus_van to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.open_casus_van; drop table aanmelding, casus_betrokkene, casus, inwoner_sleutel, inwoner`);
  }
}

const TABLES = `
  create table inwoner (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    roepnaam text, voornamen text, tussenvoegsel text,
    achternaam text not null check (achternaam <> ''),
    geboortenaam text,
    geboortedatum date,
    geboortejaar integer check (geboortejaar between 1850 and 2200),
    geslacht text not null default 'onbekend',
    postcode text check (postcode ~ '^[1-9]\\d{3}[A-Z]{2}$'),
    huisnummer integer check (huisnummer between 1 and 99999),
    toevoeging text, straat text, plaats text, telefoon text, email text, taal text,
    tolk_nodig boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    geregistreerd_door uuid not null,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, geregistreerd_door) references medewerker,
    check (geboortedatum is null or geboortejaar is null or extract(year from geboortedatum) = geboortejaar)
  );
  create index inwoner_geregistreerd_door on inwoner (gemeente_id, geregistreerd_door);

  create table inwoner_sleutel (
    gemeente_id uuid not null,
    soort text collate "C" not null check (soort in ('naam', 'geboren', 'adres', 'telefoon')),
    sleutel text collate "C" not null check (sleutel <> ''),
    inwoner_id uuid not null,
    primary key (gemeente_id, soort, sleutel, inwoner_id),
    foreign key (gemeente_id, inwoner_id) references inwoner
  );
  create index inwoner_sleutel_inwoner on inwoner_sleutel (gemeente_id, inwoner_id);

  create table casus (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    inwoner_id uuid not null,
    wijkteam_id uuid not null,
    regiehouder_id uuid,
    status text collate "C" not null check (status in ('aangemeld', 'in_verkenning', 'wachtlijst', 'in_uitvoering', 'afgesloten', 'heropend')),
    afgeschermd boolean not null default false,
    geopend_op timestamptz not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, inwoner_id) references inwoner,
    foreign key (gemeente_id, wijkteam_id) references wijkteam,
    foreign key (gemeente_id, regiehouder_id) references medewerker
  );
  create unique index casus_een_open on casus (gemeente_id, inwoner_id) where status <> 'afgesloten';
  create index casus_inwoner on casus (gemeente_id, inwoner_id);
  create index casus_wijkteam on casus (gemeente_id, wijkteam_id, status);
  create index casus_regiehouder on casus (gemeente_id, regiehouder_id);

  create table casus_betrokkene (
    gemeente_id uuid not null,
    casus_id uuid not null,
    medewerker_id uuid not null,
    geldig_van date not null,
    geldig_tot date,
    primary key (gemeente_id, casus_id, medewerker_id, geldig_van),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, medewerker_id) references medewerker
  );
  create index casus_betrokkene_medewerker on casus_betrokkene (gemeente_id, medewerker_id, casus_id);

  create table aanmelding (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    inwoner_id uuid not null,
    casus_id uuid not null,
    ontvangen_op timestamptz not null,
    ontvangen_dag date not null generated always as ((ontvangen_op at time zone 'Europe/Amsterdam')::date) stored,
    kanaal text not null,
    aanmelder text not null,
    aanmelder_naam text, aanmelder_organisatie text, aanmelder_telefoon text,
    vraag text not null check (vraag <> '' and length(vraag) <= 4000),
    leefgebieden text[] not null default '{}',
    urgentie text not null check (urgentie in ('regulier', 'spoed', 'crisis')),
    veiligheid boolean not null default false,
    postcode text,
    wijk_id uuid not null,
    wijkteam_id uuid not null,
    geregistreerd_door uuid not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, inwoner_id) references inwoner,
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, wijk_id) references wijk,
    foreign key (gemeente_id, wijkteam_id) references wijkteam,
    foreign key (gemeente_id, geregistreerd_door) references medewerker
  );
  create index aanmelding_wijkteam on aanmelding (gemeente_id, wijkteam_id, ontvangen_op, id);
  create index aanmelding_casus on aanmelding (gemeente_id, casus_id);
  create index aanmelding_inwoner on aanmelding (gemeente_id, inwoner_id);
  create index aanmelding_dag on aanmelding (gemeente_id, ontvangen_dag, wijkteam_id, wijk_id);
  create index aanmelding_geregistreerd_door on aanmelding (gemeente_id, geregistreerd_door);
`;

const POLICIES = `
  create policy betrokkene_zelf on casus_betrokkene for select to keukentafel_app
    using (${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()));
  grant select on casus_betrokkene to keukentafel_app;

  create policy casus_eigenaar on casus for select to keukentafel_owner using (${IN_GEMEENTE});
  create policy casus_lezen on casus for select to keukentafel_app using (
    ${IN_GEMEENTE} and (
      (not afgeschermd and wijkteam_id = any ((select app.dossier_teams())::uuid[]))
      or ((select app.mag_dossier()) and exists (
        select 1 from casus_betrokkene b
        where b.gemeente_id = casus.gemeente_id and b.casus_id = casus.id and b.medewerker_id = (select app.medewerker_id())
          and b.geldig_van <= (select app.vandaag()) and (b.geldig_tot is null or b.geldig_tot > (select app.vandaag()))))));
  create policy casus_registreren on casus for insert to keukentafel_app
    with check (${IN_GEMEENTE} and (select app.mag_dossier()));
  create policy casus_wijzigen on casus for update to keukentafel_app
    using (${IN_GEMEENTE} and (select app.mag_dossier())) with check (${IN_GEMEENTE});
  grant select, insert, update on casus to keukentafel_app;

  create policy inwoner_lezen on inwoner for select to keukentafel_app using (
    ${IN_GEMEENTE} and exists (select 1 from casus c where c.gemeente_id = inwoner.gemeente_id and c.inwoner_id = inwoner.id));
  create policy inwoner_registreren on inwoner for insert to keukentafel_app
    with check (${IN_GEMEENTE} and (select app.mag_dossier()) and geregistreerd_door = (select app.medewerker_id()));
  grant select, insert on inwoner to keukentafel_app;

  create policy inwoner_sleutel_lezen on inwoner_sleutel for select to keukentafel_app using (
    ${IN_GEMEENTE} and exists (select 1 from casus c where c.gemeente_id = inwoner_sleutel.gemeente_id and c.inwoner_id = inwoner_sleutel.inwoner_id));
  create policy inwoner_sleutel_registreren on inwoner_sleutel for insert to keukentafel_app
    with check (${IN_GEMEENTE} and (select app.mag_dossier()));
  grant select, insert on inwoner_sleutel to keukentafel_app;

  create policy aanmelding_lezen on aanmelding for select to keukentafel_app using (
    ${IN_GEMEENTE} and exists (select 1 from casus c where c.gemeente_id = aanmelding.gemeente_id and c.id = aanmelding.casus_id));
  create policy aanmelding_registreren on aanmelding for insert to keukentafel_app
    with check (${IN_GEMEENTE} and (select app.mag_dossier()) and geregistreerd_door = (select app.medewerker_id()));
  create policy aanmelding_verbeteren on aanmelding for update to keukentafel_app
    using (${IN_GEMEENTE} and (select app.mag_dossier())) with check (${IN_GEMEENTE});
  grant select, insert on aanmelding to keukentafel_app;
  grant update (vraag, leefgebieden, kanaal, urgentie, veiligheid, version) on aanmelding to keukentafel_app;

  create policy aanmelding_tellen on aanmelding for select to keukentafel_cijfers using (${IN_GEMEENTE});
  grant select (gemeente_id, id, ontvangen_dag, wijk_id, wijkteam_id) on aanmelding to keukentafel_cijfers;
`;
