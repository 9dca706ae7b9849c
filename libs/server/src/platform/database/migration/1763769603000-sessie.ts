import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/**
 * Sessies, and the few functions through which logging in, renewing and opening a transaction go. They run as the owner because
 * nobody is known yet at that point; each answers only what the step needs.
 */
export class Sessie1763769603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sessie (
        gemeente_id uuid not null,
        id uuid not null,
        medewerker_id uuid not null,
        generatie integer not null default 0,
        geroteerd_op timestamptz not null default now(),
        gestart_op timestamptz not null default now(),
        verloopt_op timestamptz not null,
        beeindigd_op timestamptz,
        reden text check (reden in ('uitgelogd', 'geblokkeerd', 'hergebruik')),
        primary key (gemeente_id, id),
        foreign key (gemeente_id, medewerker_id) references medewerker
      );
      create index sessie_medewerker on sessie (gemeente_id, medewerker_id);
      create index sessie_verloopt on sessie (gemeente_id, verloopt_op);
      ${secure('sessie')}
      create policy sessie_beheer on sessie to keukentafel_owner using (true) with check (true);
      create policy sessie_opruimen on sessie to keukentafel_dienst using (true);
      grant select (gemeente_id, id, verloopt_op), delete on sessie to keukentafel_dienst;

      create function app.zoek_account(p_email text)
        returns table (gemeente_id uuid, medewerker_id uuid, wachtwoord_hash text, actief boolean)
        language sql stable security definer set search_path = pg_catalog, public
        as $$
        select a.gemeente_id, a.medewerker_id, a.wachtwoord_hash, m.actief
        from gemeente g
        join lateral (select * from account a where a.gemeente_id = g.gemeente_id and a.email = lower(p_email) offset 0) a on true
        join medewerker m on m.gemeente_id = a.gemeente_id and m.id = a.medewerker_id
      $$;
    `);
    await runner.query(FUNCTIONS);
    await runner.query(`
      revoke execute on all functions in schema app from public;
      grant execute on all functions in schema app to keukentafel_app, keukentafel_cijfers, keukentafel_dienst, keukentafel_owner;
      revoke execute on function app.zoek_account, app.start_sessie, app.vernieuw_sessie, app.open_sessie, app.eindig_sessie, app.eindig_sessies_van
        from keukentafel_cijfers, keukentafel_dienst;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.eindig_sessies_van, app.eindig_sessie, app.open_sessie, app.vernieuw_sessie, app.start_sessie, app.zoek_account;
      drop table sessie;
    `);
  }
}

const FUNCTIONS = `
  create function app.start_sessie(p_gemeente uuid, p_medewerker uuid, p_sessie uuid, p_duur interval)
    returns void language sql security definer set search_path = pg_catalog, public
    as $$
      insert into sessie (gemeente_id, id, medewerker_id, verloopt_op) values (p_gemeente, p_sessie, p_medewerker, now() + p_duur)
    $$;

  -- Rotation with reuse detection. 'geroteerd': a new generation; 'herhaald': a second tab with the generation of just before, which gets
  -- the same successor; 'hergebruik': an older token came back, the sessie is ended.
  create function app.vernieuw_sessie(p_gemeente uuid, p_sessie uuid, p_generatie integer, p_marge interval)
    returns table (uitkomst text, medewerker_id uuid, generatie integer)
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    declare s sessie;
    begin
      select x.* into s from sessie x join medewerker m on m.gemeente_id = x.gemeente_id and m.id = x.medewerker_id
        where x.gemeente_id = p_gemeente and x.id = p_sessie and x.beeindigd_op is null and x.verloopt_op > now() and m.actief
        for update of x;
      if not found then return query select 'ongeldig', null::uuid, null::integer; return; end if;
      if p_generatie = s.generatie then
        update sessie x set generatie = s.generatie + 1, geroteerd_op = now() where x.gemeente_id = p_gemeente and x.id = p_sessie;
        return query select 'geroteerd', s.medewerker_id, s.generatie + 1;
      elsif p_generatie = s.generatie - 1 and s.geroteerd_op > now() - p_marge then
        return query select 'herhaald', s.medewerker_id, s.generatie;
      else
        update sessie x set beeindigd_op = now(), reden = 'hergebruik' where x.gemeente_id = p_gemeente and x.id = p_sessie;
        return query select 'hergebruik', s.medewerker_id, s.generatie;
      end if;
    end $$;

  -- Checks the sessie and sets the context of this transaction. No row: no (longer a) sessie, and no context.
  create function app.open_sessie(p_gemeente uuid, p_sessie uuid, p_medewerker uuid, p_doel text)
    returns table (organisatie_id uuid, rollen text[], dossier_teams uuid[], cijfer_teams uuid[])
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    declare o uuid; r text[]; t uuid[]; d uuid[]; c uuid[];
    begin
      select m.organisatie_id,
        array(select x.rol from medewerker_rol x where x.gemeente_id = p_gemeente and x.medewerker_id = p_medewerker order by x.rol),
        array(select x.wijkteam_id from teamlidmaatschap x where x.gemeente_id = p_gemeente and x.medewerker_id = p_medewerker
          and x.geldig_van <= app.vandaag() and (x.geldig_tot is null or x.geldig_tot > app.vandaag()))
        into o, r, t
        from sessie s join medewerker m on m.gemeente_id = s.gemeente_id and m.id = s.medewerker_id
        where s.gemeente_id = p_gemeente and s.id = p_sessie and s.medewerker_id = p_medewerker
          and s.beeindigd_op is null and s.verloopt_op > now() and m.actief;
      if not found then return; end if;
      d := case when r && array['sociaal_werker', 'teamcoordinator'] then t else '{}' end;
      c := case when r && array['sociaal_werker', 'teamcoordinator', 'manager'] then t else '{}' end;
      perform set_config('app.gemeente_id', p_gemeente::text, true), set_config('app.sessie_id', p_sessie::text, true),
        set_config('app.medewerker_id', p_medewerker::text, true), set_config('app.organisatie_id', o::text, true),
        set_config('app.rollen', array_to_string(r, ','), true), set_config('app.dossier_teams', array_to_string(d, ','), true),
        set_config('app.cijfer_teams', array_to_string(c, ','), true), set_config('app.doel', coalesce(p_doel, ''), true);
      return query select o, r, d, c;
    end $$;

  create function app.eindig_sessie(p_gemeente uuid, p_sessie uuid) returns void
    language sql security definer set search_path = pg_catalog, public
    as $$
      update sessie set beeindigd_op = now(), reden = 'uitgelogd' where gemeente_id = p_gemeente and id = p_sessie and beeindigd_op is null
    $$;

  create function app.eindig_sessies_van(p_medewerker uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    begin
      if not app.heeft_rol('beheerder') then raise insufficient_privilege using message = 'only a beheerder ends sessies of others'; end if;
      update sessie set beeindigd_op = now(), reden = 'geblokkeerd'
        where ${IN_GEMEENTE} and medewerker_id = p_medewerker and beeindigd_op is null;
    end $$;
`;
