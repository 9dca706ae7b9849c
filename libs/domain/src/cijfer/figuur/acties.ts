import type { Figuur } from '../figuur';

/** Acties recorded in the period, those while registering included. */
export const ACTIES: Figuur = {
  key: 'acties',
  naam: 'Acties na vraagverkenning',
  definitie: 'Acties die in de periode zijn vastgelegd naar aanleiding van een vraagverkenning of direct bij de aanmelding.',
  eenheid: 'actie',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'aantal',
  splitsingen: ['actie', 'leeftijd', 'geslacht'],
};
