import { BRON_AANMELDINGEN } from './aanmeldingen';
import { BRON_ACTIES } from './acties';
import { BRON_ACTIEVE_INTERVENTIES } from './actieve-interventies';
import { BRON_AFGESLOTEN_CASUSSEN } from './afgesloten-casussen';
import { BRON_EERSTE_CONTACT } from './eerste-contact';
import { BRON_EFFECT } from './effect';
import { BRON_INTERVENTIES } from './interventies';
import { BRON_LEEFTIJDEN } from './leeftijden';
import { BRON_ONDERWERPEN } from './onderwerpen';
import { BRON_SOCIAAL_TEAM } from './sociaal-team';
import { BRON_VOORVELD } from './voorveld';
import { BRON_WACHTLIJST } from './wachtlijst';
import { BRON_WACHTTIJD } from './wachttijd';
import { type Bron } from './bron';

/** The source of every figure; a test holds that each figure of the catalogue has one. */
export const BRONNEN: readonly Bron[] = [
  BRON_AANMELDINGEN, BRON_ACTIES, BRON_INTERVENTIES, BRON_ACTIEVE_INTERVENTIES, BRON_ONDERWERPEN, BRON_LEEFTIJDEN, BRON_AFGESLOTEN_CASUSSEN,
  BRON_SOCIAAL_TEAM, BRON_EERSTE_CONTACT, BRON_WACHTLIJST, BRON_WACHTTIJD, BRON_VOORVELD, BRON_EFFECT,
];
