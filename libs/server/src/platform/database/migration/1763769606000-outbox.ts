import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/** What happens later (outbox), and what was answered before (idempotentie). Both are rows of the transaction they belong to. */
export class Outbox1763769606000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        gemeente_id uuid not null,
        id uuid not null,
        soort text not null,
        gegevens jsonb not null,
        namens_medewerker_id uuid,
        correlatie_id text,
        created_at timestamptz not null default now(),
        verzonden_op timestamptz,
        pogingen integer not null default 0,
        afgehandeld_op timestamptz,
        primary key (gemeente_id, id)
      );
      create index outbox_open on outbox (gemeente_id, id) where afgehandeld_op is null;
      ${secure('outbox')}
      create policy outbox_schrijven on outbox for insert to keukentafel_app with check (${IN_GEMEENTE});
      create policy outbox_tonen on outbox for select to keukentafel_app using (${IN_GEMEENTE});
      grant insert on outbox to keukentafel_app;
      grant select (gemeente_id, id, soort, afgehandeld_op) on outbox to keukentafel_app;
      create policy outbox_versturen on outbox for all to keukentafel_dienst using (true) with check (true);
      grant select, insert, update, delete on outbox to keukentafel_dienst;
      create policy outbox_afhandelen on outbox for select to keukentafel_cijfers using (${IN_GEMEENTE});
      create policy outbox_afhandelen_wijzigen on outbox for update to keukentafel_cijfers using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
      grant select, update (afgehandeld_op) on outbox to keukentafel_cijfers;

      create table idempotentie (
        gemeente_id uuid not null,
        medewerker_id uuid not null,
        sleutel text collate "C" not null,
        vingerafdruk text not null,
        status integer not null,
        antwoord jsonb not null,
        etag text,
        created_at timestamptz not null default now(),
        primary key (gemeente_id, medewerker_id, sleutel)
      );
      create index idempotentie_oud on idempotentie (gemeente_id, created_at);
      ${secure('idempotentie')}
      create policy idempotentie_zelf on idempotentie for select to keukentafel_app
        using (${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()));
      create policy idempotentie_bewaren on idempotentie for insert to keukentafel_app
        with check (${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()));
      grant select, insert on idempotentie to keukentafel_app;
      create policy idempotentie_opruimen on idempotentie for all to keukentafel_dienst using (true) with check (false);
      grant select (gemeente_id, created_at), delete on idempotentie to keukentafel_dienst;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotentie, outbox`);
  }
}
