import type { InwonerDto } from '@keukentafel/contract';
import { datumTekst } from '../../lib/tijd/tekst';

/** Street and place on one line, as far as known; of an address that must be told to nobody, with that. */
export function adresTekst({ straat, huisnummer, toevoeging, postcode, plaats, geheimAdres }: InwonerDto): string {
  const huis = [straat, huisnummer, toevoeging].filter(Boolean).join(' ');
  const adres = [huis, [postcode, plaats].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return adres && geheimAdres ? `${adres} (geheim)` : adres;
}

/** The day of birth with the age, or the year alone. */
export function geborenTekst({ geboortedatum, geboortejaar, leeftijd }: InwonerDto): string {
  if (geboortedatum) return `${datumTekst(geboortedatum)}${leeftijd === null ? '' : ` (${leeftijd} jaar)`}`;
  return geboortejaar ? `In ${geboortejaar}` : 'Niet bekend';
}
