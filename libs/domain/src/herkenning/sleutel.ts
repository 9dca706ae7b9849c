import { normalisePostcode } from '../adres/postcode';
import { zoekvorm } from '../persoon/naam';
import { TUSSENVOEGSELS } from '../persoon/tussenvoegsel';
import { telefoonvorm } from '../persoon/zoeksleutel';
import { isDatum, type Datum } from '../tijd/datum';
import { klank, skelet } from './klank';
import type { Kenmerken } from './persoon';

const words = (naam: string | null | undefined): string[] => zoekvorm(naam ?? '').split(' ').filter(Boolean);

/** The words of a surname that tell people apart: without tussenvoegsels (nor `ben`, a son of), unless there is nothing else. */
export function achternaamWoorden(naam: string | null | undefined): string[] {
  const all = words(naam);
  const telling = all.filter((word) => !TUSSENVOEGSELS.has(word) && word !== 'ben');
  return telling.length > 0 ? telling : all;
}

/** A surname of which each part, and the parts written as one, can be meant: `de Boer-Jansen`, `El Bouazzaoui`. */
function achternamen(persoon: Kenmerken): string[] {
  const namen = [persoon.achternaam, persoon.geboortenaam, persoon.partnernaam].map(achternaamWoorden);
  return [...new Set(namen.flatMap((parts) => (parts.length > 1 ? [...parts, parts.join('')] : parts)))];
}

const voornamen = (persoon: Kenmerken): string[] => [...new Set([...words(persoon.roepnaam), ...words(persoon.voornamen)])];

/** The same day with day and month the other way round; null when that is no date or the same one. */
export function swapped(datum: Datum): Datum | null {
  const other = `${datum.slice(0, 5)}${datum.slice(8)}-${datum.slice(5, 7)}`;
  return other !== datum && isDatum(other) ? other : null;
}

const jaarVan = (persoon: Kenmerken): string | null =>
  persoon.geboortedatum?.slice(0, 4) ?? (persoon.geboortejaar ? String(persoon.geboortejaar) : null);

function vasteSleutels(persoon: Kenmerken): string[] {
  const keys: string[] = [];
  if (persoon.geboortedatum) keys.push(`g ${persoon.geboortedatum}`);
  if (persoon.postcode && persoon.huisnummer) keys.push(`a ${normalisePostcode(persoon.postcode)} ${persoon.huisnummer}`);
  const telefoon = telefoonvorm(persoon.telefoon ?? '');
  if (telefoon.length >= 8) keys.push(`t ${telefoon.slice(-9)}`);
  return keys;
}

/**
 * Keys under which a person on record is looked up. Each is meant to be shared by few people and to survive some kind of mistake:
 * `g` day of birth, `a` address, `t` telephone, `n` surname and first name by sound, `j` surname and year of birth, `v` first name by
 * sound and the beginning of the surname, `e` the same with the first and last consonant, `w` the other way round, `s` surname alone.
 */
export function herkenningssleutels(persoon: Kenmerken): string[] {
  const keys = vasteSleutels(persoon);
  const jaar = jaarVan(persoon);
  for (const achternaam of achternamen(persoon)) {
    const sound = skelet(achternaam);
    const ends = `${sound.slice(0, 1)}${skelet(achternaam, Infinity).slice(-1)}`;
    keys.push(`s ${sound}`);
    if (jaar) keys.push(`j ${sound} ${jaar}`);
    for (const voornaam of voornamen(persoon)) {
      const first = skelet(voornaam, 4);
      const heard = klank(voornaam);
      keys.push(`n ${sound} ${first}`, `v ${heard} ${sound.slice(0, 2)}`, `e ${heard} ${ends}`, `w ${klank(achternaam)} ${first.slice(0, 1)}`);
    }
  }
  return [...new Set(keys)];
}

/**
 * Keys with which a typed person is looked for: those they would have, and those they would have after a likely mistake. The surname alone
 * only when nothing else is typed: too many share it.
 */
export function zoekSleutels(getypt: Kenmerken): string[] {
  const all = herkenningssleutels(getypt);
  const telling = all.filter((key) => !key.startsWith('s '));
  const keys = telling.length > 0 ? telling : all;
  const other = getypt.geboortedatum ? swapped(getypt.geboortedatum) : null;
  if (other) keys.push(`g ${other}`);
  const jaar = Number(jaarVan(getypt));
  if (jaar) for (const achternaam of achternamen(getypt)) keys.push(`j ${skelet(achternaam)} ${jaar - 1}`, `j ${skelet(achternaam)} ${jaar + 1}`);
  return [...new Set(keys)];
}
