import { API, type GeregistreerdeAanmelding } from '@keukentafel/contract';
import { randomUUID } from 'node:crypto';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, eenInwoner } from '../steps/api-invoer';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, POSTCODE, type Wereld } from '../steps/api-wereld';
import { until } from '../steps/until';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  werker = await logIn(system.url, wereld.wie.werker);
});
afterAll(() => admin.end());

const howMany = async (): Promise<number> =>
  (await admin.query<{ aantal: number }>('select count(*)::int as aantal from aanmelding where gemeente_id = $1', [wereld.gemeenteId])).rows[0]?.aantal ?? 0;

/** Holds everyone who registers in the gemeente, until released. */
async function hold(): Promise<{ waiting: (n: number) => Promise<boolean>; release: () => Promise<void> }> {
  const lock: Client = await connect(system.database.admin);
  await lock.query('begin; lock table inwoner_sleutel in access exclusive mode');
  return {
    waiting: (n) => until(async () => ((await admin.query(`select 1 from pg_locks where not granted and relation = 'inwoner_sleutel'::regclass`)).rowCount ?? 0) >= n),
    release: async () => {
      await lock.query('rollback');
      await lock.end();
    },
  };
}

describe('the same request with the same key', () => {
  it('is done once and answered twice alike, with status, place and version', async () => {
    const [key, body, before] = [randomUUID(), eenAanmelding(), await howMany()];
    const first = await werker.post('aanmeldingen', body, key).expect(201);
    const second = await werker.post('aanmeldingen', body, key).expect(201);
    expect(second.body).toEqual(first.body);
    const { id } = first.body as GeregistreerdeAanmelding;
    for (const { headers } of [first, second]) expect(headers).toMatchObject({ location: `${API}/aanmeldingen/${id}`, etag: '"1"' });
    expect(await howMany()).toBe(before + 1);
    await werker.get(`aanmeldingen/${id}`).expect(200);
  });

  it('twenty times at once is done once; whoever was too early may ask again and gets the same answer', async () => {
    const [key, body, before] = [randomUUID(), eenAanmelding(), await howMany()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => werker.post('aanmeldingen', body, key)));
    const ids = new Set<string>();
    for (const { status, body: answer } of answers) {
      if (status === 201) ids.add((answer as GeregistreerdeAanmelding).id);
      else expect([status, (answer as { code: string }).code]).toEqual([409, 'nog-bezig']);
    }
    expect(ids.size).toBe(1);
    expect(await howMany()).toBe(before + 1);
    expect((await werker.post('aanmeldingen', body, key).expect(201)).body).toMatchObject({ id: [...ids][0] });
  });

  it('while the first is still running is told to wait, and gets its answer afterwards', async () => {
    const [key, body] = [randomUUID(), eenAanmelding()];
    const held = await hold();
    const first = werker.post('aanmeldingen', body, key).then((response) => response);
    await held.waiting(1);
    expect((await werker.post('aanmeldingen', body, key)).body).toMatchObject({ status: 409, code: 'nog-bezig' });
    await held.release();
    const { status, body: answer } = (await first) as { status: number; body: unknown };
    expect(status).toBe(201);
    expect((await werker.post('aanmeldingen', body, key).expect(201)).body).toEqual(answer);
  });

  it('is done again after it failed: a failure is not kept', async () => {
    const [key, body] = [randomUUID(), eenAanmelding({ inwoner: eenInwoner({ postcode: '9999ZZ' }) })];
    await werker.post('aanmeldingen', body, key).expect(422);
    await werker.post('aanmeldingen', { ...body, wijkId: wereld.wijken.noord }, key).expect(201);
  });

  it('of a colleague is another key', async () => {
    const [key, body] = [randomUUID(), eenAanmelding()];
    const collega = await logIn(system.url, wereld.wie.collega);
    const [mine, theirs] = [await werker.post('aanmeldingen', body, key).expect(201), await collega.post('aanmeldingen', body, key).expect(201)];
    expect((mine.body as GeregistreerdeAanmelding).id).not.toBe((theirs.body as GeregistreerdeAanmelding).id);
  });

  it('in a new sessie of the same medewerker is the same key', async () => {
    const [key, body] = [randomUUID(), eenAanmelding()];
    const again = await logIn(system.url, wereld.wie.werker);
    expect((await again.post('aanmeldingen', body, key).expect(201)).body).toEqual((await werker.post('aanmeldingen', body, key).expect(201)).body);
  });
});

