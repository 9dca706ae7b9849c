import type { Figuur } from '../figuur';

/** Share of closed hulpvragen answered without an individual professional interventie. */
export const VOORVELD: Figuur = {
  key: 'voorveld',
  naam: 'Voorveld',
  definitie: 'Het deel van de hulpvragen die in de periode zijn gesloten, dat is beantwoord zonder individuele interventie van een professional: met advies, een groep, een vrijwilliger, het eigen netwerk of een voorziening.',
  eenheid: 'hulpvraag',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'aandeel',
  splitsingen: ['leefgebied'],
};
