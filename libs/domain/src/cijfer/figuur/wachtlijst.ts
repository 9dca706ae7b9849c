import type { Figuur } from '../figuur';

/** Interventies on the wachtlijst on the peildatum, and how long they had waited by then. */
export const WACHTLIJST: Figuur = {
  key: 'wachtlijst',
  naam: 'Op de wachtlijst',
  definitie: 'Interventies die aan het eind van de laatste dag van de periode op de wachtlijst stonden, met hoeveel dagen zij toen gemiddeld wachtten.',
  eenheid: 'interventie',
  soort: 'stock',
  telwijze: 'peildatum',
  maat: 'gemiddelde',
  maateenheid: 'dagen',
  splitsingen: ['werksoort'],
};
