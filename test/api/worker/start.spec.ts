import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type TestDatabase, type TestServer } from '../../steps/database';
import { makeGemeente } from '../../steps/gemeente';
import { emptyFolder, launchProgram, root } from '../../steps/program';
import { until } from '../../steps/until';
import { logLines, startWorker, stopProgram, workerMain } from '../../steps/worker';

const NOBODY = 'postgres://niemand:niets@127.0.0.1:1/nergens';

describe('the worker refuses to start', () => {
  it('with every fault of its settings at once', async () => {
    const worker = launchProgram([workerMain], { DATABASE_URL: 'nergens', PORT: 'veel', LOG_LEVEL: 'hard', REDIS_URL: 'http://redis', APP_SECRET: 'kort' });
    expect(await worker.ended).toBe(78);
    for (const name of ['DATABASE_URL', 'PORT', 'LOG_LEVEL', 'REDIS_URL', 'APP_SECRET']) expect(worker.output()).toContain(name);
  });

  it('with every connection and key that is not given', async () => {
    const worker = launchProgram([workerMain], {});
    expect(await worker.ended).toBe(78);
    for (const name of ['APP_SECRET', 'DATABASE_URL_CIJFERS', 'DATABASE_URL_DIENST', 'DATABASE_URL_WACHTRIJ']) expect(worker.output()).toContain(name);
  });

  it('when a soort of outbox row has no effect, before it touches anything', async () => {
    const folder = emptyFolder();
    const extra = join(folder, 'extra-soort.cjs');
    writeFileSync(extra, `require(${JSON.stringify(join(root, 'dist/libs/server/src/platform/outbox/outbox.js'))}).OUTBOX_SOORT.push('iets.nieuws', 'nog.iets');`);
    const worker = launchProgram(['-r', extra, workerMain], { DATABASE_URL: NOBODY, APP_SECRET: 'x'.repeat(32) });
    expect(await worker.ended).toBe(78);
    for (const soort of ['iets.nieuws', 'nog.iets']) expect(worker.output()).toContain(`no effect for outbox rows of soort ${soort}`);
    rmSync(folder, { recursive: true });
  });

  it('when the database does not answer', async () => {
    const worker = launchProgram([workerMain], { DATABASE_URL: NOBODY, APP_SECRET: 'x'.repeat(32) });
    expect(await worker.ended).toBe(1);
    expect(worker.output()).toContain('ECONNREFUSED');
    expect(worker.output()).not.toContain('niets');
  });
});

describe('a worker that runs', () => {
  let server: TestServer;
  let database: TestDatabase;
  beforeAll(async () => {
    server = await startServer();
    database = await server.database('op_start');
  });
  afterAll(() => server.stop());

  it('ends when its parent is gone', async () => {
    const worker = await startWorker(database.env);
    worker.process.disconnect();
    expect(await worker.ended).toBe(0);
    expect(logLines(worker).map((line) => line.reason)).toContain('parent gone');
  });

  it('makes the coming months of the log and clears away what has served', async () => {
    const { admin } = database;
    const { id: gemeenteId, medewerker } = await makeGemeente(admin);
    await admin.query(`do $$ declare t text; begin
      for t in select inhrelid::regclass::text from pg_inherits where inhparent = 'toegangslog'::regclass loop execute 'drop table ' || t; end loop; end $$`);
    for (const [sleutel, age] of [['oud', '25 hours'], ['nieuw', '23 hours']]) {
      await admin.query(`insert into idempotentie values ($1, $2, $3, 'v', 201, '{}', null, now() - $4::interval)`, [gemeenteId, medewerker, sleutel, age]);
    }
    for (const age of ['25 hours', '23 hours']) {
      await admin.query(`insert into document (gemeente_id, id, soort, aangevraagd_door, aangevraagd_op, verloopt_op, bestandsnaam, inhoud)
        values ($1, gen_random_uuid(), 'factsheet', $2, now(), now() - $3::interval + interval '1 day', 'x.pdf', '{}')`, [gemeenteId, medewerker, age]);
    }
    for (const age of ['31 days', '29 days']) {
      await admin.query(`insert into concept (gemeente_id, medewerker_id, soort, sleutel, inhoud, gewijzigd_op) values ($1, $2, 'aanmelding', $3, '""', now() - $4::interval)`, [gemeenteId, medewerker, age, age]);
      await admin.query(`insert into outbox (gemeente_id, id, soort, gegevens, afgehandeld_op) values ($1, gen_random_uuid(), 'casus.gewijzigd', '{}', now() - $2::interval)`, [gemeenteId, age]);
      await admin.query(`insert into sessie (gemeente_id, id, medewerker_id, verloopt_op) values ($1, gen_random_uuid(), $2, now() - $3::interval)`, [gemeenteId, medewerker, age]);
    }
    const worker = await startWorker(database.env);
    const cleaned = await until(() => logLines(worker).find((line) => line.msg === 'opgeruimd'));
    expect(cleaned).toMatchObject({ idempotentie: 1, outbox: 1, sessie: 1, concept: 1, document: 1 });
    expect((await admin.query(`select 1 from pg_inherits where inhparent = 'toegangslog'::regclass`)).rowCount).toBe(4);
    expect((await admin.query('select sleutel from idempotentie')).rows).toEqual([{ sleutel: 'nieuw' }]);
    expect(await stopProgram(worker)).toBe(0);
  });
});
