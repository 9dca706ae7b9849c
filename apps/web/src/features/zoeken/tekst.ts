import type { InwonerRegel } from '@keukentafel/contract';
import { CASUS_STATUS, naamOf } from '@keukentafel/domain';
import { datumKort } from '../../lib/tijd/tekst';

/** When someone was born, as far as known. */
export const geborenTekst = ({ geboortedatum, geboortejaar }: Pick<InwonerRegel, 'geboortedatum' | 'geboortejaar'>): string =>
  geboortedatum ? datumKort(geboortedatum) : geboortejaar ? `geboren in ${geboortejaar}` : 'geboortedatum onbekend';

/** Birth and address on one line. */
export const wieTekst = (regel: InwonerRegel): string => [geborenTekst(regel), regel.adres].filter(Boolean).join(' · ');

/** Where the casus of someone is and how it stands; null without a casus. */
export const casusTekst = ({ casusStatus, wijkteam }: InwonerRegel): string | null =>
  casusStatus ? [naamOf(CASUS_STATUS, casusStatus), wijkteam].filter(Boolean).join(' · ') : null;
