import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/**
 * Documents that the worker makes: whoever asks for one puts down the counts they read, the worker lays them out and leaves the file. Only
 * who asked reads it, for a day; the counts go when the file is there.
 */
export class Document1763769910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        soort text collate "C" not null check (soort in ('factsheet', 'publicatie')),
        aangevraagd_door uuid not null,
        aangevraagd_op timestamptz not null,
        verloopt_op timestamptz not null,
        status text collate "C" not null default 'wacht' check (status in ('wacht', 'bezig', 'klaar')),
        voortgang integer not null default 0 check (voortgang between 0 and 100),
        bestandsnaam text not null check (bestandsnaam ~ '^[a-z0-9-]{1,100}\\.pdf$'),
        inhoud jsonb,
        bestand bytea,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, aangevraagd_door) references medewerker,
        check ((status = 'klaar') = (bestand is not null)),
        check ((status = 'klaar') = (inhoud is null))
      );
      create index document_door on document (gemeente_id, aangevraagd_door);
      create index document_verloopt on document (gemeente_id, verloopt_op);
      ${secure('document')}
      create policy document_eigen on document for select to keukentafel_app
        using (${IN_GEMEENTE} and aangevraagd_door = (select app.medewerker_id()) and verloopt_op > now());
      create policy document_vragen on document for insert to keukentafel_app
        with check (${IN_GEMEENTE} and aangevraagd_door = (select app.medewerker_id()) and cardinality((select app.cijfer_teams())) > 0
          and status = 'wacht');
      grant select, insert on document to keukentafel_app;
      create policy document_maken on document for select to keukentafel_cijfers using (${IN_GEMEENTE});
      create policy document_vullen on document for update to keukentafel_cijfers using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
      grant select (gemeente_id, id, soort, status, inhoud), update (status, voortgang, inhoud, bestand) on document to keukentafel_cijfers;
      create policy document_opruimen on document to keukentafel_dienst using (true);
      grant select (gemeente_id, id, verloopt_op), delete on document to keukentafel_dienst;
      create policy outbox_opmaken on outbox for insert to keukentafel_cijfers with check (${IN_GEMEENTE} and soort = 'document.opmaken');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy outbox_opmaken on outbox; drop table document`);
  }
}
