import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the worker needs besides its own tables: the list of gemeenten, how the outbox stands, and when a log line was chained. */
export class Achtergrondwerk1763769620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy gemeente_opsommen on gemeente for select to keukentafel_dienst using (true);
      grant select (gemeente_id) on gemeente to keukentafel_dienst;

      alter table toegangslog_keten add column geketend_op timestamptz not null default now();

      -- Every row is changed twice soon after it came; the list of open rows must stay short to read.
      alter table outbox set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

      create policy outbox_stand on outbox for select to keukentafel_owner using (true);
      create function app.outbox_stand() returns table (open integer, oudste_seconden integer, vastgelopen integer)
        language sql stable security definer set search_path = pg_catalog, public
        as $$
        select count(*)::integer, coalesce(extract(epoch from now() - min(created_at)), 0)::integer,
          (count(*) filter (where pogingen >= 5))::integer
        from outbox where afgehandeld_op is null
      $$;
      revoke execute on function app.outbox_stand from public;
      grant execute on function app.outbox_stand to keukentafel_app, keukentafel_cijfers, keukentafel_dienst;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.outbox_stand;
      drop policy outbox_stand on outbox;
      alter table outbox reset (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);
      alter table toegangslog_keten drop column geketend_op;
      revoke select (gemeente_id) on gemeente from keukentafel_dienst;
      drop policy gemeente_opsommen on gemeente;
    `);
  }
}
