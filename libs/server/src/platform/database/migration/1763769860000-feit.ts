import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/** Columns of `feit` that hold what a figure may be split by. */
const SPLITS = ['werksoort', 'leefgebied', 'actie', 'kanaal', 'aanmelder', 'resultaat', 'leeftijd', 'geslacht'];

/** What the counting role reads of a dossier: ids, days, codes and scores. No names, no addresses, no text of a person. */
const TELT: Readonly<Record<string, string>> = {
  inwoner: 'gemeente_id, id, geboortedatum, geslacht',
  inwoner_koppeling: 'gemeente_id, inwoner_id, dubbel_id, ontkoppeld_op',
  casus: 'gemeente_id, id, inwoner_id, wijkteam_id, status, afgesloten_op, resultaat',
  aanmelding: 'casus_id, kanaal, aanmelder',
  vraagverkenning: 'gemeente_id, id, casus_id, begonnen_op',
  meting: 'gemeente_id, id, casus_id, vraagverkenning_id, leefgebied, uitkomst, score, gemeten_op',
  hulpvraag: 'gemeente_id, id, casus_id, leefgebied, gesteld_op, gesloten_op, uitkomst',
  actie: 'gemeente_id, id, casus_id, aanmelding_id, soort, dag',
  interventie: 'gemeente_id, id, casus_id, werksoort, soort, wachtlijst_op, gestart_op, afgesloten_op, resultaat',
  interventie_hulpvraag: 'gemeente_id, interventie_id, hulpvraag_id',
  contactmoment: 'gemeente_id, casus_id, status, begint_op',
};

/**
 * Figures. `feit` has one row for every object that a figure counts, made from the dossiers of one casus at a time; `cijfer` has the sums
 * per month of the figures that may be added up. The counting role alone writes them. What is read of `feit` by the app shows no dossier.
 */
export class Feit1763769860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    for (const [table, columns] of Object.entries(TELT)) {
      const policy = table === 'aanmelding' ? '' : `create policy ${table}_tellen on ${table} for select to keukentafel_cijfers using (${IN_GEMEENTE});`;
      await runner.query(`${policy} grant select (${columns}) on ${table} to keukentafel_cijfers;`);
    }
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.lijst_feiten, app.tel_personen; drop table controle, feit; truncate cijfer, telling`);
    await runner.query(`
      alter table cijfer drop constraint cijfer_pkey, drop column splitsing, drop column waarde, drop column som,
        add primary key (gemeente_id, figuur, dag, wijkteam_id, wijk_id)`);
    for (const [table, columns] of Object.entries(TELT)) {
      await runner.query(`revoke select (${columns}) on ${table} from keukentafel_cijfers`);
      if (table !== 'aanmelding') await runner.query(`drop policy ${table}_tellen on ${table}`);
    }
  }
}

// What was counted by the day goes; the next migration asks for everything to be counted.
const TABLES = `
  truncate cijfer, telling;
  alter table cijfer
    add column splitsing text collate "C" not null default 'totaal',
    add column waarde text collate "C" not null default '',
    add column som integer not null default 0,
    drop constraint cijfer_pkey,
    add primary key (gemeente_id, figuur, dag, splitsing, waarde, wijkteam_id, wijk_id),
    add constraint cijfer_maand check (extract(day from dag) = 1);
  create index cijfer_dag on cijfer (gemeente_id, dag, figuur);

  create table feit (
    gemeente_id uuid not null references gemeente,
    figuur text collate "C" not null,
    object_id uuid not null,
    casus_id uuid not null,
    persoon_id uuid not null,
    van date not null,
    tot date,
    wijkteam_id uuid not null,
    wijk_id uuid not null,
    ${SPLITS.map((split) => `${split} text collate "C"`).join(', ')},
    waarde integer,
    geboren date,
    primary key (gemeente_id, figuur, object_id, van),
    foreign key (gemeente_id, wijkteam_id) references wijkteam,
    foreign key (gemeente_id, wijk_id) references wijk
  );
  create index feit_casus on feit (gemeente_id, casus_id);
  create index feit_van on feit (gemeente_id, figuur, van);
  create index feit_tot on feit (gemeente_id, figuur, tot);
  create index feit_wijkteam on feit (gemeente_id, wijkteam_id, figuur, van);
  create index feit_wijk on feit (gemeente_id, wijk_id, figuur, van);

  create table controle (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    gecontroleerd_op timestamptz not null default now(),
    aantal integer not null,
    verschillen integer not null,
    primary key (gemeente_id, id)
  );
  create index controle_op on controle (gemeente_id, gecontroleerd_op);
