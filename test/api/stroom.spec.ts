import { LIMIET } from '@keukentafel/contract';
import { request as httpRequest } from 'node:http';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { closeStromen, openStroom, type TestStroom } from '../steps/api-stroom';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld, WIE_NAMEN, type WieNaam } from '../steps/api-wereld';
import { until } from '../steps/until';

let system: SharedSystem;
let admin: Pool;
let hier: Wereld;
let elders: Wereld;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  [hier, elders] = [await makeWereld(admin), await makeWereld(admin)];
});
afterEach(closeStromen);
afterAll(() => admin.end());

const isAbout = (casusId: string) => ({ data }: { data: unknown }): boolean => (data as { casusId?: string }).casusId === casusId;
const counted = ({ naam }: { naam: string }): boolean => naam === 'factsheet.geteld';

it('tells of an aanmelding those who may open it, of figures those who read figures, and nobody else anything', async () => {
  const stromen = {} as Record<WieNaam, TestStroom>;
  for (const wie of WIE_NAMEN) stromen[wie] = await openStroom(await logIn(system.url, hier.wie[wie]));
  const daar = await openStroom(await logIn(system.url, elders.wie.werker));
  const { casusId } = await registreerIn(await logIn(system.url, hier.wie.werker), 'noord');
  const last = await registreerIn(await logIn(system.url, hier.wie.buurwerker), 'zuid');
  for (const wie of ['werker', 'collega', 'coordinator'] as const) expect(await stromen[wie].wait(isAbout(casusId))).toMatchObject({ naam: 'aanmelding.geregistreerd', data: { wijkteamId: hier.teams.noord } });
  await stromen.buurwerker.wait(isAbout(last.casusId));
  for (const wie of ['werker', 'buurwerker', 'manager'] as const) await stromen[wie].wait(counted);
  expect(stromen.buurwerker.events.filter(isAbout(casusId))).toEqual([]);
  expect(stromen.werker.events.filter(isAbout(last.casusId))).toEqual([]);
  expect(stromen.manager.events.filter((event) => !counted(event))).toEqual([]);
  for (const stroom of [stromen.partner, stromen.beheerder, stromen.fg, daar]) expect(stroom.events).toEqual([]);
  for (const stroom of [...Object.values(stromen), daar]) stroom.close();
});

it('carries ids only', async () => {
  const beller = await logIn(system.url, hier.wie.werker);
  const stroom = await openStroom(beller);
  const { casusId } = await registreerIn(beller, 'noord', { achternaam: 'Geheimenaam' });
  await stroom.wait(isAbout(casusId));
  for (const { data } of stroom.events) for (const value of Object.values(data as object)) expect(value).toMatch(/^([0-9a-f-]{36}|\d{4}-\d\d-\d\d|[a-z.]+)$/);
  stroom.close();
});

it('ends with the sessie: who logged out is told nothing of what happens after', async () => {
  const [beller, collega] = [await logIn(system.url, hier.wie.werker), await logIn(system.url, hier.wie.collega)];
  const stroom = await openStroom(beller);
  await beller.delete('sessie').expect(204);
  const { casusId } = await registreerIn(collega, 'noord');
  await stroom.ended;
  expect(stroom.events.filter(isAbout(casusId))).toEqual([]);
  await expect(openStroom(beller)).resolves.toMatchObject({ status: 401 });
});

it('asks to fetch everything again after the program lost sight of the database', async () => {
  const beller = await logIn(system.url, hier.wie.werker);
  const stroom = await openStroom(beller);
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'keukentafel-live'`);
  await stroom.wait(({ naam }) => naam === 'opnieuw');
  const { casusId } = await registreerIn(beller, 'noord');
  await stroom.wait(isAbout(casusId));
  stroom.close();
});

describe('one sessie', () => {
  const open = (beller: Beller) => openStroom(beller);

  it('holds so many streams and no more, and gets its place back', async () => {
    const beller = await logIn(system.url, hier.wie.werker);
    const stromen = await Promise.all(Array.from({ length: LIMIET.stromenPerSessie }, () => open(beller)));
    expect(stromen.map(({ status }) => status)).toEqual(Array(LIMIET.stromenPerSessie).fill(200));
    expect((await beller.get('gebeurtenissen').expect(429)).headers['retry-after']).toBe('5');
    for (const stroom of stromen) stroom.close();
    const again = await until(async () => { const next = await open(beller); return next.status === 200 ? next : false; });
    again.close();
  });

  it('loses no place to streams that were given up before they began', async () => {
    const beller = await logIn(system.url, hier.wie.werker);
    await Promise.all(Array.from({ length: 40 }, (_, at) => new Promise<void>((done) => {
      const outgoing = httpRequest(`${system.url}/api/v1/gebeurtenissen`, { headers: { cookie: `kt_toegang=${beller.cookies.kt_toegang}` }, agent: false });
      outgoing.on('error', () => undefined).on('close', done);
      outgoing.on('socket', (socket) => socket.on('connect', () => setTimeout(() => outgoing.destroy(), at % 5)));
      outgoing.end();
    })));
    await until(async () => {
      const stromen = await Promise.all(Array.from({ length: LIMIET.stromenPerSessie }, () => open(beller)));
      for (const stroom of stromen) stroom.close();
      return stromen.every(({ status }) => status === 200);
    }, 200);
  });
});
