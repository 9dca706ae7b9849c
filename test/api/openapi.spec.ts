import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { root } from '../steps/program';
import { sharedSystem } from '../steps/api-system';

interface Operation { operationId?: string; summary?: string; requestBody?: unknown; parameters?: { name: string; in: string }[]; responses: Record<string, unknown> }
interface Description { openapi: string; info: object; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }

let served: Description;

beforeAll(async () => {
  const { url } = await sharedSystem();
  served = (await request(url).get('/api/openapi.json').expect(200)).body as Description;
});

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
