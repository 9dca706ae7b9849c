import type { Figuur } from '../figuur';

/** Aanmeldingen received in the period, by frozen wijk. */
export const AANMELDINGEN: Figuur = {
  key: 'aanmeldingen',
  naam: 'Aanmeldingen',
  definitie: 'Aanmeldingen die in de periode zijn ontvangen, geteld bij de wijk en het wijkteam van de dag van ontvangst.',
  eenheid: 'aanmelding',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'aantal',
  splitsingen: ['kanaal', 'aanmelder', 'leeftijd', 'geslacht'],
};
