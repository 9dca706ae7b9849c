import type { Figuur } from '../figuur';

/** Casussen closed in the period that were not opened again. */
export const AFGESLOTEN_CASUSSEN: Figuur = {
  key: 'afgesloten-casussen',
  naam: 'Afgesloten casussen',
  definitie: 'Casussen die in de periode zijn afgesloten en daarna niet zijn heropend.',
  eenheid: 'casus',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'aantal',
  splitsingen: ['resultaat', 'leeftijd', 'geslacht'],
};
