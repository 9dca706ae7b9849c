import type { Figuur } from '../figuur';

/** Unique inwoners for whom the sociaal team did something in the period; someone who was helped in two ways is one inwoner in total. */
export const SOCIAAL_TEAM: Figuur = {
  key: 'sociaal-team',
  naam: 'Geholpen door het sociaal team',
  definitie: 'Verschillende inwoners voor wie in de periode een klantvraag door het sociaal team is opgepakt, informatie en advies is gegeven, of een vinger aan de pols is gehouden.',
  eenheid: 'inwoner',
  soort: 'flow',
  telwijze: 'persoon',
  maat: 'aantal',
  splitsingen: ['actie'],
};
