import type { Keuze } from '../lijst/keuze';
import { likeness } from './gelijkenis';
import type { Kenmerken } from './persoon';
import { swapped } from './sleutel';
import { vormVan, type AchternaamVorm, type VoornaamVorm, type Vorm } from './vorm';

/** Why two might be the same person, as it is told. */
export const REDEN = [
  { code: 'achternaam', naam: 'zelfde achternaam' },
  { code: 'achternaam-klinkt', naam: 'achternaam klinkt hetzelfde' },
  { code: 'achternaam-lijkt', naam: 'achternaam lijkt erop' },
  { code: 'geboortenaam', naam: 'zelfde geboortenaam of partnernaam' },
  { code: 'voornaam', naam: 'zelfde voornaam' },
  { code: 'voornaam-lijkt', naam: 'voornaam lijkt erop' },
  { code: 'voorletter', naam: 'zelfde voorletter' },
  { code: 'geboortedatum', naam: 'zelfde geboortedatum' },
  { code: 'geboortedatum-omgewisseld', naam: 'dag en maand omgewisseld' },
  { code: 'geboortedatum-lijkt', naam: 'geboortedatum lijkt erop' },
  { code: 'geboortejaar', naam: 'geboortejaar past' },
  { code: 'adres', naam: 'zelfde adres' },
  { code: 'postcode', naam: 'zelfde postcode' },
  { code: 'telefoon', naam: 'zelfde telefoonnummer' },
  { code: 'huishouden', naam: 'woont bij deze persoon' },
] as const satisfies readonly Keuze[];
export type Reden = (typeof REDEN)[number]['code'];

/** How sure we are that it is the same person. */
export const ZEKERHEID = [
  { code: 'zeker', naam: 'Zeker' },
  { code: 'waarschijnlijk', naam: 'Waarschijnlijk' },
  { code: 'mogelijk', naam: 'Mogelijk' },
  { code: 'nee', naam: 'Nee' },
] as const satisfies readonly Keuze[];
export type Zekerheid = (typeof ZEKERHEID)[number]['code'];

/** How alike two persons are: points for (negative: against), and why. */
export interface Vergelijking {
  readonly punten: number;
  readonly redenen: readonly Reden[];
  readonly zekerheid: Zekerheid;
}

interface Part {
  readonly punten: number;
  readonly reden?: Reden;
}

const NOTHING: Part = { punten: 0 };
/** The best of what was compared; nothing when there was nothing to compare. */
const best = (parts: readonly Part[]): Part => parts.reduce((top, part) => (top === NOTHING || part.punten > top.punten ? part : top), NOTHING);

/** Surnames less alike than this are different surnames. */
const SURNAME_ALIKE = 0.65;

// Points are roughly the binary logarithm of how much likelier the agreement is between two records of one person than between two people.
function compareSurname(a: AchternaamVorm, b: AchternaamVorm, reden: Reden): Part {
  if (a.tekst === b.tekst) return { punten: 7, reden };
  if (a.klank === b.klank) return { punten: 6.5, reden: 'achternaam-klinkt' };
  if (a.woorden.some((woord) => woord.length > 2 && b.woorden.includes(woord))) return { punten: 5, reden };
  const alike = Math.max(likeness(a.tekst, b.tekst, SURNAME_ALIKE), likeness(a.klank, b.klank, SURNAME_ALIKE));
  return alike > 0 ? { punten: 2 + (alike - SURNAME_ALIKE) * 12, reden: 'achternaam-lijkt' } : { punten: -5 };
}

function surname(getypt: Vorm, bekend: Vorm): Part {
  const typed = getypt.achternaam ? [getypt.achternaam, ...getypt.andereNamen] : getypt.andereNamen;
  return best(typed.flatMap((a) => [
    ...(bekend.achternaam ? [compareSurname(a, bekend.achternaam, 'achternaam')] : []),
    ...bekend.andereNamen.map((b) => compareSurname(a, b, 'geboortenaam')),
  ]));
}

