import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, readableInGemeente, secure } from './sql';

/** Medewerkers with their rollen, their dated membership of wijkteams, and the account they log in with. */
export class Medewerker1763769602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table medewerker (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        organisatie_id uuid not null,
        roepnaam text not null,
        tussenvoegsel text,
        achternaam text not null check (achternaam <> ''),
        naam text not null generated always as (roepnaam || coalesce(' ' || tussenvoegsel, '') || ' ' || achternaam) stored,
        functie text,
        email text not null,
        actief boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        primary key (gemeente_id, id),
        foreign key (gemeente_id, organisatie_id) references organisatie
      );
      create index medewerker_organisatie on medewerker (gemeente_id, organisatie_id);
      create table medewerker_rol (
        gemeente_id uuid not null,
        medewerker_id uuid not null,
        rol text not null check (rol in ('sociaal_werker', 'teamcoordinator', 'manager', 'partner', 'beheerder', 'fg')),
        primary key (gemeente_id, medewerker_id, rol),
        foreign key (gemeente_id, medewerker_id) references medewerker
      );
      create table teamlidmaatschap (
        gemeente_id uuid not null,
        id uuid not null,
        medewerker_id uuid not null,
        wijkteam_id uuid not null,
        geldig_van date not null,
        geldig_tot date,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, medewerker_id) references medewerker,
        foreign key (gemeente_id, wijkteam_id) references wijkteam,
        unique (gemeente_id, medewerker_id, wijkteam_id, geldig_van),
        check (geldig_tot > geldig_van)
      );
      create index teamlidmaatschap_wijkteam on teamlidmaatschap (gemeente_id, wijkteam_id);
      create table account (
        gemeente_id uuid not null,
        medewerker_id uuid not null,
        email text collate "C" not null check (email = lower(email)),
        wachtwoord_hash text not null,
        primary key (gemeente_id, medewerker_id),
        foreign key (gemeente_id, medewerker_id) references medewerker,
        unique (gemeente_id, email)
      );
    `);
    for (const table of ['medewerker', 'medewerker_rol', 'teamlidmaatschap']) await runner.query(readableInGemeente(table));
    await runner.query(`
      create policy medewerker_beheren on medewerker for update to keukentafel_app
        using (${IN_GEMEENTE} and (select app.heeft_rol('beheerder'))) with check (${IN_GEMEENTE});
      grant update (actief, version) on medewerker to keukentafel_app;
      create policy medewerker_rol_beheren on medewerker_rol for all to keukentafel_app
        using (${IN_GEMEENTE} and (select app.heeft_rol('beheerder'))) with check (${IN_GEMEENTE} and (select app.heeft_rol('beheerder')));
      grant insert, delete on medewerker_rol to keukentafel_app;
      ${secure('account')}
      create policy account_beheer on account to keukentafel_owner using (true) with check (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table account, teamlidmaatschap, medewerker_rol, medewerker`);
  }
}
