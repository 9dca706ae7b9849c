import * as contract from '@keukentafel/contract';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import request from 'supertest';

interface Schema { $ref?: string; properties?: { items?: { items?: Schema } }; content?: Record<string, { schema?: Schema }> }
interface Description { paths: Record<string, Record<string, { responses: Record<string, Schema> }>> }
type Dto = new () => object;

const flat = (errors: readonly ValidationError[], path = ''): string[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [...Object.keys(constraints).map((rule) => `${path}${property} ${rule}`), ...flat(children, `${path}${property}.`)]);

const check = (dto: Dto, body: unknown): string[] => flat(validateSync(plainToInstance(dto, body as object), { whitelist: true, forbidNonWhitelisted: true }));

function classOf({ $ref }: Schema): Dto | undefined {
  const name = $ref?.split('/').at(-1);
  return name ? (contract as unknown as Record<string, Dto>)[name] : undefined;
}

/** What is wrong with an answer, held against what the API says of its route and the rules of the DTO class of that name. */
export async function beschrijving(url: string): Promise<(route: string, body: unknown) => string[]> {
  const { paths } = (await request(url).get('/api/openapi.json').expect(200)).body as Description;
  return (route, body) => {
    const [method = '', path = ''] = route.split(' ');
    const { responses = {} } = paths[path]?.[method.toLowerCase()] ?? {};
    const response = responses['200'] ?? responses['201'];
    const schema = response?.content?.['application/json']?.schema;
    if (!schema) return [];
    const item = schema.properties?.items?.items;
    const dto = classOf(item ?? schema);
    if (!dto) return [`${JSON.stringify(schema)} is no class of the contract`];
    return item ? (body as { items: unknown[] }).items.flatMap((one) => check(dto, one)) : check(dto, body);
  };
}
