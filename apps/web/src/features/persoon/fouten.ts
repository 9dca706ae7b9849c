import { ApiError } from '../../lib/http';
import { opScherm } from './wijziging';

/** The refused fields of a request, each with its Dutch sentence, under the name the form has for it. */
export const veldFouten = (error: unknown, pad = ''): (readonly [string, string])[] =>
  (error instanceof ApiError ? error.fouten.map(({ veld, melding }) => [`${pad}${opScherm(veld)}`, melding] as const) : []);
