import { randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { startServer, type TestDatabase, type TestServer } from '../../steps/database';
import { makeGemeente, newId, type TestGemeente } from '../../steps/gemeente';
import { type LogVerifier, startLogVerifier } from '../../steps/log-verifier';
import { type Program } from '../../steps/program';
import { until } from '../../steps/until';
import { logLines, startWorker, stopProgram } from '../../steps/worker';

let server: TestServer;
let database: TestDatabase;
let admin: Client;
let gemeente: TestGemeente;
let verifier: LogVerifier;
const running = new Set<Program>();

beforeAll(async () => {
  server = await startServer();
  database = await server.database('op_keten');
  admin = database.admin;
  verifier = startLogVerifier(database.env);
});
const startEmpty = async (): Promise<void> => {
  await admin.query('truncate toegangslog, toegangslog_keten');
  gemeente = await makeGemeente(admin);
};
afterEach(async () => {
  for (const program of running) program.process.kill('SIGKILL');
  await Promise.all([...running].map((program) => program.ended));
  running.clear();
});
afterAll(async () => {
  verifier.stop();
  await server.stop();
});

const work = async (): Promise<Program> => {
  const worker = await startWorker(database.env);
  running.add(worker);
  return worker;
};

/** Logs `count` reads, `age` ago; every column has a value. Resolves with their ids. */
async function log(client: Client, count: number, age = '0 seconds'): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await client.query(
    `insert into toegangslog (gemeente_id, tijdstip, id, gebeurtenis, medewerker_id, organisatie_id, rollen, sessie_id, adres, object_soort, object_id, inwoner_id, grond, correlatie_id)
     select $1, clock_timestamp() - $2::interval, id, 'lezen', $3, gen_random_uuid(), 'sociaal_werker', gen_random_uuid(), '127.0.0.1', 'casus', gen_random_uuid(), gen_random_uuid(), 'hulpverlening', 'c'
     from unnest($4::uuid[]) id`,
    [gemeente.id, age, gemeente.medewerker, ids],
  );
  return ids;
}

const chained = (count: number): Promise<boolean> =>
  until(async () => (await admin.query<{ n: number }>('select count(*)::int as n from toegangslog_keten')).rows[0]?.n === count, 50);

/** Chains ten lines of half an hour ago, stops the worker and keeps a copy. */
async function chainTen(): Promise<void> {
  await startEmpty();
  const worker = await work();
  await log(admin, 10, '30 minutes');
  await chained(10);
  expect(await stopProgram(worker)).toBe(0);
  await admin.query('create table log_kopie as table toegangslog; create table keten_kopie as table toegangslog_keten');
}

const restore = (): Promise<unknown> =>
  admin.query(`
    truncate toegangslog, toegangslog_keten;
    insert into toegangslog table log_kopie; insert into toegangslog_keten table keten_kopie`);

