import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

type Event = 'insert' | 'update' | 'delete';

/** Tables of a casus that figures are counted from, and what can happen to them. */
const VAN_CASUS: Readonly<Record<string, readonly Event[]>> = {
  aanmelding: ['insert', 'update', 'delete'],
  vraagverkenning: ['insert', 'update', 'delete'],
  meting: ['insert', 'update', 'delete'],
  hulpvraag: ['insert', 'update', 'delete'],
  actie: ['insert', 'update', 'delete'],
  interventie: ['insert', 'update', 'delete'],
  interventie_hulpvraag: ['insert', 'update', 'delete'],
  contactmoment: ['insert', 'update', 'delete'],
};

/**
 * Whatever changes something that is counted says so itself: triggers, once per statement, ask for the casus or the person to be counted
 * again (outbox rows of soort `factsheet.tellen`), whoever writes and however. A casus that is asked for already is not asked for again:
 * the row that asks is held until this transaction ends, so that nobody counts in between.
 */
export class Tellen1763769860100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX);
    await runner.query(FUNCTIONS);
    for (const [table, events] of Object.entries(VAN_CASUS)) for (const event of events) await runner.query(trigger(table, event, 'markeer_casus'));
    await runner.query(trigger('casus', 'update', 'markeer_status'));
    await runner.query(trigger('inwoner', 'update', 'markeer_inwoner'));
    for (const event of ['insert', 'update', 'delete'] as const) await runner.query(trigger('inwoner_koppeling', event, 'markeer_koppeling'));
    for (const event of ['insert', 'update'] as const) await runner.query(trigger('lijstwaarde', event, 'markeer_lijst'));
    await runner.query(`
      -- What asked for a day asks for nothing any more: everything is counted.
      update outbox set afgehandeld_op = now() where soort = 'factsheet.tellen' and afgehandeld_op is null;
      create policy gemeente_markeren on gemeente for select to keukentafel_owner using (true);
      insert into outbox (gemeente_id, id, soort, gegevens)
        select gemeente_id, app.uuid_v7(), 'factsheet.tellen', '{"alles": true}' from gemeente;
      drop policy gemeente_markeren on gemeente;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.markeer_casus, app.markeer_status, app.markeer_inwoner, app.markeer_koppeling, app.markeer_lijst cascade;
      drop function app.markeer, app.uuid_v7;
      drop policy outbox_vragen on outbox;
      drop policy outbox_markeren on outbox;
      drop policy outbox_vasthouden on outbox;
      revoke insert on outbox from keukentafel_cijfers;
      drop index outbox_tellen;
    `);
  }
}

/** Transition tables are one per event; what was before and what is now are looked at alike. */
const TRANSITION: Readonly<Record<Event, string>> = {
  insert: 'new table as na',
  update: 'old table as voor new table as na',
  delete: 'old table as voor',
};

const trigger = (table: string, event: Event, procedure: string): string => `
  create trigger ${table}_tellen_${event} after ${event} on ${table} referencing ${TRANSITION[event]}
    for each statement execute function app.${procedure}()`;

const OUTBOX = `
  create index outbox_tellen on outbox (gemeente_id, (coalesce(gegevens ->> 'casusId', gegevens ->> 'inwonerId', '')))
    where soort = 'factsheet.tellen' and afgehandeld_op is null;
  create policy outbox_markeren on outbox for insert to keukentafel_owner with check (soort = 'factsheet.tellen');
  create policy outbox_vasthouden on outbox for update to keukentafel_owner using (true) with check (soort = 'factsheet.tellen');
  create policy outbox_vragen on outbox for insert to keukentafel_cijfers with check (${IN_GEMEENTE} and soort = 'factsheet.tellen');
  grant insert on outbox to keukentafel_cijfers;
`;

const DEFINER = `language plpgsql security definer set search_path = pg_catalog, public`;

/** The rows before and after in whichever of the two tables this event has. */
const gewijzigd = (columns: string): string => `
  if TG_OP = 'INSERT' then select array_agg(distinct ${columns}) into v_raak from na;
  elsif TG_OP = 'DELETE' then select array_agg(distinct ${columns}) into v_raak from voor;
  else select array_agg(distinct ${columns}) into v_raak from (select * from voor union all select * from na) beide;
  end if;`;

