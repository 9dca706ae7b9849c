import { type Statement } from '../platform/database/database';

/** A prepared statement whose parameters have names in its text: `:gemeente`. */
export interface NamedStatement {
  readonly statement: Statement;
  readonly names: readonly string[];
}

const PARAMETER = /(?<![:\w]):([a-zA-Z]\w*)/g;

/** Numbers the named parameters of a text that is put together from parts, each name once. */
export function named(name: string, text: string): NamedStatement {
  const names: string[] = [];
  const numbered = text.replace(PARAMETER, (_whole, parameter: string) => {
    if (!names.includes(parameter)) names.push(parameter);
    return `$${names.indexOf(parameter) + 1}`;
  });
  return { statement: { name, text: numbered }, names };
}

/** The values in the order of the numbers. A name without a value is a fault of the program, not of the caller. */
export const valuesFor = ({ names, statement }: NamedStatement, values: Readonly<Record<string, unknown>>): unknown[] =>
  names.map((name) => {
    if (!(name in values)) throw new Error(`${statement.name} has no value for :${name}`);
    return values[name];
  });
