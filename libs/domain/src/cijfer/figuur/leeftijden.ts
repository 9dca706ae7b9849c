import type { Figuur } from '../figuur';

/** Unique inwoners with any registration in the period; age on its last day. Two linked records are one person. */
export const LEEFTIJDEN: Figuur = {
  key: 'leeftijden',
  naam: 'Inwoners naar leeftijd',
  definitie: 'Verschillende inwoners met in de periode een of meer registraties: een aanmelding, vraagverkenning, actie, hulpvraag, contact, of de start of het einde van een interventie of casus. De leeftijd is die op de laatste dag van de periode.',
  eenheid: 'inwoner',
  soort: 'flow',
  telwijze: 'persoon',
  maat: 'aantal',
  splitsingen: ['leeftijd', 'geslacht'],
};
