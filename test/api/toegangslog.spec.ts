import { type ToegangslogPage } from '@keukentafel/contract';
import { type Client } from 'pg';
import request from 'supertest';
import { logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { breakLog, withLog } from '../steps/api-log';
import { asSessie, attempt } from '../steps/api-sql';
import { connect } from '../steps/api-system';
import { makeWereld } from '../steps/api-wereld';
import { admin, eerste, familie, fg, opgezetteGemeente, system, tweede, wereld, werker, wrongIn } from '../steps/log/opzet';
import { HULP, line, ik } from '../steps/log/route';
import { LOGGED, ROUTES } from '../steps/log/routes';

opgezetteGemeente();

it('every route of the API is known here', async () => {
  const { body } = await request(system.url).get('/api/openapi.json').expect(200) as { body: { paths: Record<string, object> } };
  const routes = Object.entries(body.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
});

it.each(Object.keys(ROUTES))('%s answers what it describes, and leaves in the log exactly who saw or changed what, and why', async (name) => {
  const { call, lines, who } = ROUTES[name]!;
  const { response, lines: written } = await withLog(admin, call());
  if (!name.endsWith('gebeurtenissen')) expect(response.status).toBeLessThan(300);
  if (response.status < 300) expect(wrongIn(name, response.body)).toEqual([]);
  const wanted = lines(response.body).map((entry) => ({ ...entry, medewerker_id: who() }));
  expect(written).toHaveLength(wanted.length);
  expect(written).toEqual(expect.arrayContaining(wanted));
});

describe('looking that finds nothing', () => {
  it('is logged when it was a search', async () => {
    const { lines } = await withLog(admin, werker.get('inwoners?zoek=niemandheetzo').expect(200));
    expect(lines).toEqual([{ ...line('zoeken', 'inwoner', null, null, HULP), medewerker_id: ik() }]);
  });

  it('leaves nothing when the thing is not there or not yours', async () => {
    const elders = await makeWereld(admin);
    const daar = await registreerIn(await logIn(system.url, elders.wie.werker), 'noord');
    const { response, lines } = await withLog(admin, werker.get(`casussen/${daar.casusId}`));
    expect([response.status, lines]).toEqual([404, []]);
  });
});

describe('when the log cannot be written', () => {
  let repair: () => Promise<void>;
  beforeAll(async () => {
    repair = await breakLog(admin, wereld.gemeenteId);
  });
  afterAll(() => repair());

  const state = async (): Promise<unknown> => (await admin.query(`select (select count(*) from aanmelding where gemeente_id = $1) as aanmeldingen, (select sum(version) from casus where gemeente_id = $1) as casus,
    (select sum(version) from aanmelding where gemeente_id = $1) as aanmelding, (select sum(version) from medewerker where gemeente_id = $1) as medewerker,
    (select count(*) from outbox where gemeente_id = $1) as outbox, (select count(*) from idempotentie where gemeente_id = $1) as antwoorden,
    (select count(*) from sessie where gemeente_id = $1 and beeindigd_op is null) as sessies`, [wereld.gemeenteId])).rows;

  it.each(LOGGED.filter((route) => route !== 'DELETE /api/v1/sessie'))('%s shows and changes nothing', async (name) => {
    const before = await state();
    const response = await ROUTES[name]!.call();
    // A change that was already made above is refused for its version, or because it is gone, before it comes to the log.
    if (/^(PATCH|PUT|DELETE)|(afsluiting|heropening|koppelingen|leden)$/.test(name)) expect([500, 412, 409, 404]).toContain(response.status);
    else expect(response.status).toBe(500);
    expect(Object.keys(response.body as object).filter((key) => key !== 'fouten').sort()).toEqual(['code', 'correlatieId', 'status', 'title', 'type']);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await state()).toEqual(before);
  });

  it('a change that would go through is undone', async () => {
    const before = await state();
    await werker.patch(`aanmeldingen/${eerste.id}`, 1, { urgentie: 'crisis' }).expect(500);
    await werker.patch(`casussen/${eerste.casusId}`, 1, { regiehouderId: ik() }).expect(500);
    expect(await state()).toEqual(before);
  });

  it('the next request finds the pool in good order', async () => {
    await repair();
    await werker.get(`casussen/${eerste.casusId}`).expect(200);
  });
});

describe('the log itself', () => {
  it('is read by the FG: who did what, newest first, every line once over the pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ToegangslogPage = (await fg.get(`toegangslog?limit=7&medewerkerId=${ik()}${cursor ? `&cursor=${cursor}` : ''}`).expect(200)).body as ToegangslogPage;
      expect(page.items.map((item) => item.tijdstip)).toEqual(page.items.map((item) => item.tijdstip).sort().reverse());
      seen.push(...page.items.map((item) => item.id));
      cursor = page.volgende;
    } while (cursor);
    const { rows } = await admin.query<{ id: string }>('select id from toegangslog where gemeente_id = $1 and medewerker_id = $2', [wereld.gemeenteId, ik()]);
    expect([...seen].sort()).toEqual(rows.map((row) => row.id).sort());
  });

  it('can be narrowed to an inwoner and to days', async () => {
    const { items } = (await fg.get(`toegangslog?inwonerId=${tweede.inwonerId}&limit=100`).expect(200)).body as ToegangslogPage;
    expect(items.length).toBeGreaterThan(2);
    expect(new Set(items.filter((item) => item.objectSoort !== 'toegangslog').map((item) => item.inwonerId))).toEqual(new Set([tweede.inwonerId]));
    expect(((await fg.get('toegangslog?van=2020-01-01&tot=2020-12-31').expect(200)).body as ToegangslogPage).items).toEqual([]);
  });

  it('holds no name and no question: ids only', async () => {
    const { rows } = await admin.query<{ regel: string }>('select l::text as regel from toegangslog l where gemeente_id = $1', [wereld.gemeenteId]);
    expect(rows.filter(({ regel }) => regel.includes(familie) || regel.includes('geld'))).toEqual([]);
  });

  it.each(['update toegangslog set grond = null', 'delete from toegangslog', 'truncate toegangslog', `delete from toegangslog_${new Date().toISOString().slice(0, 7).replace('-', '_')}`, 'drop table toegangslog', 'alter table toegangslog disable row level security'])(
    'cannot be changed by the app, not even in the sessie of the FG: %s',
    async (sql) => {
      const app: Client = await connect(system.database.app);
      for (const beller of [werker, fg]) await asSessie(app, beller.claims, async () => expect(await attempt(app, sql)).toBe('42501'));
      await app.end();
    },
  );
});
