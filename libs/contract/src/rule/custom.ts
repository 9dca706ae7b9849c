import { ValidateBy } from 'class-validator';

/** Shape of a rule in the API description. */
export interface RuleSchema {
  readonly type: 'string';
  readonly format?: string;
  readonly pattern?: string;
}

/** Schemas of the project's own rules by rule name, for the generated API description. */
export const ruleSchemas = new Map<string, RuleSchema>();

/** A rule of the domain as a class-validator decorator, with its name on the wire and its Dutch message. */
export function Rule(name: string, holds: (text: string) => boolean, message: string, schema: RuleSchema): PropertyDecorator {
  ruleSchemas.set(name, schema);
  return ValidateBy({ name, validator: { validate: (value: unknown) => typeof value === 'string' && holds(value) } }, { message });
}
