import { type Pool } from 'pg';
import request from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding } from '../steps/api-invoer';
import { closeStromen, openStroom } from '../steps/api-stroom';
import { connect, poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { until } from '../steps/until';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
});
afterEach(closeStromen);
afterAll(() => admin.end());

it('an api that is told to stop answers what it is doing, takes nothing new, ends its streams, and leaves well', async () => {
  const own = await startApi(system);
  const beller: Beller = await logIn(own.url, wereld.wie.werker);
  const stroom = await openStroom(beller);
  const lock = await connect(system.database.admin);
  await lock.query('begin; lock table inwoner_sleutel in access exclusive mode');
  const running = beller.post('aanmeldingen', eenAanmelding()).then((response) => response);
  await until(async () => (await admin.query(`select 1 from pg_locks where not granted and relation = 'inwoner_sleutel'::regclass`)).rowCount === 1);

  own.program.process.kill('SIGTERM');
  await stroom.ended;
  await until(async () => (await request(own.url).get('/api/health/ready').then(({ status }) => status === 503, () => true)));
  await lock.query('rollback');
  await lock.end();

  const { status, body } = (await running) as { status: number; body: { id: string } };
  expect(status).toBe(201);
  expect(await own.program.ended).toBe(0);
  expect((await admin.query('select 1 from aanmelding where id = $1', [body.id])).rowCount).toBe(1);
  await expect(request(own.url).get('/api/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it('an api whose parent is gone stops too', async () => {
  const own = await startApi(system);
  own.program.process.disconnect();
  expect(await own.program.ended).toBe(0);
});

it('an api without a database is alive but not ready, and everything works again when it is back', async () => {
  const own = await startApi(system);
  const stroom = await openStroom(await logIn(own.url, wereld.wie.werker));
  await request(own.url).get('/api/health/ready').expect(200);
  await admin.query(`alter role keukentafel_app connection limit 0`);
  try {
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'keukentafel_app'`);
    await until(async () => (await request(own.url).get('/api/health/ready')).status === 503);
    await request(own.url).get('/api/health/live').expect(200);
    await until(() => own.program.output().includes('live connection failed'));
  } finally {
    await admin.query(`alter role keukentafel_app connection limit -1`);
  }
  await until(async () => (await request(own.url).get('/api/health/ready')).status === 200);
  await stroom.wait(({ naam }) => naam === 'opnieuw');
  // The shared api lost its connections too: the next file finds it listening again.
  const listening = `select 1 from pg_stat_activity where application_name = 'keukentafel-live' and query = 'listen gebeurtenis'`;
  await until(async () => ((await admin.query(listening)).rowCount ?? 0) >= 2);
  expect(await own.stop()).toBe(0);
});
