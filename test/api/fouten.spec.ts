import { PROBLEM, type Problem, type ProblemCode } from '@keukentafel/contract';
import { type Pool } from 'pg';
import request, { type Response, type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, eenInwoner, registreer } from '../steps/api-invoer';
import { type OwnApi, poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { breakLog } from '../steps/api-log';
import { makeWereld, POSTCODE, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

let system: SharedSystem;
let admin: Pool;
let own: OwnApi;
let wereld: Wereld;
let werker: Beller;
let beheerder: Beller;

/** Words that must never come back in an error or a log line. */
const GEHEIM = { achternaam: 'Geheimenaam', vraag: 'Geheimevraag', telefoon: '0687654321', straat: 'Geheimestraat' };
const seen: string[] = [];

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  own = await startApi(system, { LOG_LEVEL: 'debug' });
  [werker, beheerder] = [await logIn(own.url, wereld.wie.werker), await logIn(own.url, wereld.wie.beheerder)];
});
afterAll(async () => {
  await own.stop();
  await admin.end();
});

async function problem(test: Test, code: ProblemCode, veld?: string): Promise<Response> {
  const response = await test;
  const body = response.body as Problem;
  seen.push(JSON.stringify(body));
  expect([body.code, response.status]).toEqual([code, PROBLEM[code].status]);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.headers['cache-control']).toBe('no-store');
  expect(body).toMatchObject({ type: `/problemen/${code}`, title: PROBLEM[code].title });
  expect(body.correlatieId).toBe(response.headers['x-correlatie-id']);
  if (veld) expect(body.fouten?.map((fout) => fout.veld)).toContain(veld);
  return response;
}
const geheim = (over: object = {}): object => ({ ...eenAanmelding({ vraag: GEHEIM.vraag, inwoner: eenInwoner({ achternaam: GEHEIM.achternaam, telefoon: GEHEIM.telefoon, straat: GEHEIM.straat }) }), ...over });

