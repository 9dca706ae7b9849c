import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/**
 * Published factsheets. A row is written once and never changed or deleted, and holds no hidden count. Whoever reads figures in the gemeente
 * reads them, because they have left the team; a manager publishes of their own wijkteams.
 */
export class Publicatie1763769900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publicatie (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        titel text not null check (length(titel) between 1 and 120),
        van date not null,
        tot date not null,
        wijkteams uuid[] not null check (cardinality(wijkteams) > 0),
        gebied text not null,
        drempel integer not null check (drempel > 0),
        inhoud jsonb not null,
        cellen jsonb not null,
        gepubliceerd_op timestamptz not null,
        gepubliceerd_door uuid not null,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, gepubliceerd_door) references medewerker,
        check (van <= tot)
      );
      create index publicatie_op on publicatie (gemeente_id, gepubliceerd_op);
      create index publicatie_door on publicatie (gemeente_id, gepubliceerd_door);
      ${secure('publicatie')}
      create policy publicatie_lezen on publicatie for select to keukentafel_app
        using (${IN_GEMEENTE} and cardinality((select app.cijfer_teams())) > 0);
      create policy publicatie_maken on publicatie for insert to keukentafel_app
        with check (${IN_GEMEENTE} and (select app.heeft_rol('manager')) and gepubliceerd_door = (select app.medewerker_id())
          and wijkteams <@ (select app.cijfer_teams()));
      grant select, insert on publicatie to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table publicatie`);
  }
}
