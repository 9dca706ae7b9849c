import { API } from '@keukentafel/contract';
import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import request, { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding } from '../steps/api-invoer';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, WACHTWOORD, type Wereld } from '../steps/api-wereld';

interface Operation { method: 'post' | 'patch' | 'put' | 'delete'; path: string }

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let beller: Beller;
let changing: Operation[];

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  beller = await logIn(system.url, wereld.wie.werker);
  const { body } = await request(system.url).get('/api/openapi.json').expect(200) as { body: { paths: Record<string, object> } };
  changing = Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.keys(operations).filter((method) => method !== 'get').map((method) => ({ method: method as Operation['method'], path: path.replace(/\{\w+\}/g, randomUUID()) })));
});
afterAll(() => admin.end());

const send = ({ method, path }: Operation): Test =>
  request(system.url)[method](path).set('cookie', `kt_toegang=${beller.cookies.kt_toegang}; kt_vernieuwing=${beller.cookies.kt_vernieuwing}`);

describe('a change that another site starts', () => {
  it.each([
    ['a browser says so', { 'sec-fetch-site': 'cross-site' }],
    ['it comes from a neighbour in the same domain', { 'sec-fetch-site': 'same-site' }],
    ['its origin is another', { origin: 'https://evil.example' }],
    ['its origin is hidden', { origin: 'null' }],
    ['its origin is another and the browser is silent about the rest', { origin: 'https://evil.example', 'sec-fetch-mode': 'cors' }],
    ['its origin only begins like ours', { origin: 'http://127.0.0.1' }],
  ])('is refused on every changing route, also logging in, when %s', async (_name, headers) => {
    expect(changing.length).toBeGreaterThanOrEqual(6);
    for (const operation of changing) {
      const response = await send(operation).set(headers).send({});
      expect([operation.method, operation.path, response.status, (response.body as { code: string }).code]).toEqual([operation.method, operation.path, 403, 'herkomst-onbekend']);
    }
    await beller.get('sessie').expect(200);
  });

  it.each(['/%61pi/v1/sessie', '/api/v1/%73essie', '//api/v1/sessie'])('is refused under %s too', async (path) => {
    const response = await request(system.url).post(path).set('origin', 'https://evil.example').send({ email: wereld.wie.werker.email, wachtwoord: WACHTWOORD });
    expect(response.status).toBe(403);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it('is not refused when it is our own', async () => {
    for (const headers of [{ origin: new URL(system.url).origin }, { 'sec-fetch-site': 'same-origin' }, {}] as Record<string, string>[]) {
      await beller.post('aanmeldingen', eenAanmelding()).set(headers).expect(201);
    }
  });

  it('only looking is allowed from anywhere, and answers without permission for the other site to read', async () => {
    const response = await beller.get('sessie').set({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }).expect(200);
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(response.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('is not announced as possible', async () => {
    const response = await request(system.url).options(`${API}/aanmeldingen`).set({ origin: 'https://evil.example', 'access-control-request-method': 'POST' });
    expect(response.status).toBe(404);
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a body that is not JSON', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', 'application/xml', 'application/json-seq'])(
    'as a form of another site can send it (%s) is refused on every changing route',
    async (type) => {
      for (const operation of changing) {
        const response = await send(operation).set('content-type', type).send('{"email":"a@b.example","wachtwoord":"x"}');
        expect([operation.path, response.status, (response.body as { code: string }).code]).toEqual([operation.path, 415, 'soort-niet-ondersteund']);
      }
    },
  );
});