const FUNCTIONS = `
  -- Ids that sort by time, as the programs make them (RFC 9562, version 7).
  create function app.uuid_v7() returns uuid language sql volatile
    return encode(set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid;

  -- p_raak: 'gemeente id' pairs. Rows that ask already are held with a shared lock; only what nobody asks for is asked. A row that is being
  -- handled at this moment is not waited for: whether its count sees this change is not sure, so it is asked again.
  create function app.markeer(p_naam text, p_raak text[]) returns void ${DEFINER} as $$
    begin
      with raak as (select split_part(r, ' ', 1)::uuid as gemeente_id, split_part(r, ' ', 2) as id from unnest(p_raak) r),
      vast as (
        select o.gemeente_id, coalesce(o.gegevens ->> 'casusId', o.gegevens ->> 'inwonerId', '') as id
        from raak r join outbox o on o.gemeente_id = r.gemeente_id and coalesce(o.gegevens ->> 'casusId', o.gegevens ->> 'inwonerId', '') = r.id
        where o.soort = 'factsheet.tellen' and o.afgehandeld_op is null and (r.id <> '' or o.gegevens ? 'alles') for share of o skip locked)
      insert into outbox (gemeente_id, id, soort, gegevens)
        select r.gemeente_id, app.uuid_v7(), 'factsheet.tellen',
          case when r.id = '' then jsonb_build_object('alles', true) else jsonb_build_object(p_naam, r.id) end
        from raak r where not exists (select 1 from vast v where v.gemeente_id = r.gemeente_id and v.id = r.id);
    end $$;

  create function app.markeer_casus() returns trigger ${DEFINER} as $$
    declare v_raak text[];
    begin
      ${gewijzigd(`gemeente_id || ' ' || casus_id`)}
      if v_raak is not null then perform app.markeer('casusId', v_raak); end if;
      return null;
    end $$;

  create function app.markeer_status() returns trigger ${DEFINER} as $$
    declare v_raak text[];
    begin
      select array_agg(na.gemeente_id || ' ' || na.id) into v_raak from na join voor using (gemeente_id, id)
      where (na.status = 'afgesloten') <> (voor.status = 'afgesloten')
        or (na.afgesloten_op, na.resultaat, na.wijkteam_id, na.inwoner_id) is distinct from (voor.afgesloten_op, voor.resultaat, voor.wijkteam_id, voor.inwoner_id);
      if v_raak is not null then perform app.markeer('casusId', v_raak); end if;
      return null;
    end $$;

  create function app.markeer_inwoner() returns trigger ${DEFINER} as $$
    declare v_raak text[];
    begin
      select array_agg(na.gemeente_id || ' ' || na.id) into v_raak from na join voor using (gemeente_id, id)
      where (na.geboortedatum, na.geslacht) is distinct from (voor.geboortedatum, voor.geslacht);
      if v_raak is not null then perform app.markeer('inwonerId', v_raak); end if;
      return null;
    end $$;

  create function app.markeer_koppeling() returns trigger ${DEFINER} as $$
    declare v_raak text[];
    begin
      ${gewijzigd(`gemeente_id || ' ' || dubbel_id`)}
      if v_raak is not null then perform app.markeer('inwonerId', v_raak); end if;
      return null;
    end $$;

  -- Another norm, or another group of a werksoort, changes what was counted of everyone.
  create function app.markeer_lijst() returns trigger ${DEFINER} as $$
    declare v_raak text[];
    begin
      select array_agg(distinct gemeente_id || ' ') into v_raak from na where lijst in ('norm', 'werksoort');
      if v_raak is not null then perform app.markeer('', v_raak); end if;
      return null;
    end $$;

  revoke execute on function app.uuid_v7, app.markeer, app.markeer_casus, app.markeer_status, app.markeer_inwoner, app.markeer_koppeling,
    app.markeer_lijst from public;
`;
