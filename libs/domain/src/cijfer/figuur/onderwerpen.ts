import type { Figuur } from '../figuur';

/** Hulpvragen raised in vraagverkenningen of the period; those that lapsed were no question. */
export const ONDERWERPEN: Figuur = {
  key: 'onderwerpen',
  naam: 'Onderwerpen',
  definitie: 'Hulpvragen die in de periode in een vraagverkenning zijn gesteld, naar leefgebied. Een hulpvraag die in hetzelfde gesprek verviel, telt niet.',
  eenheid: 'hulpvraag',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'aantal',
  splitsingen: ['leefgebied', 'leeftijd', 'geslacht'],
};
