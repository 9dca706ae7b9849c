import { type Leeftijd } from '@keukentafel/domain';
import { type Gebied, type Vak } from '../gebeurtenis';
import { type Toeval } from '../toeval';
import { WERK } from '../verloop';
import { type Deelnemer } from './deelnemer';
import { LEEFTIJDEN_JAAR, ONDERWERP, WERKSOORTEN } from './plan';

const codes = <Code extends string>(aantallen: Readonly<Record<Code, number>>): Code[] => Object.keys(aantallen) as Code[];

/** As many of each code as asked. */
const stapel = <Code extends string>(aantallen: Readonly<Record<Code, number>>): Code[] =>
  codes(aantallen).flatMap((code) => Array.from({ length: aantallen[code] }, () => code));

/** The same in another order (Fisher and Yates). */
export function geschud<T>(toeval: Toeval, lijst: readonly T[]): T[] {
  const uit = [...lijst];
  for (let at = uit.length - 1; at > 0; at -= 1) {
    const ander = toeval.between(0, at);
    [uit[at], uit[ander]] = [uit[ander]!, uit[at]!];
  }
  return uit;
}

/** Deals the onderwerpen over the conversations: each has one at least, and none twice. */
export function deelOnderwerpen(toeval: Toeval, deelnemers: readonly Deelnemer[]): void {
  const gesprekken = geschud(toeval, deelnemers.filter(({ gesprek }) => gesprek));
  const [meest = 'financien', ...andere] = codes(ONDERWERP).sort((a, b) => ONDERWERP[b] - ONDERWERP[a]);
  const vol = gesprekken.slice(0, ONDERWERP[meest]);
  for (const een of vol) een.leefgebieden.push(meest);
  const rest = geschud(toeval, andere.flatMap((code) => Array.from<Gebied>({ length: ONDERWERP[code] }).fill(code)));
  for (const een of gesprekken.slice(vol.length)) een.leefgebieden.push(rest.pop()!);
  const beurt = geschud(toeval, gesprekken);
  for (let at = 0; rest.length > 0; at += 1) {
    const een = beurt[at % beurt.length]!;
    const plek = rest.findLastIndex((code) => !een.leefgebieden.includes(code));
    if (plek >= 0 && een.leefgebieden.length < 4) een.leefgebieden.push(...rest.splice(plek, 1));
  }
}

/** Deals the werksoorten over the interventies: what goes with the first onderwerp while there is any, else what is left. */
export function deelWerksoorten(toeval: Toeval, deelnemers: readonly Deelnemer[]): void {
  const over = { ...WERKSOORTEN };
  const neem = (code: Vak): Vak => {
    over[code] -= 1;
    return code;
  };
  const werk = deelnemers.filter(({ interventie }) => interventie !== null);
  for (const een of geschud(toeval, werk.filter(({ nieuw }) => nieuw))) {
    const [passend] = WERK[een.leefgebieden[0]!];
    een.werksoort = neem(over[passend] > 0 ? passend : codes(over).sort((a, b) => over[b] - over[a])[0]!);
  }
  const rest = geschud(toeval, stapel(over));
  for (const een of werk.filter(({ nieuw }) => !nieuw)) een.werksoort = rest.pop()!;
}

const JEUGD: readonly (Vak | null)[] = ['jmw', 'groepswerk-jmw', 'groepswerk-work-it'];

/** Deals the ages: work for the young to the young. */
export function deelLeeftijden(toeval: Toeval, deelnemers: readonly Deelnemer[]): void {
  const jong: Leeftijd = '0-19';
  const voorJeugd = deelnemers.filter(({ werksoort }) => JEUGD.includes(werksoort));
  for (const een of voorJeugd) een.leeftijd = jong;
  const rest = geschud(toeval, stapel({ ...LEEFTIJDEN_JAAR, [jong]: LEEFTIJDEN_JAAR[jong] - voorJeugd.length }));
  for (const een of deelnemers) if (!JEUGD.includes(een.werksoort)) een.leeftijd = rest.pop()!;
}
