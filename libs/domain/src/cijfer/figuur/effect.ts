import type { Figuur } from '../figuur';

/** Change in score between the first and the last conversation, per leefgebied, with the number of pairs. */
export const EFFECT: Figuur = {
  key: 'effect',
  naam: 'Effect',
  definitie: 'Het verschil in rapportcijfer tussen de eerste en de laatste meting van een leefgebied in een casus, waarvan de laatste in de periode is gedaan. Het aantal is het aantal paren van metingen.',
  eenheid: 'paar',
  soort: 'flow',
  telwijze: 'laatste',
  maat: 'gemiddelde',
  maateenheid: 'punten',
  splitsingen: ['leefgebied'],
};