function compareFirstName({ tekst: a, klank: soundA }: VoornaamVorm, { tekst: b, klank: soundB }: VoornaamVorm): Part {
  if (a === b) return { punten: 5, reden: 'voornaam' };
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? { punten: 2, reden: 'voorletter' } : { punten: -3 };
  if (soundA === soundB) return { punten: 4.5, reden: 'voornaam' };
  const alike = Math.max(likeness(a, b), likeness(soundA, soundB));
  if (alike >= 0.7) return { punten: 3, reden: 'voornaam-lijkt' };
  if (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))) return { punten: 2.5, reden: 'voornaam-lijkt' };
  if (alike >= 0.5) return { punten: 0.5 };
  return a[0] === b[0] ? { punten: -1.5 } : { punten: -3 };
}

const firstName = (getypt: Vorm, bekend: Vorm): Part =>
  best(getypt.voornamen.flatMap((a) => bekend.voornamen.map((b) => compareFirstName(a, b))));

function birth(getypt: Vorm, bekend: Vorm): Part {
  const [a, b] = [getypt.geboortedatum, bekend.geboortedatum];
  if (a && b) {
    if (a === b) return { punten: 10, reden: 'geboortedatum' };
    if (swapped(a) === b) return { punten: 8, reden: 'geboortedatum-omgewisseld' };
    if (likeness(a, b, 0.9) > 0) return { punten: 4.5, reden: 'geboortedatum-lijkt' };
    return getypt.geboortejaar === bekend.geboortejaar ? { punten: -2 } : { punten: -6 };
  }
  const [yearA, yearB] = [getypt.geboortejaar, bekend.geboortejaar];
  if (!yearA || !yearB) return NOTHING;
  if (yearA === yearB) return { punten: 4, reden: 'geboortejaar' };
  return Math.abs(yearA - yearB) === 1 ? { punten: 1, reden: 'geboortejaar' } : { punten: -5 };
}

function address(getypt: Vorm, bekend: Vorm): Part {
  if (!getypt.postcode || !bekend.postcode) return NOTHING;
  if (getypt.postcode !== bekend.postcode) return { punten: -1 };
  return getypt.huisnummer && getypt.huisnummer === bekend.huisnummer ? { punten: 7, reden: 'adres' } : { punten: 3, reden: 'postcode' };
}

function phone(getypt: Vorm, bekend: Vorm): Part {
  if (!getypt.telefoon || !bekend.telefoon) return NOTHING;
  return getypt.telefoon === bekend.telefoon ? { punten: 8, reden: 'telefoon' } : { punten: -1 };
}

/** Compares a typed person with those on record, one by one: what was typed is prepared once. */
export function vergelijker(getypt: Kenmerken): (bekend: Kenmerken) => Vergelijking {
  const typed = vormVan(getypt);
  return (bekend) => {
    const known = vormVan(bekend);
    const parts = [surname(typed, known), firstName(typed, known), birth(typed, known), address(typed, known), phone(typed, known)];
    const punten = parts.reduce((sum, part) => sum + part.punten, 0);
    return { punten, redenen: parts.flatMap(({ reden }) => reden ?? []), zekerheid: zekerheidVan(punten, parts) };
  };
}

/**
 * Surely or probably the same takes a name and something else that agrees: many people share a name, whole families an address. When one
 * thing is all there is to compare, what resembles it is possible.
 */
function zekerheidVan(punten: number, parts: readonly Part[]): Zekerheid {
  const [surnamePart, firstPart, birthPart, addressPart, phonePart] = parts;
  const named = (surnamePart?.punten ?? 0) > 2 && (firstPart?.punten ?? 0) > 0;
  const strong = [birthPart, addressPart, phonePart].filter((part) => (part?.punten ?? 0) >= 6).length;
  if (named && strong > 0 && punten >= 20) return 'zeker';
  if (punten >= 14 && strong > 0 && (named || strong > 1)) return 'waarschijnlijk';
  const single = parts.filter((part) => part.punten !== 0).length === 1;
  return punten >= (single ? 5 : 7) ? 'mogelijk' : 'nee';
}