const columnsOf = async (table: string): Promise<{ name: string; type: string }[]> =>
  (await admin.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_name = $1 order by ordinal_position`, [table])).rows;

const OTHER: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => `'${randomUUID()}'`,
  text: (column) => `case when ${column} = 'wijzigen' then 'lezen' else 'wijzigen' end`,
  boolean: (column) => `not ${column}`,
  'timestamp with time zone': (column) => `${column} + interval '1 microsecond'`,
  bigint: (column) => `${column} + 1000`,
  bytea: (column) => `set_byte(${column}, 31, 255 - get_byte(${column}, 31))`,
};

describe('tampering with a log that was chained', () => {
  beforeAll(chainTen);
  afterEach(restore);

  it('shows a change of any column of the log and of the chain', async () => {
    expect(await verifier.verify()).toMatchObject({ ok: true, checked: 10, faults: [], waiting: 0 });
    const fifth = '(select log_id from toegangslog_keten order by volgnummer offset 4 limit 1)';
    for (const [table, key] of [['toegangslog', `id = ${fifth}`], ['toegangslog_keten', `log_id = ${fifth}`]] as const) {
      for (const { name, type } of await columnsOf(table)) {
        await admin.query(`update ${table} set ${name} = ${OTHER[type]?.(name)} where ${key}`);
        expect({ table, name, ok: (await verifier.verify()).ok }).toEqual({ table, name, ok: false });
        await restore();
        if (!['gemeente_id', 'tijdstip', 'id', 'gebeurtenis', 'gelukt', 'medewerker_id', 'object_soort'].includes(name) && table === 'toegangslog') {
          await admin.query(`update ${table} set ${name} = null where ${key}`);
          expect({ table, name, nulled: (await verifier.verify()).ok }).toEqual({ table, name, nulled: false });
          await restore();
        }
      }
    }
    expect((await verifier.verify()).ok).toBe(true);
  });

  it.each([
    ['a removed line', `delete from toegangslog where id = (select log_id from toegangslog_keten where volgnummer = 5)`],
    ['a removed link', `delete from toegangslog_keten where volgnummer = 5`],
    ['a line and its link removed', `delete from toegangslog where id = (select log_id from toegangslog_keten where volgnummer = 5); delete from toegangslog_keten where volgnummer = 5`],
    ['the first line and link removed', `delete from toegangslog where id = (select log_id from toegangslog_keten where volgnummer = 1); delete from toegangslog_keten where volgnummer = 1`],
    ['a removed link, the rest renumbered', `delete from toegangslog_keten where volgnummer = 5; update toegangslog_keten set volgnummer = volgnummer + 100 where volgnummer > 5; update toegangslog_keten set volgnummer = volgnummer - 101 where volgnummer > 100`],
    ['two links exchanged', `update toegangslog_keten set volgnummer = 100 where volgnummer = 5; update toegangslog_keten set volgnummer = 5 where volgnummer = 6; update toegangslog_keten set volgnummer = 6 where volgnummer = 100`],
    ['two lines exchanged', `update toegangslog l set inwoner_id = o.inwoner_id from toegangslog o, toegangslog_keten a, toegangslog_keten b where a.log_id = l.id and b.log_id = o.id and a.volgnummer in (5, 6) and b.volgnummer = 11 - a.volgnummer`],
    ['a line put in afterwards', `insert into toegangslog select gemeente_id, tijdstip - interval '1 hour', gen_random_uuid(), gebeurtenis, gelukt, medewerker_id, organisatie_id, rollen, sessie_id, adres, object_soort from toegangslog limit 1`],
    ['a line put in days afterwards, and a link made for it', `
      insert into toegangslog select gemeente_id, tijdstip - interval '2 days', gen_random_uuid(), gebeurtenis, gelukt, medewerker_id, organisatie_id, rollen, sessie_id, adres, object_soort from toegangslog limit 1;
      insert into toegangslog_keten (gemeente_id, volgnummer, log_tijdstip, log_id, hash) select gemeente_id, 11, tijdstip, id, sha256('raad') from toegangslog order by tijdstip limit 1`],
  ])('shows %s', async (_what, sql) => {
    await admin.query(sql);
    const check = await verifier.verify();
    expect(check.ok).toBe(false);
    expect(check.faultCount).toBeGreaterThan(0);
  });

  it('shows a line that was put in afterwards also when a worker has chained it', async () => {
    await log(admin, 1, '50 minutes');
    await work();
    await chained(11);
    expect((await verifier.verify()).faults).toMatchObject([{ soort: 'regel-ingevoegd', volgnummer: 11 }]);
  });

  it('shows that the end was cut off when it is given an anchor', async () => {
    const { rows } = await admin.query<{ hash: string }>(`select encode(hash, 'hex') as hash from toegangslog_keten where volgnummer = 10`);
    const anchor = { gemeenteId: gemeente.id, volgnummer: 10, hash: rows[0]?.hash ?? '' };
    expect((await verifier.verify([anchor])).ok).toBe(true);
    await admin.query(`
      delete from toegangslog where id in (select log_id from toegangslog_keten where volgnummer > 8);
      delete from toegangslog_keten where volgnummer > 8`);
    expect((await verifier.verify()).ok).toBe(true);
    expect((await verifier.verify([anchor])).faults).toEqual([{ gemeenteId: gemeente.id, soort: 'anker-ontbreekt', volgnummer: 10 }]);
    await admin.query('truncate toegangslog, toegangslog_keten');
    expect((await verifier.verify([anchor])).faults).toEqual([{ gemeenteId: gemeente.id, soort: 'anker-ontbreekt', volgnummer: 10 }]);
  });
});

describe('the access-log chain', () => {
  beforeEach(startEmpty);

  it('adds nothing to a chain that was cut off while the worker ran', async () => {
    const worker = await work();
    await log(admin, 5);
    await chained(5);
    await admin.query('delete from toegangslog_keten where volgnummer > 3');
    await log(admin, 1);
    await until(() => logLines(worker).some((line) => line.msg === 'toegangslog.keten-veranderd'));
    await chained(3);
  });

  it('takes in lines that were committed late, in order when they can still be waited for', async () => {
    const worker = await work();
    const late = await database.connect();
    await late.query('begin');
    const [first] = await log(late, 1);
    const [second] = await log(admin, 1);
    // A few rounds go by before the first line is there.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await late.query('commit');
    await chained(2);
    // A transaction that took longer than the chain waits for.
    const [third] = await log(admin, 1, '4 minutes');
    await stopProgram(worker);
    await work();
    await chained(3);
    const { rows } = await admin.query<{ log_id: string }>('select log_id from toegangslog_keten order by volgnummer');
    expect(rows.map((row) => row.log_id)).toEqual([first, second, third]);
    expect(await verifier.verify()).toMatchObject({ ok: true, checked: 3 });
  });

  it('is one chain when several workers make it', async () => {
    const workers = await Promise.all([work(), work(), work()]);
    const writers = await Promise.all([1, 2, 3, 4].map(() => database.connect()));
    await Promise.all(writers.map(async (client) => {
      for (let at = 0; at < 25; at += 1) await log(client, 30);
    }));
    await chained(3000);
    expect(await Promise.all(workers.map(stopProgram))).toEqual([0, 0, 0]);
    expect(await verifier.verify()).toMatchObject({ ok: true, checked: 3000, waiting: 0 });
  });
});
