import type { Figuur } from '../figuur';

/** Interventies actief at any moment in the period; the day of closing counts. */
export const INTERVENTIES: Figuur = {
  key: 'interventies',
  naam: 'Interventies naar werksoort',
  definitie: 'Interventies die op een of meer dagen van de periode actief waren, van de dag van de start tot en met de dag van afsluiting.',
  eenheid: 'interventie',
  soort: 'flow',
  telwijze: 'overlap',
  maat: 'aantal',
  splitsingen: ['werksoort', 'leeftijd', 'geslacht', 'resultaat'],
};
