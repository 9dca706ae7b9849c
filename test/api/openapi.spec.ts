import {
  AanmeldingDto, RegiehouderKeuze, WerkDto, WerkPage, AanmeldingPage, BekendenDto, CasusDto, FactsheetDto, GeregistreerdeAanmelding, InwonerRegel, MedewerkerDto, MedewerkerPage, PostcodeDto, SessieDto, ToegangslogPage, WijkDto, WijkteamKort,
} from '@keukentafel/contract';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pool } from 'pg';
import request, { type Test } from 'supertest';
import { Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, registreer } from '../steps/api-invoer';
import { root } from '../steps/program';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, WACHTWOORD, type Wereld } from '../steps/api-wereld';

interface Operation { operationId?: string; summary?: string; requestBody?: unknown; parameters?: { name: string; in: string }[]; responses: Record<string, unknown> }
interface Description { openapi: string; info: object; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }

let system: SharedSystem;
let served: Description;
let admin: Pool;
let wereld: Wereld;

beforeAll(async () => {
  system = await sharedSystem();
  served = (await request(system.url).get('/api/openapi.json').expect(200)).body as Description;
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
});
afterAll(() => admin.end());

const operations = (): [string, Operation][] =>
  Object.entries(served.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));

describe('the description of the API', () => {
  it('is the one in docs/openapi.json (`npm run openapi` writes it)', () => {
    expect(served).toEqual(JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')));
  });

  it('is OpenAPI 3: every operation has a name, a summary and answers; every reference leads somewhere', () => {
    expect(served.openapi).toMatch(/^3\.\d+\.\d+$/);
    expect(operations().map(([, { operationId }]) => operationId)).toHaveLength(new Set(operations().map(([, { operationId }]) => operationId)).size);
    for (const [name, { summary, responses }] of operations()) expect([name, typeof summary, Object.keys(responses).length >= 2, 'default' in responses]).toEqual([name, 'string', true, true]);
    const references = [...JSON.stringify(served).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, schema]) => schema ?? '');
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((schema) => !(schema in served.components.schemas))).toEqual([]);
  });

  it('names every parameter that is in a path', () => {
    for (const [path, methods] of Object.entries(served.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      for (const { parameters = [] } of Object.values(methods)) expect([path, parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name).sort()]).toEqual([path, wanted]);
    }
  });

  it('asks for a version with every PATCH and for a key with every POST that creates', () => {
    for (const [name, { parameters = [], responses }] of operations()) {
      const headers = parameters.filter((parameter) => parameter.in === 'header').map(({ name: header }) => header);
      if (name.startsWith('PATCH')) expect([name, headers]).toEqual([name, ['if-match']]);
      if ('201' in responses) expect([name, headers]).toEqual([name, ['idempotency-key']]);
    }
  });
});

describe('what the API answers is what it describes', () => {
  const flat = (errors: ValidationError[], path = ''): string[] =>
    errors.flatMap(({ property, constraints = {}, children = [] }) => [...Object.keys(constraints).map((rule) => `${path}${property} ${rule}`), ...flat(children, `${path}${property}.`)]);
  const check = (dto: new () => object, body: unknown): void => {
    const errors = validateSync(plainToInstance(dto, body as object), { whitelist: true, forbidNonWhitelisted: true });
    expect(flat(errors)).toEqual([]);
  };

  it('for one answer of every route that has one', async () => {
    const [werker, beheerder, fg] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.beheerder), await logIn(system.url, wereld.wie.fg)];
    const { id, casusId } = await registreer(werker);
    const inwoner = eenAanmelding().inwoner!;
    const { inwonerId } = await registreer(werker, { inwoner });
    const one = (dto: new () => object) => (body: unknown): void => check(dto, body);
    const list = (dto: new () => object) => (body: unknown): void => (body as { items: unknown[] }).items.forEach((item) => check(dto, item));
    const answers: Record<string, [() => Test, (body: unknown) => void]> = {
      'POST /api/v1/aanmeldingen': [() => werker.post('aanmeldingen', eenAanmelding({ inwonerId })), one(GeregistreerdeAanmelding)],
      'GET /api/v1/aanmeldingen': [() => werker.get('aanmeldingen?limit=1'), one(AanmeldingPage)],
      'GET /api/v1/aanmeldingen/{id}': [() => werker.get(`aanmeldingen/${id}`), one(AanmeldingDto)],
      'PATCH /api/v1/aanmeldingen/{id}': [() => werker.patch(`aanmeldingen/${id}`, 1, { veiligheid: true }), one(AanmeldingDto)],
      'GET /api/v1/casussen/{id}': [() => werker.get(`casussen/${casusId}`), one(CasusDto)],
      'PATCH /api/v1/casussen/{id}': [() => werker.patch(`casussen/${casusId}`, 1, { regiehouderId: wereld.wie.werker.id }), one(CasusDto)],
      'GET /api/v1/inwoners': [() => werker.get(`inwoners?zoek=${inwoner.achternaam}`), list(InwonerRegel)],
      'POST /api/v1/inwoners/bekenden': [() => werker.post('inwoners/bekenden', { achternaam: inwoner.achternaam, roepnaam: 'Proef', postcode: '1111AA' }, null), one(BekendenDto)],
      'GET /api/v1/postcodes/{postcode}': [() => werker.get('postcodes/1111AA'), one(PostcodeDto)],
      'GET /api/v1/wijken': [() => werker.get('wijken'), list(WijkDto)],
      'GET /api/v1/wijkteams': [() => werker.get('wijkteams'), list(WijkteamKort)],
      'GET /api/v1/factsheets': [() => werker.get('factsheets?van=2020-01-01&tot=2024-12-31'), one(FactsheetDto)],
      'GET /api/v1/werk': [() => werker.get('werk'), one(WerkDto)],
      'GET /api/v1/werkvoorraad': [() => werker.get('werkvoorraad?limit=1'), one(WerkPage)],
      'GET /api/v1/werkvoorraad/regiehouders': [() => werker.get('werkvoorraad/regiehouders'), list(RegiehouderKeuze)],
      'GET /api/v1/medewerkers': [() => beheerder.get('medewerkers'), one(MedewerkerPage)],
      'GET /api/v1/medewerkers/{id}': [() => beheerder.get(`medewerkers/${wereld.wie.werker.id}`), one(MedewerkerDto)],
      'PATCH /api/v1/medewerkers/{id}': [() => beheerder.patch(`medewerkers/${wereld.wie.werker.id}`, 1, { actief: true }), one(MedewerkerDto)],
      'GET /api/v1/toegangslog': [() => fg.get('toegangslog?limit=100'), one(ToegangslogPage)],
      'POST /api/v1/sessie': [() => new Beller(system.url).post('sessie', { email: wereld.wie.werker.email, wachtwoord: WACHTWOORD }, null), one(SessieDto)],
      'GET /api/v1/sessie': [() => werker.get('sessie'), one(SessieDto)],
      'POST /api/v1/sessie/vernieuwing': [() => werker.post('sessie/vernieuwing', undefined, null), one(SessieDto)],
    };
    const described = operations().filter(([, { responses }]) => JSON.stringify(responses['200'] ?? responses['201'] ?? {}).includes('$ref')).map(([name]) => name);
    expect(Object.keys(answers).sort()).toEqual(described.sort());
    for (const [name, [call, fits]] of Object.entries(answers)) {
      const response = await call();
      expect([name, response.status]).toEqual([name, name === 'POST /api/v1/aanmeldingen' ? 201 : 200]);
      fits(response.body);
    }
  });
});
