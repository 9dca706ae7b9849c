import { type ConceptDto, type ConceptStand, LIMIET } from '@keukentafel/contract';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { asSessie, attempt, countVisible } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  werker = await logIn(system.url, wereld.wie.werker);
});
afterAll(() => admin.end());

const PAD = 'concepten/aanmelding/nieuw';
const inhoud = (tekst: string): string => JSON.stringify({ vraag: tekst });
/** What is answered while nothing is kept. */
const NIETS: ConceptDto = { version: 0, gewijzigdOp: null, inhoud: null };
const lees = async (beller: Beller): Promise<ConceptDto> => (await beller.get(PAD).expect(200)).body as ConceptDto;

describe('a concept', () => {
  it('comes back as it was typed, on another device too, until it is removed', async () => {
    expect(await lees(werker)).toEqual(NIETS);
    const tekst = inhoud('Regel 1\nRegel 2 — “ë” 👩‍👧 \\u0000');
    const begun = (await werker.put(PAD, 0, { inhoud: tekst }).expect(200)).body as ConceptStand;
    expect(begun).toEqual({ version: 1, gewijzigdOp: expect.any(String) as string });
    expect(await lees(await logIn(system.url, wereld.wie.werker))).toEqual({ ...begun, inhoud: tekst });
    const { headers } = await werker.put(PAD, 1, { inhoud: inhoud('verder') }).expect(200);
    expect(headers.etag).toBe('"2"');
    expect(await lees(werker)).toMatchObject({ version: 2, inhoud: inhoud('verder') });
    await werker.delete(PAD, 2).expect(204);
    expect(await lees(werker)).toEqual(NIETS);
  });

  it('is never written over by a tab or device that has older text', async () => {
    await werker.put(PAD, 0, { inhoud: inhoud('een') }).expect(200);
    await werker.put(PAD, 1, { inhoud: inhoud('twee') }).expect(200);
    for (const version of [0, 1, 3]) expect((await werker.put(PAD, version, { inhoud: inhoud('oud') })).body).toMatchObject({ status: 412, code: 'versie-verouderd' });
    await werker.delete(PAD, 1).expect(412);
    expect(await lees(werker)).toMatchObject({ version: 2, inhoud: inhoud('twee') });
  });

  it('of ten tabs at once is kept of one', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => werker.put(PAD, 0, { inhoud: inhoud(String(at)) })));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  });

  it('that is gone is not there to go on with or to remove', async () => {
    await werker.put(PAD, 1, { inhoud: '{}' }).expect(404);
    await werker.delete(PAD, 1).expect(404);
  });

  it('needs to be told which version it is based on', async () => {
    await werker.put(PAD, undefined, { inhoud: '{}' }).expect(428);
    await werker.delete(PAD).expect(428);
  });

  it('is refused without text, beyond the limit, and under an impossible name', async () => {
    for (const body of [{}, { inhoud: '' }, { inhoud: { vraag: 'x' } }, { inhoud: '{}', ook: 1 }]) await werker.put(PAD, 0, body).expect(400);
    await werker.put(PAD, 0, { inhoud: 'x'.repeat(LIMIET.conceptTekens) }).expect(200);
    await werker.put(PAD, 1, { inhoud: 'x'.repeat(LIMIET.conceptTekens + 1) }).expect(400);
    for (const pad of ['concepten/AAN/nieuw', 'concepten/ab/nieuw', `concepten/${'a'.repeat(41)}/nieuw`, `concepten/aanmelding/${'a'.repeat(81)}`, 'concepten/aanmelding/a%20b']) {
      await werker.put(pad, 0, { inhoud: '{}' }).expect(404);
      await werker.get(pad).expect(404);
    }
    await werker.put(`concepten/${'a'.repeat(40)}/${'b'.repeat(80)}`, 0, { inhoud: '{}' }).expect(200);
  });

  it('fills a whole request of four-byte characters', async () => {
    const rest = LIMIET.bodyBytes - Buffer.byteLength(JSON.stringify({ inhoud: '' }));
    await werker.put(PAD, 0, { inhoud: '👩'.repeat(Math.floor(rest / 4)) }).expect(200);
  });

  it('is for those who write dossiers', async () => {
    for (const wie of ['manager', 'partner', 'beheerder', 'fg'] as const) {
      const beller = await logIn(system.url, wereld.wie[wie]);
      await beller.put(PAD, 0, { inhoud: '{}' }).expect(403);
      await beller.get(PAD).expect(404);
    }
  });
});

describe('a concept of a colleague', () => {
  it('does not exist: each has their own under the same name', async () => {
    const collega = await logIn(system.url, wereld.wie.collega);
    await werker.put(PAD, 0, { inhoud: inhoud('van mij') }).expect(200);
    expect(await lees(collega)).toEqual(NIETS);
    await collega.delete(PAD, 1).expect(404);
    await collega.put(PAD, 0, { inhoud: inhoud('van de collega') }).expect(200);
    expect(await lees(werker)).toMatchObject({ inhoud: inhoud('van mij') });
  });

  it('is out of reach with SQL: not read, changed, removed or written in their name', async () => {
    await werker.put(PAD, 0, { inhoud: inhoud('van mij') }).expect(200);
    const { claims } = await logIn(system.url, wereld.wie.collega);
    const app: Client = await connect(system.database.app);
    await asSessie(app, claims, async () => {
      expect(await countVisible(app, 'concept')).toBe(0);
      expect(await attempt(app, `update concept set inhoud = '1'`)).toBe(0);
      expect(await attempt(app, 'delete from concept')).toBe(0);
      expect(await attempt(app, `insert into concept (gemeente_id, medewerker_id, soort, sleutel, inhoud) values ($1, $2, 'aanmelding', 'x', '1')`, [wereld.gemeenteId, wereld.wie.werker.id])).toBe('42501');
      expect(await attempt(app, 'update concept set medewerker_id = $1', [wereld.wie.collega.id])).toBe('42501');
    });
    await app.end();
  });
});
