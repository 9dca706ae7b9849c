import { normalisePostcode } from '../adres/postcode';
import type { Keuze } from '../lijst/keuze';
import { zoekvorm } from '../persoon/naam';
import { telefoonvorm } from '../persoon/zoeksleutel';
import { likeness } from './gelijkenis';
import { klank } from './klank';
import type { Kenmerken } from './persoon';
import { achternaamWoorden, swapped } from './sleutel';

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
const best = (parts: readonly Part[]): Part => parts.reduce((top, part) => (part.punten > top.punten ? part : top), { punten: -Infinity });

// Points are roughly the binary logarithm of how much likelier the agreement is between two records of one person than between two people.
function compareSurname(typed: string, known: string, maiden: boolean): Part {
  const [a, b] = [achternaamWoorden(typed).join(' '), achternaamWoorden(known).join(' ')];
  if (!a || !b) return NOTHING;
  if (a === b) return { punten: 7, reden: maiden ? 'geboortenaam' : 'achternaam' };
  const [soundA, soundB] = [klank(a).replace(/ /g, ''), klank(b).replace(/ /g, '')];
  if (soundA === soundB) return { punten: 6.5, reden: 'achternaam-klinkt' };
  const parts = new Set(b.split(' '));
  const shared = a.split(' ').some((word) => word.length > 2 && parts.has(word));
  if (shared) return { punten: 5, reden: maiden ? 'geboortenaam' : 'achternaam' };
  const alike = Math.max(likeness(a, b), likeness(soundA, soundB));
  if (alike >= 0.65) return { punten: 2 + (alike - 0.65) * 12, reden: 'achternaam-lijkt' };
  return { punten: -5 };
}

function surname(getypt: Kenmerken, bekend: Kenmerken): Part {
  const typed = [getypt.achternaam, getypt.geboortenaam, getypt.partnernaam].filter((naam): naam is string => Boolean(naam));
  if (typed.length === 0) return NOTHING;
  const known: [string | null | undefined, boolean][] = [[bekend.achternaam, false], [bekend.geboortenaam, true], [bekend.partnernaam, true]];
  return best(typed.flatMap((a) => known.flatMap(([b, maiden]) => (b ? [compareSurname(a, b, maiden)] : []))));
}

const firstNames = (persoon: Kenmerken): string[] =>
  [persoon.roepnaam, persoon.voornamen].flatMap((naam) => zoekvorm(naam ?? '').split(' ')).filter(Boolean);

function compareFirstName(a: string, b: string): Part {
  if (a === b) return { punten: 5, reden: 'voornaam' };
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? { punten: 2, reden: 'voorletter' } : { punten: -3 };
  if (klank(a) === klank(b)) return { punten: 4.5, reden: 'voornaam' };
  const alike = Math.max(likeness(a, b), likeness(klank(a), klank(b)));
  if (alike >= 0.7) return { punten: 3, reden: 'voornaam-lijkt' };
  if (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))) return { punten: 2.5, reden: 'voornaam-lijkt' };
  if (alike >= 0.5) return { punten: 0.5 };
  return a[0] === b[0] ? { punten: -1.5 } : { punten: -3 };
}

function firstName(getypt: Kenmerken, bekend: Kenmerken): Part {
  const [typed, known] = [firstNames(getypt), firstNames(bekend)];
  if (typed.length === 0 || known.length === 0) return NOTHING;
  return best(typed.flatMap((a) => known.map((b) => compareFirstName(a, b))));
}

function birth(getypt: Kenmerken, bekend: Kenmerken): Part {
  const [a, b] = [getypt.geboortedatum, bekend.geboortedatum];
  if (a && b) {
    if (a === b) return { punten: 10, reden: 'geboortedatum' };
    if (swapped(a) === b) return { punten: 8, reden: 'geboortedatum-omgewisseld' };
    if (likeness(a, b) >= 0.9) return { punten: 4.5, reden: 'geboortedatum-lijkt' };
    return a.slice(0, 4) === b.slice(0, 4) ? { punten: -2 } : { punten: -6 };
  }
  const [yearA, yearB] = [a?.slice(0, 4) ?? getypt.geboortejaar, b?.slice(0, 4) ?? bekend.geboortejaar].map((year) => (year ? Number(year) : null));
  if (!yearA || !yearB) return NOTHING;
  if (yearA === yearB) return { punten: 4, reden: 'geboortejaar' };
  return Math.abs(yearA - yearB) === 1 ? { punten: 1, reden: 'geboortejaar' } : { punten: -5 };
}

function address(getypt: Kenmerken, bekend: Kenmerken): Part {
  if (!getypt.postcode || !bekend.postcode) return NOTHING;
  if (normalisePostcode(getypt.postcode) !== normalisePostcode(bekend.postcode)) return { punten: -1 };
  return getypt.huisnummer && getypt.huisnummer === bekend.huisnummer ? { punten: 7, reden: 'adres' } : { punten: 3, reden: 'postcode' };
}

function phone(getypt: Kenmerken, bekend: Kenmerken): Part {
  const [a, b] = [telefoonvorm(getypt.telefoon ?? ''), telefoonvorm(bekend.telefoon ?? '')];
  if (a.length < 8 || b.length < 8) return NOTHING;
  return a.slice(-9) === b.slice(-9) ? { punten: 8, reden: 'telefoon' } : { punten: -1 };
}

/** Compares a typed person with one on record. */
export function vergelijk(getypt: Kenmerken, bekend: Kenmerken): Vergelijking {
  const parts = [surname, firstName, birth, address, phone].map((compare) => compare(getypt, bekend));
  const punten = parts.reduce((sum, part) => sum + (Number.isFinite(part.punten) ? part.punten : 0), 0);
  const redenen = parts.flatMap((part) => (part.reden ? [part.reden] : []));
  return { punten, redenen, zekerheid: zekerheidVan(punten, parts) };
}

/** Surely or probably the same takes a name and something else that agrees: many people share a name, whole families an address. */
function zekerheidVan(punten: number, [surnamePart, firstPart, birthPart, addressPart, phonePart]: readonly Part[]): Zekerheid {
  const named = (surnamePart?.punten ?? 0) > 2 && (firstPart?.punten ?? 0) > 0;
  const strong = [birthPart, addressPart, phonePart].filter((part) => (part?.punten ?? 0) >= 6).length;
  if (named && strong > 0 && punten >= 20) return 'zeker';
  if (punten >= 14 && strong > 0 && (named || strong > 1)) return 'waarschijnlijk';
  return punten >= 7 ? 'mogelijk' : 'nee';
}
