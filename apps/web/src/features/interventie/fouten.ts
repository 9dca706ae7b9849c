import { ApiError } from '../../lib/http';

/** What to say at a field that is missing; the api names the field. */
const ONTBREEKT: Readonly<Record<string, string>> = {
  uitvoerderId: 'Kies wie het gaat doen.', resultaat: 'Kies een resultaat.', reden: 'Vul in waarom.', scoreEind: 'Geef een eindscore van 1 tot en met 10.',
  gestartOp: 'Vul de startdatum in.', wachtlijstOp: 'Vul in sinds wanneer het wacht.', afgeslotenOp: 'Vul de einddatum in.',
};

/**
 * The refused fields of a request, each with its Dutch sentence; the last part of the path says what is missing.
 * @param doelen the goals of the form: the api names one that was not sent by its id, the form by its place.
 */
export function veldFouten(error: unknown, doelen: readonly { readonly id: string | null }[] = []): (readonly [string, string])[] {
  if (!(error instanceof ApiError)) return [];
  const plaats = (veld: string): string => doelen.reduce((pad, { id }, at) => (id ? pad.replace(`doelen.${id}.`, `doelen.${at}.`) : pad), veld);
  return error.fouten.map(({ veld, regel, melding }) => [plaats(veld), (regel === 'interventie-onvolledig' && ONTBREEKT[veld.split('.').at(-1) ?? '']) || melding] as const);
}

