import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { HEADER, PROBLEM_JSON } from '@keukentafel/contract';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { RULE_CONVERTERS } from './schemas';

/** What the API description says of one route. Shapes come from the DTO classes, so there is nothing to keep in step. */
export interface RouteDoc {
  readonly summary: string;
  readonly body?: Type;
  readonly query?: Type;
  readonly response?: Type;
  /** The response is `{ items: response[] }`. */
  readonly list?: boolean;
  /** The response is a file of one of these media types. */
  readonly file?: readonly string[];
  readonly status?: number;
  readonly ifMatch?: boolean;
  readonly idempotent?: boolean;
}

const ref = (type: Type): { $ref: string } => ({ $ref: `#/components/schemas/${type.name}` });

const listOf = (type: Type) => ({ type: 'object', required: ['items'], properties: { items: { type: 'array', items: ref(type) } } });

/** The same thing as another package writes it down. */
type QuerySchema = Extract<Parameters<typeof ApiQuery>[0], { schema: unknown }>['schema'];

function queryParams(query: Type): (ClassDecorator & MethodDecorator)[] {
  const schema = targetConstructorToSchema(query, { additionalConverters: RULE_CONVERTERS });
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ApiQuery({ name, required: required.has(name), schema: property as QuerySchema }));
}

/** Describes a route in the generated API description. */
export function Doc(doc: RouteDoc): MethodDecorator {
  const decorators: (ClassDecorator & MethodDecorator)[] = [ApiOperation({ summary: doc.summary }) as ClassDecorator & MethodDecorator];
  if (doc.body) decorators.push(ApiBody({ schema: ref(doc.body) }) as ClassDecorator & MethodDecorator);
  if (doc.query) decorators.push(...queryParams(doc.query));
  if (doc.ifMatch) decorators.push(ApiHeader({ name: HEADER.ifMatch, required: true, schema: { type: 'string', example: '"1"' } }));
  if (doc.idempotent) decorators.push(ApiHeader({ name: HEADER.idempotencyKey, required: true, schema: { type: 'string', minLength: 8, maxLength: 128 } }));
  const schema = doc.response ? { schema: doc.list ? listOf(doc.response) : ref(doc.response) } : {};
  const file = doc.file && { content: Object.fromEntries(doc.file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) };
  decorators.push(ApiResponse({ status: doc.status ?? (doc.response || doc.file ? 200 : 204), description: 'ok', ...schema, ...file }));
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  decorators.push(ApiResponse({ status: 'default', description: 'problem', content: { [PROBLEM_JSON]: problem } }));
  return applyDecorators(...decorators);
}
