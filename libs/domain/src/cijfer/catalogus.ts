import { AANMELDINGEN } from './figuur/aanmeldingen';
import { ACTIES } from './figuur/acties';
import { ACTIEVE_INTERVENTIES } from './figuur/actieve-interventies';
import { AFGESLOTEN_CASUSSEN } from './figuur/afgesloten-casussen';
import { EERSTE_CONTACT } from './figuur/eerste-contact';
import { EFFECT } from './figuur/effect';
import { INTERVENTIES } from './figuur/interventies';
import { LEEFTIJDEN } from './figuur/leeftijden';
import { ONDERWERPEN } from './figuur/onderwerpen';
import { SOCIAAL_TEAM } from './figuur/sociaal-team';
import { VOORVELD } from './figuur/voorveld';
import { WACHTLIJST } from './figuur/wachtlijst';
import { WACHTTIJD } from './figuur/wachttijd';
import type { Figuur } from './figuur';

export {
  AANMELDINGEN, ACTIES, ACTIEVE_INTERVENTIES, AFGESLOTEN_CASUSSEN, EERSTE_CONTACT, EFFECT,
  INTERVENTIES, LEEFTIJDEN, ONDERWERPEN, SOCIAAL_TEAM, VOORVELD, WACHTLIJST, WACHTTIJD,
};

/** Every figure, in the order they are shown. What is here is counted, listed and exported. */
export const FIGUREN = [
  AANMELDINGEN, ACTIES, INTERVENTIES, ACTIEVE_INTERVENTIES, ONDERWERPEN, LEEFTIJDEN, SOCIAAL_TEAM, AFGESLOTEN_CASUSSEN, EERSTE_CONTACT, WACHTLIJST, WACHTTIJD,
  VOORVELD, EFFECT,
] as const satisfies readonly Figuur[];

/** The figure with a key; undefined when there is none. */
export const figuurMet = (key: string): Figuur | undefined => FIGUREN.find((figuur) => figuur.key === key);
