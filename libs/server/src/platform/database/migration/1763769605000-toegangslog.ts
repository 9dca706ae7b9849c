import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/**
 * The access log with the fields of NEN 7513: who, for which organisation and in which rol, when, from where, what, whose, why, with
 * what outcome. Insert-only, in monthly partitions; the chain that seals it is made off the request path.
 */
export class Toegangslog1763769605000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table toegangslog (
        gemeente_id uuid not null,
        tijdstip timestamptz not null default clock_timestamp(),
        id uuid not null,
        gebeurtenis text not null check (gebeurtenis in ('lezen', 'aanmaken', 'wijzigen', 'zoeken', 'inloggen', 'uitloggen', 'inloggen-mislukt')),
        gelukt boolean not null default true,
        medewerker_id uuid not null,
        organisatie_id uuid,
        rollen text,
        sessie_id uuid,
        adres text,
        object_soort text not null,
        object_id uuid,
        inwoner_id uuid,
        grond text,
        correlatie_id text,
        primary key (gemeente_id, tijdstip, id)
      ) partition by range (tijdstip);
      create index toegangslog_inwoner on toegangslog (gemeente_id, inwoner_id, tijdstip);
      create index toegangslog_medewerker on toegangslog (gemeente_id, medewerker_id, tijdstip);
      ${secure('toegangslog')}
      create policy toegangslog_schrijven on toegangslog for insert to keukentafel_app
        with check (${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id()));
      create policy toegangslog_lezen on toegangslog for select to keukentafel_app
        using (${IN_GEMEENTE} and (select app.heeft_rol('fg')));
      create policy toegangslog_ketenen on toegangslog for select to keukentafel_dienst using (true);
      create policy toegangslog_inloggen on toegangslog for insert to keukentafel_owner with check (true);
      grant select, insert on toegangslog to keukentafel_app;
      grant select on toegangslog to keukentafel_dienst;

      create table toegangslog_keten (
        gemeente_id uuid not null,
        volgnummer bigint not null,
        log_tijdstip timestamptz not null,
        log_id uuid not null,
        hash bytea not null,
        primary key (gemeente_id, volgnummer),
        unique (gemeente_id, log_tijdstip, log_id)
      );
      ${secure('toegangslog_keten')}
      create policy toegangslog_keten_dienst on toegangslog_keten for select to keukentafel_dienst using (true);
      create policy toegangslog_keten_dienst_schrijven on toegangslog_keten for insert to keukentafel_dienst with check (true);
      grant select, insert on toegangslog_keten to keukentafel_dienst;
    `);
    await runner.query(FUNCTIONS);
    await runner.query(`select app.maak_logmaanden(now() - interval '1 month', 5)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.log_inloggen, app.maak_logmaanden; drop table toegangslog_keten, toegangslog`);
  }
}

const FUNCTIONS = `
  -- Makes the partitions of p_aantal months from p_van on; those that exist stay as they are.
  create function app.maak_logmaanden(p_van timestamptz, p_aantal integer) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    declare maand timestamptz; naam text;
    begin
      for i in 0 .. p_aantal - 1 loop
        maand := date_trunc('month', p_van, 'UTC') + make_interval(months => i);
        naam := 'toegangslog_' || to_char(maand at time zone 'UTC', 'YYYY_MM');
        if to_regclass('public.' || naam) is null then
          execute format('create table public.%I partition of public.toegangslog for values from (%L) to (%L)', naam, maand, maand + interval '1 month');
          execute format('alter table public.%I enable row level security', naam);
          execute format('alter table public.%I force row level security', naam);
          execute format('create policy %I on public.%I for select to keukentafel_dienst using (true)', naam || '_dienst', naam);
        end if;
      end loop;
    end $$;

  -- Logging in and failing to are logged before anyone is known, so not under the medewerker's own context. For an unknown account nothing
  -- is written, in the same round trip, so that the answer takes as long.
  create function app.log_inloggen(p_gemeente uuid, p_id uuid, p_medewerker uuid, p_sessie uuid, p_gebeurtenis text, p_adres text, p_correlatie text)
    returns void language sql security definer set search_path = pg_catalog, public
    as $$
      insert into toegangslog (gemeente_id, id, gebeurtenis, gelukt, medewerker_id, sessie_id, adres, object_soort, object_id, correlatie_id)
      select p_gemeente, p_id, p_gebeurtenis, p_gebeurtenis <> 'inloggen-mislukt', p_medewerker, p_sessie, p_adres, 'sessie', p_sessie, p_correlatie
      where p_gemeente is not null
    $$;
  revoke execute on function app.maak_logmaanden, app.log_inloggen from public;
  grant execute on function app.maak_logmaanden to keukentafel_dienst;
  grant execute on function app.log_inloggen to keukentafel_app;
`;
