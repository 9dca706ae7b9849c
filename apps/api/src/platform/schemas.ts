import { PROBLEM, ruleSchemas } from '@keukentafel/contract';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { type ISchemaConverters } from 'class-validator-jsonschema/build/defaultConverters';

/** Shapes of the project's own rules, by rule name. */
export const RULE_CONVERTERS: ISchemaConverters = Object.fromEntries([...ruleSchemas].map(([name, schema]) => [name, { ...schema }]));

/** All DTO classes as schemas, sorted by name so that the description only changes when they do. */
export function componentSchemas(): Record<string, object> {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: RULE_CONVERTERS,
  });
  const sorted = Object.entries(schemas).filter(([name]) => name !== 'Settings').sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...Object.fromEntries(sorted), Problem: problemSchema() };
}

const text = { type: 'string' };

const problemSchema = (): object => ({
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: text, title: text, status: { type: 'integer' }, code: { type: 'string', enum: Object.keys(PROBLEM) }, correlatieId: text,
    params: { type: 'object', additionalProperties: { oneOf: [text, { type: 'number' }] } },
    fouten: {
      type: 'array',
      items: { type: 'object', required: ['veld', 'regel', 'melding'], properties: { veld: text, regel: text, melding: text } },
    },
  },
});
