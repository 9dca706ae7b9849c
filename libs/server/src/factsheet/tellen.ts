import { feestdagen, type Datum } from '@keukentafel/domain';
import { type Database } from '../platform/database/database';
import { type OutboxGegevens } from '../platform/outbox/outbox';
import { UnknownEffectError } from '../platform/outbox/effect';
import { ALLE_MAANDEN, GETELD, TEL_CASUSSEN, TEL_MAANDEN, VERGEET_PERSONEN } from './feit.sql';

/** Casussen that are counted in one transaction, at most. */
const BATCH = 500;

/** The public holidays within which anything is counted. */
export const FEESTDAGEN: readonly Datum[] = Array.from({ length: 131 }, (_none, at) => 1970 + at).flatMap(feestdagen);

/** One count of a gemeente at a time: whoever counts later sees all that was counted before, and the dossiers as they are by then. */
export const BEURT = { name: 'tellen.beurt', text: `select pg_advisory_xact_lock(hashtextextended('tellen ' || $1::text, 0))` };

/** Takes over what else is asked in this gemeente: a burst is counted once. What someone is writing about at this moment waits. */
const OVERNEMEN = {
  name: 'tellen.overnemen',
  text: `
    update outbox o set afgehandeld_op = now() from (
      select id from outbox where gemeente_id = $1 and soort = 'factsheet.tellen' and afgehandeld_op is null
        and coalesce(gegevens ->> 'casusId', gegevens ->> 'inwonerId') ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      order by id limit ${BATCH} for update skip locked) open
    where o.gemeente_id = $1 and o.id = open.id
    returning o.gegevens ->> 'casusId' as casus_id, o.gegevens ->> 'inwonerId' as inwoner_id`,
};

/** The casussen of persons, and of the records linked to them. */
const CASUSSEN_VAN = {
  name: 'tellen.casussen-van',
  text: `
    select c.id from casus c where c.gemeente_id = $1 and c.inwoner_id = any (array(
      select unnest($2::uuid[]) union select k.dubbel_id from inwoner_koppeling k where k.gemeente_id = $1 and k.inwoner_id = any ($2)))`,
};

const REEKS = { name: 'tellen.reeks', text: `select id from casus where gemeente_id = $1 and id between $2 and $3` };

/** Asks for every casus of the gemeente, so many at a time. */
const VRAAG_ALLES = {
  name: 'tellen.alles',
  text: `
    insert into outbox (gemeente_id, id, soort, gegevens)
    select $1, gen_random_uuid(), 'factsheet.tellen', jsonb_build_object('vanCasus', (array_agg(id order by id))[1], 'totCasus', (array_agg(id order by id desc))[1])
    from (select id, (row_number() over (order by id) - 1) / ${BATCH} as blok from casus where gemeente_id = $1) c group by blok`,
};

/** A month of a figure that is added up. */
export interface Maand {
  readonly figuur: string;
  readonly maand: Datum;
}

interface Gevraagd {
  readonly casus_id: string | null;
  readonly inwoner_id: string | null;
}

/** What an outbox row of soort `factsheet.tellen` asks for. */
export type TelVraag = OutboxGegevens['factsheet.tellen'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/**
 * Counts what is asked, together with whatever else is asked in the gemeente by then, in the running transaction (role `cijfers`): the
 * feiten of those casussen from their sources, then the months that changed. However often and in whatever order: the outcome is that of
 * the dossiers as they are.
 * @throws UnknownEffectError when the row does not say what to count.
 */
export async function tel(db: Database, vraag: TelVraag): Promise<void> {
  const { gemeenteId } = db.context<{ gemeenteId: string }>();
  if (!isVraag(vraag)) throw new UnknownEffectError('factsheet.tellen does not say what to count');
  await db.query(BEURT, [gemeenteId]);
  if ('alles' in vraag) {
    await db.affect(VRAAG_ALLES, [gemeenteId]);
    return telMaanden(db, gemeenteId, await db.query<Maand>(ALLE_MAANDEN, [gemeenteId]));
  }
  await telCasussen(db, gemeenteId, 'vanCasus' in vraag ? await reeks(db, gemeenteId, vraag) : await gevraagd(db, gemeenteId, vraag));
}

const isVraag = (vraag: Record<string, unknown>): boolean =>
  vraag.alles === true || isId(vraag.casusId) || isId(vraag.inwonerId) || (isId(vraag.vanCasus) && isId(vraag.totCasus));

async function reeks(db: Database, gemeenteId: string, { vanCasus, totCasus }: { vanCasus: string; totCasus: string }): Promise<string[]> {
  const rows = await db.query<{ id: string }>(REEKS, [gemeenteId, vanCasus, totCasus]);
  return rows.map(({ id }) => id);
}

/** The casussen of this question and of all others that wait in the gemeente. */
async function gevraagd(db: Database, gemeenteId: string, vraag: { casusId?: string; inwonerId?: string }): Promise<string[]> {
  const alle = [{ casus_id: vraag.casusId ?? null, inwoner_id: vraag.inwonerId ?? null }, ...(await db.query<Gevraagd>(OVERNEMEN, [gemeenteId]))];
  const direct = alle.flatMap(({ casus_id: id }) => id ?? []);
  const personen = alle.flatMap(({ inwoner_id: id }) => id ?? []);
  const via = personen.length > 0 ? await db.query<{ id: string }>(CASUSSEN_VAN, [gemeenteId, personen]) : [];
  return [...new Set([...direct, ...via.map(({ id }) => id)])];
}

async function telCasussen(db: Database, gemeenteId: string, casussen: readonly string[]): Promise<void> {
  const raak = await db.query<Maand>(TEL_CASUSSEN, [gemeenteId, casussen, FEESTDAGEN]);
  const vergeten = await db.query<Maand>(VERGEET_PERSONEN, [gemeenteId, casussen]);
  await telMaanden(db, gemeenteId, [...raak, ...vergeten.filter((een) => !raak.some(({ figuur, maand }) => figuur === een.figuur && maand === een.maand))]);
}

async function telMaanden(db: Database, gemeenteId: string, raak: readonly Maand[]): Promise<void> {
  if (raak.length === 0) return;
  const maanden = [gemeenteId, raak.map(({ figuur }) => figuur), raak.map(({ maand }) => maand)];
  await db.affect(TEL_MAANDEN, maanden);
  await db.affect(GETELD, maanden);
}
