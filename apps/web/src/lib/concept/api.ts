import { ROUTE, type ConceptDto, type ConceptStand } from '@keukentafel/contract';
import { isProblem, send } from '../http';

/** Which concept: the kind of form, and which one of its kind (an id, or a word). */
export interface ConceptNaam {
  readonly soort: string;
  readonly sleutel: string;
}

/** Browsers refuse a larger body for a request that outlives its page. */
const KEEPALIVE_MAX = 60_000;

/** What was kept of a form. */
export interface Bewaard extends ConceptStand {
  readonly inhoud: string;
}

const path = ({ soort, sleutel }: ConceptNaam) => `${ROUTE.concepten}/${soort}/${sleutel}`;
const isBewaard = (concept: ConceptDto): concept is Bewaard => concept.inhoud !== null;

/** What was kept, or null. */
export async function haalConcept(naam: ConceptNaam, signal?: AbortSignal): Promise<Bewaard | null> {
  const concept = await send<ConceptDto>({ path: path(naam), signal });
  return isBewaard(concept) ? concept : null;
}

/**
 * Why something is kept: somebody types, and is not asked to log in, for they would type on into the password; the page is being closed; or
 * the form is, by somebody who types no more and can log in again first.
 */
export type Aanleiding = 'typen' | 'weggaan' | 'sluiten';

/** Keeps what was typed. */
export const bewaarConcept = (naam: ConceptNaam, version: number, inhoud: string, aanleiding: Aanleiding) =>
  send<ConceptStand>({
    method: 'PUT', path: path(naam), version, body: { inhoud }, session: aanleiding === 'sluiten' ? 'ask' : 'renew', keepalive: aanleiding === 'weggaan' && inhoud.length < KEEPALIVE_MAX,
  });

/** Removes what was kept in this version; newer text of another tab or device stays. */
export const verwijderConcept = (naam: ConceptNaam, version: number) =>
  send({ method: 'DELETE', path: path(naam), version, session: 'renew', keepalive: true }).catch((error: unknown) => {
    if (!isProblem(error, 'versie-verouderd') && !isProblem(error, 'niet-gevonden')) throw error;
  });
