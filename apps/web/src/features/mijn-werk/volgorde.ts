import type { AanmeldingRegel } from '@keukentafel/contract';

/** A heading with the aanmeldingen under it. */
export interface Groep {
  readonly titel: string;
  readonly items: readonly AanmeldingRegel[];
}

/** What cannot wait comes first, crisis before spoed; the rest stays newest first, as the API lists it. */
export function groepeer(items: readonly AanmeldingRegel[]): Groep[] {
  const met = (urgentie: AanmeldingRegel['urgentie']) => items.filter((item) => item.urgentie === urgentie);
  return [
    { titel: 'Eerst oppakken', items: [...met('crisis'), ...met('spoed')] },
    { titel: 'Nieuwste eerst', items: met('regulier') },
  ].filter((groep) => groep.items.length > 0);
}
