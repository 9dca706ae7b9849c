import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/** Counted figures per day, wijkteam and wijk, and when and how often each day was counted. Only the counting job writes here. */
export class Cijfer1763769607000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cijfer (
        gemeente_id uuid not null,
        figuur text collate "C" not null,
        dag date not null,
        wijkteam_id uuid not null,
        wijk_id uuid not null,
        aantal integer not null check (aantal > 0),
        primary key (gemeente_id, figuur, dag, wijkteam_id, wijk_id),
        foreign key (gemeente_id, wijkteam_id) references wijkteam,
        foreign key (gemeente_id, wijk_id) references wijk
      );
      create index cijfer_wijkteam on cijfer (gemeente_id, wijkteam_id);
      create index cijfer_wijk on cijfer (gemeente_id, wijk_id);
      create table telling (
        gemeente_id uuid not null references gemeente,
        figuur text collate "C" not null,
        dag date not null,
        geteld_op timestamptz not null,
        keren integer not null default 1,
        primary key (gemeente_id, figuur, dag)
      );
      ${secure('cijfer')}
      ${secure('telling')}
      create policy cijfer_lezen on cijfer for select to keukentafel_app
        using (${IN_GEMEENTE} and wijkteam_id = any ((select app.cijfer_teams())::uuid[]));
      create policy telling_lezen on telling for select to keukentafel_app
        using (${IN_GEMEENTE} and cardinality((select app.cijfer_teams())) > 0);
      grant select on cijfer, telling to keukentafel_app;
      create policy cijfer_tellen on cijfer for all to keukentafel_cijfers using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
      create policy telling_tellen on telling for all to keukentafel_cijfers using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
      grant select, insert, update, delete on cijfer, telling to keukentafel_cijfers;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table telling, cijfer`);
  }
}