describe('a key', () => {
  it('that came with another request is refused', async () => {
    const key = randomUUID();
    const before = await howMany();
    await werker.post('aanmeldingen', eenAanmelding(), key).expect(201);
    expect((await werker.post('aanmeldingen', eenAanmelding({ urgentie: 'spoed' }), key).expect(422)).body).toMatchObject({ code: 'sleutel-hergebruikt' });
    expect(await howMany()).toBe(before + 1);
  });

  it.each([['absent', null], ['too short', 'kort'], ['too long', 'x'.repeat(129)], ['with a space in it', 'een sleutel met spaties']])('that is %s is refused', async (_name, key) => {
    expect((await werker.post('aanmeldingen', eenAanmelding(), key).expect(400)).body).toMatchObject({ code: 'sleutel-ontbreekt' });
  });

  it('is only kept with an answer: at its limits it works', async () => {
    for (const key of ['x'.repeat(8) + randomUUID().slice(0, 8), randomUUID().repeat(4).slice(0, 128)]) await werker.post('aanmeldingen', eenAanmelding(), key).expect(201);
  });
});

describe('a version', () => {
  const make = async (): Promise<GeregistreerdeAanmelding> => (await werker.post('aanmeldingen', eenAanmelding({ inwoner: eenInwoner({ postcode: POSTCODE.noord }) })).expect(201)).body as GeregistreerdeAanmelding;

  it('comes with every read, and goes up with every change', async () => {
    const { id, casusId } = await make();
    expect((await werker.get(`aanmeldingen/${id}`)).headers.etag).toBe('"1"');
    const changed = await werker.patch(`aanmeldingen/${id}`, 1, { urgentie: 'crisis' }).expect(200);
    expect(changed.headers.etag).toBe('"2"');
    expect(changed.body).toMatchObject({ version: 2, urgentie: 'crisis' });
    expect((await werker.get(`casussen/${casusId}`)).headers.etag).toBe('"1"');
    expect((await werker.patch(`casussen/${casusId}`, 1, { regiehouderId: wereld.wie.werker.id }).expect(200)).headers.etag).toBe('"2"');
  });

  it('is needed to change anything', async () => {
    const { id, casusId } = await make();
    const beheerder = await logIn(system.url, wereld.wie.beheerder);
    for (const test of [
      werker.patch(`aanmeldingen/${id}`, undefined, { urgentie: 'spoed' }), werker.patch(`casussen/${casusId}`, undefined, { regiehouderId: wereld.wie.werker.id }),
      beheerder.patch(`medewerkers/${wereld.wie.collega.id}`, undefined, { actief: true }),
    ]) expect((await test.expect(428)).body).toMatchObject({ code: 'versie-ontbreekt' });
  });

  it.each(['"0"', '"2"', '1', 'W/"1"', '*', '"1", "2"', '"x"', '"99999999999999999999"'])('that is not the one of now (%s) changes nothing', async (version) => {
    const { id } = await make();
    expect((await werker.patch(`aanmeldingen/${id}`, version, { urgentie: 'spoed' }).expect(412)).body).toMatchObject({ code: 'versie-verouderd' });
    expect((await werker.get(`aanmeldingen/${id}`)).body).toMatchObject({ version: 1, urgentie: 'regulier' });
  });

  it('lets one of many who change at once win, and tells the others', async () => {
    const { id, casusId } = await make();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => werker.patch(`aanmeldingen/${id}`, 1, { vraag: `Vraag ${at}` })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
    const won = answers.find((answer) => answer.status === 200)?.body as object;
    expect((await werker.get(`aanmeldingen/${id}`)).body).toEqual(won);
    const pickups = await Promise.all(['werker', 'collega'].map((wie) => werker.patch(`casussen/${casusId}`, 1, { regiehouderId: wereld.wie[wie as 'werker'].id })));
    expect(pickups.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });
});

