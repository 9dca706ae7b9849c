import { normalisePostcode } from '../adres/postcode';
import { isDatum } from '../tijd/datum';
import { zoekvorm, type NaamDelen } from './naam';
import { TUSSENVOEGSELS } from './tussenvoegsel';

/** One way in which a person can be found: exact or by its beginning. */
export interface Zoeksleutel {
  readonly soort: 'naam' | 'geboren' | 'adres' | 'telefoon';
  readonly sleutel: string;
}

/** What the keys of a person are made of. */
export interface Vindbaar extends NaamDelen {
  readonly partnernaam?: string | null;
  readonly geboortedatum?: string | null;
  readonly postcode?: string | null;
  readonly huisnummer?: number | null;
  readonly telefoon?: string | null;
}

/** Only the digits of a telephone number, with the Dutch country code written as a leading zero. */
export const telefoonvorm = (telefoon: string): string => telefoon.replace(/\D/g, '').replace(/^(00)?31(?=\d{9}$)/, '0');

/** All keys under which a person is found. Tussenvoegsels are left out: everybody has them and nobody is found by them. */
export function zoeksleutels(persoon: Vindbaar): Zoeksleutel[] {
  const namen = [persoon.roepnaam, persoon.voornamen, persoon.achternaam, persoon.geboortenaam, persoon.partnernaam];
  const woorden = new Set(namen.flatMap((naam) => zoekvorm(naam ?? '').split(' ')).filter(Boolean));
  const keys: Zoeksleutel[] = [...woorden].map((sleutel) => ({ soort: 'naam', sleutel }));
  if (persoon.geboortedatum) keys.push({ soort: 'geboren', sleutel: persoon.geboortedatum });
  if (persoon.postcode) keys.push({ soort: 'adres', sleutel: `${normalisePostcode(persoon.postcode)} ${persoon.huisnummer ?? ''}`.trim() });
  if (persoon.telefoon && telefoonvorm(persoon.telefoon)) keys.push({ soort: 'telefoon', sleutel: telefoonvorm(persoon.telefoon) });
  return keys;
}

const DUTCH_DATE = /\b(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\b/;
const POSTCODE = /\b[1-9]\d{3} ?[a-z]{2}\b(?: +(\d{1,5})\b)?/i;
const TELEFOON = /^\+?[\d -]{8,}$/;

/** What was typed in the search box, as keys that must all match; name keys match by their beginning. */
export function zoekvraag(tekst: string): Zoeksleutel[] {
  const typed = tekst.trim();
  const date = DUTCH_DATE.exec(typed);
  if (!date && TELEFOON.test(typed)) return [{ soort: 'telefoon', sleutel: telefoonvorm(typed) }];
  const keys: Zoeksleutel[] = [];
  let rest = typed;
  if (date) {
    const [found, day, month, year] = date as unknown as [string, string, string, string];
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDatum(iso)) keys.push({ soort: 'geboren', sleutel: iso });
    rest = rest.replace(found, ' ');
  }
  const address = POSTCODE.exec(rest);
  if (address) {
    const [found, huisnummer] = address;
    keys.push({ soort: 'adres', sleutel: `${normalisePostcode(found.replace(/ +\d{1,5}$/, ''))} ${huisnummer ?? ''}`.trim() });
    rest = rest.replace(found, ' ');
  }
  const woorden = zoekvorm(rest).split(' ').filter((woord) => woord.length > 1);
  const telling = woorden.filter((woord) => !TUSSENVOEGSELS.has(woord));
  return [...keys, ...(keys.length + telling.length > 0 ? telling : woorden).map((sleutel): Zoeksleutel => ({ soort: 'naam', sleutel }))];
}
