import type { HulpvraagDto, NieuweActie } from '@keukentafel/contract';
import { ACTIE_SOORT, codesOf, type ActieSoort } from '@keukentafel/domain';

/** What is chosen for one hulpvraag; texts of a soort that is not chosen stay, in case it comes back. */
export interface HulpvraagKeuze {
  soorten: ActieSoort[];
  organisatie: string;
  toelichting: Partial<Record<ActieSoort, string>>;
}

/** What is chosen, per hulpvraag. Keys are ids; a hulpvraag that came while choosing has nothing yet. */
export interface ActiesVorm {
  keuze: Record<string, Partial<HulpvraagKeuze>>;
}

const LEEG = (): HulpvraagKeuze => ({ soorten: [], organisatie: '', toelichting: Object.fromEntries(codesOf(ACTIE_SOORT).map((soort) => [soort, ''])) });

/** Nothing chosen yet. */
export const legeKeuze = (hulpvragen: readonly HulpvraagDto[]): ActiesVorm => ({ keuze: Object.fromEntries(hulpvragen.map(({ id }) => [id, LEEG()])) });

/** The acties to send, for the hulpvragen that are still open. */
export const actiesUit = ({ keuze }: ActiesVorm, hulpvragen: readonly HulpvraagDto[]): NieuweActie[] =>
  hulpvragen.flatMap(({ id }) => (keuze[id]?.soorten ?? []).map((soort): NieuweActie => ({
    hulpvraagId: id, soort, toelichting: keuze[id]?.toelichting?.[soort]?.trim() || null, organisatie: soort === 'doorverwijzing' ? keuze[id]?.organisatie?.trim() || null : null,
  })));
