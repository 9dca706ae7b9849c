import type { Figuur } from '../figuur';

/** Interventies begun in the period that had waited, and how long. */
export const WACHTTIJD: Figuur = {
  key: 'wachttijd',
  naam: 'Wachttijd tot de start',
  definitie: 'Interventies van de wachtlijst die in de periode zijn gestart, met hoeveel dagen zij gemiddeld hadden gewacht.',
  eenheid: 'interventie',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'gemiddelde',
  maateenheid: 'dagen',
  splitsingen: ['werksoort'],
};
