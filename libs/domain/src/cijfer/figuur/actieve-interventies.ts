import type { Figuur } from '../figuur';

/** Interventies actief on the peildatum: begun, and not closed by the end of that day. */
export const ACTIEVE_INTERVENTIES: Figuur = {
  key: 'actieve-interventies',
  naam: 'Actieve interventies',
  definitie: 'Interventies die aan het eind van de laatste dag van de periode gestart en nog niet afgesloten waren.',
  eenheid: 'interventie',
  soort: 'stock',
  telwijze: 'peildatum',
  maat: 'aantal',
  splitsingen: ['werksoort', 'leeftijd', 'geslacht'],
};
