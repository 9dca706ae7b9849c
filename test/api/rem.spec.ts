import { API, LIMIET } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Antwoord, sendFrom } from '../steps/api-adres';
import { logIn } from '../steps/api-beller';
import { type OwnApi, poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { addMedewerker, makeWereld, type TestMedewerker, type Wereld, WACHTWOORD } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let own: OwnApi;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  own = await startApi(system);
});
afterAll(async () => {
  await own.stop();
  await admin.end();
});

// The counts live in the program's memory: each test has an account and a range of addresses of its own.
let ik: TestMedewerker;
let nr = 0;
beforeEach(async () => {
  nr += 1;
  ik = await addMedewerker(admin, wereld, `ik${nr}`, { rollen: ['sociaal_werker'], teams: ['noord'] });
});
const adres = (last: number): string => `127.1.${nr}.${last}`;

const tryFrom = (address: string, email: string, wachtwoord = 'fout', cookie = ''): Promise<Antwoord> =>
  sendFrom(address, `${own.url}${API}/sessie`, { method: 'POST', body: { email, wachtwoord }, headers: cookie ? { cookie } : {} });

async function guess(times: number, address: (at: number) => string, email: (at: number) => string): Promise<number[]> {
  const statuses = [];
  for (let at = 0; at < times; at++) statuses.push((await tryFrom(address(at), email(at))).status);
  return statuses;
}

const deviceOf = async (address: string, { email }: TestMedewerker): Promise<string> => {
  const answer = await tryFrom(address, email, WACHTWOORD);
  expect(answer.status).toBe(200);
  const line = ([answer.headers['set-cookie'] ?? []].flat()).find((cookie) => cookie.startsWith('kt_apparaat=')) ?? '';
  return line.split(';')[0] ?? '';
};

describe('guessing a password', () => {
  it('of one account from one address stops after a few tries, and says when to try again', async () => {
    const { email } = ik;
    expect(await guess(LIMIET.inlogPerAccountEnAdres, () => adres(2), () => email)).toEqual(Array(LIMIET.inlogPerAccountEnAdres).fill(401));
    const refused = await tryFrom(adres(2), email, WACHTWOORD);
    expect(refused.status).toBe(429);
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'te-veel-pogingen' });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(LIMIET.inlogVensterSeconden);
  });

  it('counts an account however its address is written', async () => {
    const { email } = ik;
    await guess(LIMIET.inlogPerAccountEnAdres, () => adres(2), (at) => (at % 2 ? email.toUpperCase() : ` ${email}`));
    expect((await tryFrom(adres(2), email)).status).toBe(429);
  });

  it('of one account does not stop a colleague at the same address, nor the owner at another', async () => {
    await guess(LIMIET.inlogPerAccountEnAdres + 1, () => adres(2), () => ik.email);
    expect((await tryFrom(adres(2), wereld.wie.collega.email, WACHTWOORD)).status).toBe(200);
    expect((await tryFrom(adres(3), ik.email, WACHTWOORD)).status).toBe(200);
  });

  it('of unknown accounts is slowed down alike', async () => {
    expect(await guess(LIMIET.inlogPerAccountEnAdres + 1, () => adres(2), () => `niemand${nr}@nergens.example`))
      .toEqual([...Array<number>(LIMIET.inlogPerAccountEnAdres).fill(401), 429]);
  });

  it('of many accounts from one address stops', async () => {
    const statuses = await guess(LIMIET.inlogPerAdres + 1, () => adres(2), (at) => `nr${at}@nergens.example`);
    expect(statuses).toEqual([...Array<number>(LIMIET.inlogPerAdres).fill(401), 429]);
    expect((await tryFrom(adres(3), ik.email, WACHTWOORD)).status).toBe(200);
  });

  it('of one account from many addresses stops, and the owner still gets in on a device they used before', async () => {
    const device = await deviceOf(adres(9), ik);
    const statuses = await guess(LIMIET.inlogPerAccount + 1, (at) => adres(at + 20), () => ik.email);
    expect(statuses).toEqual([...Array<number>(LIMIET.inlogPerAccount).fill(401), 429]);
    expect((await tryFrom(adres(10), ik.email, WACHTWOORD)).status).toBe(429);
    expect((await tryFrom(adres(10), ik.email, WACHTWOORD, device)).status).toBe(200);
    expect((await tryFrom(adres(9), ik.email, WACHTWOORD, device)).status).toBe(200);
  });

  it('gets nothing from the device of another account, or from a made-up one', async () => {
    const device = await deviceOf(adres(9), wereld.wie.collega);
    await guess(LIMIET.inlogPerAccountEnAdres, () => adres(2), () => ik.email);
    expect((await tryFrom(adres(2), ik.email, WACHTWOORD, device)).status).toBe(429);
    expect((await tryFrom(adres(2), ik.email, WACHTWOORD, 'kt_apparaat=zo-maar')).status).toBe(429);
  });

  it('on a known device stops too', async () => {
    const device = await deviceOf(adres(9), ik);
    const statuses = [];
    for (let at = 0; at <= LIMIET.inlogPerAccountEnAdres; at++) statuses.push((await tryFrom(adres(9), ik.email, 'fout', device)).status);
    expect(statuses).toEqual([...Array<number>(LIMIET.inlogPerAccountEnAdres).fill(401), 429]);
  });

  it('is forgotten after a good login: who types slowly is never locked out', async () => {
    for (let round = 0; round < 3; round++) {
      await guess(LIMIET.inlogPerAccountEnAdres - 1, () => adres(2), () => ik.email);
      expect((await tryFrom(adres(2), ik.email, WACHTWOORD)).status).toBe(200);
    }
  });
});

describe('asking too much', () => {
  const many = async (times: number, headers: Record<string, string>, path = `${API}/sessie`): Promise<Antwoord[]> =>
    Promise.all(Array.from({ length: times }, () => sendFrom(adres(2), `${own.url}${path}`, { headers })));
  const counted = (answers: readonly Antwoord[]): Record<number, number> =>
    answers.reduce<Record<number, number>>((sum, { status }) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }), {});

  it('without a sessie is stopped per address', async () => {
    const answers = await many(LIMIET.perMinuutPerAdres + 10, {});
    expect(counted(answers)).toEqual({ 401: LIMIET.perMinuutPerAdres, 429: 10 });
    expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toMatch(/^\d+$/);
    expect((await sendFrom(adres(3), `${own.url}${API}/sessie`)).status).toBe(401);
    expect((await sendFrom(adres(2), `${own.url}/api/health/ready`)).status).toBe(200);
  });

  it.each([
    ['with a made-up token', { cookie: 'kt_toegang=a.b.c' }, `${API}/sessie`],
    ['with the path written another way', {}, `/%61pi/v1/sessie`],
  ])('%s is stopped per address just the same', async (_name, headers: Record<string, string>, path) => {
    expect(counted(await many(LIMIET.perMinuutPerAdres + 10, headers, path))).toEqual({ 401: LIMIET.perMinuutPerAdres, 429: 10 });
  });

  it('with a sessie is stopped per sessie, not for a colleague at the same address', async () => {
    const narrow = await startApi(system, { RATE_PER_MINUTE: '40' });
    const [mine, collega] = [await logIn(narrow.url, ik), await logIn(narrow.url, wereld.wie.collega)];
    const cookie = `kt_toegang=${mine.cookies.kt_toegang}`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendFrom(adres(2), `${narrow.url}${API}/sessie`, { headers: { cookie } })));
    expect(counted(answers)).toEqual({ 200: 40, 429: 10 });
    await collega.get('sessie').expect(200);
    await narrow.stop();
  });
});