describe('a refusal is a problem with a code, and with the field when there is one', () => {
  it.each([
    ['inwoner-ontbreekt', 'inwoner', { inwoner: null }], ['inwoner-dubbel-opgegeven', 'inwonerId', { inwonerId: newId() }], ['ontvangen-in-toekomst', 'ontvangenOp', { ontvangenOp: '2199-01-01T00:00:00Z' }],
    ['ontvangen-te-lang-geleden', 'ontvangenOp', { ontvangenOp: '2001-01-01T10:00:00Z' }],
    ['verwijzer-ontbreekt', 'aanmelderOrganisatie', { aanmelder: 'anders' }], ['wijk-onbekend', 'wijkId', { inwoner: { achternaam: GEHEIM.achternaam } }],
    ['geboortedatum-in-toekomst', 'inwoner.geboortedatum', { inwoner: { achternaam: GEHEIM.achternaam, geboortedatum: '2199-01-01' } }],
    ['geboortedatum-te-oud', 'inwoner.geboortejaar', { inwoner: { achternaam: GEHEIM.achternaam, geboortejaar: 1851 } }],
    ['geboortejaar-ongelijk', 'inwoner.geboortejaar', { inwoner: { achternaam: GEHEIM.achternaam, geboortedatum: '1984-01-01', geboortejaar: 1985 } }],
    ['ongeldige-invoer', 'inwoner.huisnummer', { inwoner: { achternaam: GEHEIM.achternaam, huisnummer: 0 } }], ['ongeldige-invoer', 'inwoner.bsn', { inwoner: { achternaam: GEHEIM.achternaam, bsn: '123456782' } }],
    ['ongeldige-invoer', 'inwoner', { inwoner: [{ achternaam: GEHEIM.achternaam }] }], ['ongeldige-invoer', 'gemeenteId', { gemeenteId: newId() }], ['ongeldige-invoer', 'ontvangenOp', { ontvangenOp: '2026-W05-1T10:00:00Z' }],
    ['ongeldige-invoer', 'vraag', { vraag: '\u2764\uFE0F'.repeat(4000) }],
  ] as const)('%s at %s', async (code, veld, over) => {
    await problem(werker.post('aanmeldingen', geheim(over)), code, veld);
  });

  it('of a casus and of a regiehouder', async () => {
    const { casusId } = await registreer(werker);
    const lead = (id: string) => werker.patch(`casussen/${casusId}`, 1, { regiehouderId: id });
    for (const id of [wereld.wie.buurwerker.id, wereld.wie.fg.id, wereld.wie.manager.id, newId()]) await problem(lead(id), 'regiehouder-niet-in-wijkteam', 'regiehouderId');
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [casusId]);
    await problem(lead(wereld.wie.werker.id), 'casus-gesloten', 'regiehouderId');
  });

  it('of the last beheerder, who cannot be blocked or stripped, also not two by each other at once', async () => {
    const path = `medewerkers/${wereld.wie.beheerder.id}`;
    for (const change of [{ actief: false }, { rollen: [] }]) await problem(beheerder.patch(path, 1, change), 'laatste-beheerder', 'rollen');
    await beheerder.patch(`medewerkers/${wereld.wie.fg.id}`, 1, { rollen: ['beheerder'] }).expect(200);
    const second = await logIn(own.url, wereld.wie.fg);
    const answers = await Promise.all([beheerder.patch(`medewerkers/${wereld.wie.fg.id}`, 2, { rollen: [] }), second.patch(path, 1, { rollen: [] })]);
    expect(answers.map((answer) => answer.status).sort()).not.toEqual([200, 200]);
    const { rowCount } = await admin.query(`select 1 from medewerker_rol where gemeente_id = $1 and rol = 'beheerder'`, [wereld.gemeenteId]);
    expect(rowCount).toBe(1);
  });

  it('of what cannot be read, found or routed', async () => {
    const raw = (body: string) => werker.post('aanmeldingen', body).set('content-type', 'application/json');
    for (const body of ['{', '', '{"vraag": "Geheimevraag"', '{"__proto__":{"x":1}}', '\u0000']) await problem(raw(body), 'onleesbare-invoer');
    for (const body of ['null', '"x"', '1', '[]']) expect([body, (await raw(body)).status]).toEqual([body, 400]);
    for (const path of ['casussen', `casussen/${newId()}/x`, 'bestaat-niet', `casussen/${GEHEIM.achternaam}`]) await problem(werker.get(path), 'niet-gevonden');
    await problem(werker.get('postcodes/%E0%A4%A'), 'onleesbare-invoer');
    await problem(request(own.url).get('/api'), 'niet-gevonden');
    await problem(werker.get(`inwoners?zoek=${GEHEIM.achternaam}&zoek=x`), 'ongeldige-invoer', 'zoek');
    await problem(werker.get('inwoners'), 'ongeldige-invoer', 'zoek');
    for (const query of ['limit=0', 'limit=101', 'limit=x', `naam=${GEHEIM.achternaam}`]) await problem(werker.get(`aanmeldingen?${query}`), 'ongeldige-invoer');
  });

  it('of a change that empties what must be filled', async () => {
    const { id } = await registreer(werker);
    for (const veld of ['vraag', 'leefgebieden', 'kanaal', 'aanmelder', 'urgentie', 'veiligheid']) await problem(werker.patch(`aanmeldingen/${id}`, 1, { [veld]: null }), 'ongeldige-invoer', veld);
    await problem(werker.patch(`aanmeldingen/${id}`, 1, { aanmelder: 'anders' }), 'verwijzer-ontbreekt', 'aanmelderOrganisatie');
  });

  it('of a deadlock: try again', async () => {
    const { id } = await registreer(werker);
    const client = await admin.connect();
    await client.query(`begin; set local deadlock_timeout = '1min'`);
    await client.query(`lock table outbox in access exclusive mode`);
    const stuck = problem(werker.patch(`aanmeldingen/${id}`, 1, { urgentie: 'spoed' }), 'nog-bezig');
    await until(async () => ((await admin.query(`select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and l.relation = 'outbox'::regclass and a.application_name = 'keukentafel-api'`)).rowCount ?? 0) > 0);
    await client.query(`update aanmelding set version = version where id = $1`, [id]);
    await stuck;
    await client.query('rollback');
    client.release();
  });
});

describe('nothing personal comes back', () => {
  it('in a failure of the program itself, nor in what it prints', async () => {
    const repair = await breakLog(admin, wereld.gemeenteId);
    try {
      await problem(werker.post('aanmeldingen', geheim()), 'fout');
      await problem(werker.get(`inwoners?zoek=${GEHEIM.achternaam}`), 'fout');
    } finally {
      await repair();
    }
    await werker.post('aanmeldingen', geheim()).expect(201);
    await werker.get(`inwoners?zoek=${GEHEIM.achternaam}%20${POSTCODE.noord}`).expect(200);
    await until(() => /"route":"\/api\/v1\/inwoners","status":200/.test(own.program.output()) && own.program.output().includes('request failed'));
    const printed = own.program.output();
    for (const text of [printed, ...seen]) {
      for (const word of [...Object.values(GEHEIM), wereld.wie.werker.email, 'een goed wachtwoord', werker.cookies.kt_toegang ?? '']) expect(text).not.toContain(word);
    }
  });

  it('the correlation id of the browser is kept, and one that is not an id is not', async () => {
    expect((await werker.get('sessie').set('x-correlatie-id', 'browser-1234')).headers['x-correlatie-id']).toBe('browser-1234');
    expect((await werker.get('sessie').set('x-correlatie-id', 'Geheimenaam, <script>')).headers['x-correlatie-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