`;

const MIJN_CIJFERS = `wijkteam_id = any ((select app.cijfer_teams())::uuid[])`;

const POLICIES = `
  ${secure('feit')}
  ${secure('controle')}
  create policy feit_lezen on feit for select to keukentafel_app using (${IN_GEMEENTE} and ${MIJN_CIJFERS});
  grant select (gemeente_id, figuur, van, tot, wijkteam_id, wijk_id, ${SPLITS.join(', ')}, waarde) on feit to keukentafel_app;
  create policy feit_tellen on feit for all to keukentafel_cijfers using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
  grant select, insert, update, delete on feit to keukentafel_cijfers;
  create policy feit_personen on feit for select to keukentafel_owner using (${IN_GEMEENTE});
  create policy controle_lezen on controle for select to keukentafel_app
    using (${IN_GEMEENTE} and cardinality((select app.cijfer_teams())) > 0);
  grant select on controle to keukentafel_app;
  create policy controle_doen on controle for all to keukentafel_cijfers using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
  grant select, insert on controle to keukentafel_cijfers;
`;

/** In which period a feit counts; the domain's `Telwijze`. */
const TELT_MEE = `case p_telwijze
    when 'overlap' then f.van <= p_tot and (f.tot is null or f.tot >= p_van)
    when 'peildatum' then f.van <= p_tot and (f.tot is null or f.tot >= p_tot)
    when 'laatste' then f.van between p_van and p_tot and (f.tot is null or f.tot >= p_tot)
    else f.van between p_van and p_tot end`;

// The app may count the persons behind a figure, and a helper may open them; neither needs to read who they are.
const FUNCTIONS = `
  create function app.tel_personen(p_figuur text, p_van date, p_tot date, p_wijkteams uuid[], p_wijk uuid)
    returns table (persoon bigint, geboren date, geslacht text, wijkteam_id uuid, wijk_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
      select dense_rank() over (order by f.persoon_id), min(f.geboren), min(f.geslacht), f.wijkteam_id, f.wijk_id
      from feit f
      where f.${IN_GEMEENTE} and f.figuur = p_figuur and f.van between p_van and p_tot and f.wijkteam_id = any (p_wijkteams)
        and f.${MIJN_CIJFERS} and (p_wijk is null or f.wijk_id = p_wijk)
      group by f.persoon_id, f.wijkteam_id, f.wijk_id
    $$;
  create function app.lijst_feiten(p_figuur text, p_telwijze text, p_van date, p_tot date, p_wijkteams uuid[], p_wijk uuid)
    returns table (nr bigint, object_id uuid, casus_id uuid, van date, tot date, wijkteam_id uuid, wijk_id uuid,
      ${SPLITS.map((split) => `${split} text`).join(', ')}, waarde integer, geboren date)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
      select dense_rank() over (order by case when p_telwijze = 'persoon' then f.persoon_id else f.object_id end),
        case when app.mag_dossier() then f.object_id end, case when app.mag_dossier() then f.casus_id end,
        f.van, f.tot, f.wijkteam_id, f.wijk_id, ${SPLITS.map((split) => `f.${split}`).join(', ')}, f.waarde, f.geboren
      from feit f
      where f.${IN_GEMEENTE} and f.figuur = p_figuur and ${TELT_MEE} and f.wijkteam_id = any (p_wijkteams)
        and f.${MIJN_CIJFERS} and (p_wijk is null or f.wijk_id = p_wijk)
    $$;
  revoke execute on function app.tel_personen, app.lijst_feiten from public;
  grant execute on function app.tel_personen, app.lijst_feiten to keukentafel_app;
`;
