import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, readableInGemeente } from './sql';

/**
 * What a gemeente changed in the lists of choices and norms: each row says what a code is called from one day to another. Where no row
 * says otherwise, the standard list of the program holds. Rows are dated and never removed, so history keeps its names.
 */
export class Lijstwaarde1763769700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lijstwaarde (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        lijst text collate "C" not null check (lijst ~ '^[a-z]{3,30}$'),
        code text collate "C" not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
        naam text not null check (naam <> '' and length(naam) <= 120),
        groep text check (length(groep) <= 60),
        getal integer,
        volgorde integer not null default 0,
        geldig_van date not null,
        geldig_tot date,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        primary key (gemeente_id, id),
        unique (gemeente_id, lijst, code, geldig_van),
        check (geldig_tot >= geldig_van)
      );
      ${readableInGemeente('lijstwaarde')}
      create policy lijstwaarde_toevoegen on lijstwaarde for insert to keukentafel_app
        with check (${IN_GEMEENTE} and (select app.heeft_rol('beheerder')));
      create policy lijstwaarde_wijzigen on lijstwaarde for update to keukentafel_app
        using (${IN_GEMEENTE} and (select app.heeft_rol('beheerder'))) with check (${IN_GEMEENTE});
      grant insert on lijstwaarde to keukentafel_app;
      grant update (naam, groep, getal, volgorde, geldig_tot, version) on lijstwaarde to keukentafel_app;
      create policy lijstwaarde_tellen on lijstwaarde for select to keukentafel_cijfers using (${IN_GEMEENTE});
      grant select on lijstwaarde to keukentafel_cijfers;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lijstwaarde`);
  }
}
