import { LIMIET, type AanmeldingPage } from '@keukentafel/contract';
import { type Pool } from 'pg';
import request from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding } from '../steps/api-invoer';
import { connect, poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';

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

// Throttling of logins and rates is in rem.spec.ts, streams in stroom.spec.ts.
describe('a limit of docs/LIMITS.md', () => {
  it('on the body is kept to the byte', async () => {
    const body = (bytes: number): string => { const text = JSON.stringify(eenAanmelding()); return text + ' '.repeat(bytes - Buffer.byteLength(text)); };
    const send = (bytes: number) => werker.post('aanmeldingen', body(bytes)).set('content-type', 'application/json');
    await send(LIMIET.bodyBytes).expect(201);
    expect((await send(LIMIET.bodyBytes + 1)).body).toMatchObject({ status: 413, code: 'te-groot' });
  });

  it('on the question is kept to the character', async () => {
    await werker.post('aanmeldingen', eenAanmelding({ vraag: '👩'.repeat(LIMIET.vraagTekens) })).expect(201);
    await werker.post('aanmeldingen', eenAanmelding({ vraag: 'x'.repeat(LIMIET.vraagTekens + 1) })).expect(400);
  });

  it('on a page is kept to the item', async () => {
    await admin.query(
      `with i as (insert into inwoner (gemeente_id, id, achternaam, geregistreerd_door) select $1, gen_random_uuid(), 'Proef', $2 from generate_series(1, $5) returning id),
       c as (insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op) select $1, gen_random_uuid(), i.id, $3, 'aangemeld', now() from i returning id, inwoner_id)
       insert into aanmelding (gemeente_id, id, inwoner_id, casus_id, ontvangen_op, kanaal, aanmelder, vraag, urgentie, wijk_id, wijkteam_id, geregistreerd_door)
       select $1, gen_random_uuid(), c.inwoner_id, c.id, now(), 'telefoon', 'inwoner', 'vraag', 'regulier', $4, $3, $2 from c`,
      [wereld.gemeenteId, wereld.wie.werker.id, wereld.teams.noord, wereld.wijken.noord, LIMIET.paginaMax + 5],
    );
    const items = async (query: string): Promise<number> => ((await werker.get(`aanmeldingen${query}`).expect(200)).body as AanmeldingPage).items.length;
    expect(await items('')).toBe(LIMIET.pagina);
    expect(await items(`?limit=${LIMIET.paginaMax}`)).toBe(LIMIET.paginaMax);
    await werker.get(`aanmeldingen?limit=${LIMIET.paginaMax + 1}`).expect(400);
  });

  it('on time ends a request that waits too long for another', async () => {
    const { rows } = await admin.query<{ instelling: string[] }>(`select rolconfig as instelling from pg_roles where rolname = 'keukentafel_app'`);
    expect(rows[0]?.instelling).toContain(`statement_timeout=${LIMIET.aanvraagMs / 1000}s`);
    // The same limit, sooner, so that the test need not wait for it.
    const own = await startApi(system, { DATABASE_URL_APP: `${system.database.app}?options=-c%20statement_timeout%3D300` });
    const beller = await logIn(own.url, wereld.wie.werker);
    const lock = await connect(system.database.admin);
    await lock.query('begin; lock table casus_betrokkene in access exclusive mode');
    const response = await beller.get('aanmeldingen');
    await lock.query('rollback');
    await lock.end();
    expect(response.body).toMatchObject({ status: 503, code: 'te-druk' });
    await beller.get('aanmeldingen').expect(200);
    await own.stop();
  });
});

describe('every answer', () => {
  const strict = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' };

  it.each(['/api/v1/sessie', '/api/v1/bestaat-niet', '/api/health/live', '/api/openapi.json'])('of the API (%s) lets a browser do nothing with it, and is kept by nobody', async (path) => {
    const { headers } = await request(system.url).get(path);
    expect(headers).toMatchObject({ ...strict, 'content-security-policy': `default-src 'none';frame-ancestors 'none'`, 'cache-control': 'no-store' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  it('that is a page runs our own scripts and styles only', async () => {
    const [first, second] = [await request(system.url).get('/'), await request(system.url).get('/casus/x')];
    for (const { headers, text, status } of [first, second]) {
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers).toMatchObject({ ...strict, 'cache-control': 'no-store' });
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      for (const part of [`default-src 'none'`, `script-src 'self'`, `connect-src 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`, `form-action 'self'`]) expect(policy.split('; ')).toContain(part);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(text).toContain(nonce);
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|__CSP_NONCE__/);
    }
    expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy']);
  });

  it.each([['/mijn-werk', 'MijnWerkPage'], ['/casussen/x', 'CasusPage']])('to %s names the code of its screen, so that it comes beside the program', async (path, screen) => {
    const { text } = await request(system.url).get(path);
    const files = [...text.matchAll(/<link rel="(?:modulepreload|stylesheet)"[^>]* href="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.filter((file) => file.startsWith(`/assets/${screen}-`)).length).toBeGreaterThan(0);
    expect(new Set(files).size).toBe(files.length);
    for (const file of files) await request(system.url).get(file).expect(200);
  });

  it.each(['/../package.json', '/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2f..%2fpackage.json', '/.env', '/assets/', '/index.html%00.js'])('to %s shows no file that is not ours to show', async (path) => {
    const { text } = await request(system.url).get(path);
    expect(text).not.toMatch(/"dependencies"|APP_SECRET/);
  });
});
