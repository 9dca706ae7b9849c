import type { Figuur } from '../figuur';

/** Share of aanmeldingen with a first contact within N working days; N is the norm on the day it came in. */
export const EERSTE_CONTACT: Figuur = {
  key: 'eerste-contact',
  naam: 'Eerste contact op tijd',
  definitie: 'Het deel van de aanmeldingen uit de periode waarop binnen de afgesproken werkdagen een eerste contact volgde: een contactmoment, een vraagverkenning of een direct antwoord. Wie nog wacht, telt als nog niet op tijd.',
  eenheid: 'aanmelding',
  soort: 'flow',
  telwijze: 'dag',
  maat: 'aandeel',
  splitsingen: ['kanaal', 'aanmelder'],
};
