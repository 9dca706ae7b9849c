import { addDays, BESCHERMING, DomainError, teKlein, verbergCellen, type Celplek, type Eerder, type Telcel, type Uitcel } from '@keukentafel/domain';
import { Aanvaller } from './aanvaller';
import { losOp } from './oplosser';

const PERSONEN = new Set(['leeftijden']);
const KANALEN = ['telefoon', 'inloop', 'mail', 'huisbezoek'];
const GESLACHTEN = ['v', 'm', 'x'];
const WIJKEN = ['noord|a', 'noord|b', 'zuid|c'];
const GEBIEDEN = [['noord|a'], ['noord|b'], ['zuid|c'], ['noord|a', 'noord|b'], WIJKEN];
const PERIODES = [['2026-01-01', '2026-01-31'], ['2026-02-01', '2026-02-28'], ['2026-03-01', '2026-03-31'], ['2026-01-01', '2026-03-31'], ['2026-01-01', '2026-02-14']] as const;

/** One registration, as the test makes them up. */
interface Registratie {
  readonly dag: string;
  readonly plaats: string;
  readonly kanaal: string;
  readonly geslacht: string;
  readonly persoon: number;
  readonly opTijd: boolean;
}

/** Numbers from 0 up to 1 that are the same every time (mulberry32). */
function toeval(zaad: number): () => number {
  let a = zaad;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kies = <T>(lijst: readonly T[], trek: () => number): T => lijst[Math.floor(trek() * lijst.length)] as T;
/** The first of a list often, the last seldom. */
const scheef = <T>(lijst: readonly T[], trek: () => number): T => lijst[Math.floor(trek() ** 2.2 * lijst.length)] as T;

const registraties = (aantal: number, trek: () => number): Registratie[] => Array.from({ length: aantal }, () => ({
  dag: addDays('2026-01-01', Math.floor(trek() * 90)), plaats: scheef(WIJKEN, trek), kanaal: scheef(KANALEN, trek), geslacht: scheef(GESLACHTEN, trek),
  persoon: Math.floor(trek() * aantal * 0.8), opTijd: trek() < 0.8,
}));

/** Every count of an edition, counted one by one. */
function tel(alle: readonly Registratie[], van: string, tot: string, gebied: readonly string[]): Telcel[] {
  const binnen = alle.filter(({ dag }) => dag >= van && dag <= tot);
  const cel = (plek: Partial<Celplek>, waar: (een: Registratie) => boolean, uniek = false): Telcel => {
    const plaatsen = plek.gebied ?? gebied;
    const geteld = binnen.filter((een) => plaatsen.includes(een.plaats) && waar(een));
    return { telling: 'aanmeldingen', deel: 'aantal', splitsing: 'totaal', code: '', van, tot, gebied: plaatsen, ...plek, aantal: uniek ? new Set(geteld.map(({ persoon }) => persoon)).size : geteld.length };
  };
  const persoonVan = (een: Registratie) => GESLACHTEN[een.persoon % 7 === 0 ? 1 : een.persoon % 11 === 0 ? 2 : 0];
  const deel = (code: string, splitsing: string, waar: (een: Registratie) => boolean) => [
    cel({ splitsing, code, deel: 'eerste-contact:ja' }, (een) => waar(een) && een.opTijd), cel({ splitsing, code, deel: 'eerste-contact:nee' }, (een) => waar(een) && !een.opTijd)];
  return [
    cel({}, () => true), ...deel('', 'totaal', () => true),
    ...(gebied.length > 1 ? gebied.map((plaats) => cel({ gebied: [plaats] }, () => true)) : []),
    ...KANALEN.flatMap((code) => [cel({ splitsing: 'kanaal', code }, ({ kanaal }) => kanaal === code), ...deel(code, 'kanaal', ({ kanaal }) => kanaal === code)]),
    ...GESLACHTEN.map((code) => cel({ splitsing: 'geslacht', code }, ({ geslacht }) => geslacht === code)),
    cel({ telling: 'leeftijden' }, () => true, true),
    ...GESLACHTEN.map((code) => cel({ telling: 'leeftijden', splitsing: 'geslacht', code }, (een) => persoonVan(een) === code, true)),
  ];
}

/** The edition, or nothing when it is refused because it cannot be protected. */
function publiceer(cellen: readonly Telcel[], eerder: readonly Eerder[], drempel: number): Uitcel[] | null {
  try {
    return verbergCellen(cellen, eerder, drempel, losOp);
  } catch (fout) {
    if (fout instanceof DomainError) return null;
    throw fout;
  }
}

/** Two to four editions after each other; every third time late registrations come in between. */
function geschiedenis(zaad: number): { edities: Eerder[]; waarheid: Telcel[]; klein: number; verandert: boolean } {
  const trek = toeval(zaad);
  const alle = registraties(12 + Math.floor(trek() * 160), trek);
  const verandert = zaad % 3 === 0;
  const drempel = kies([4, 5, 5, 10], trek);
  const edities: Eerder[] = [];
  const waarheid: Telcel[] = [];
  let klein = 0;
  for (let nr = 0, aantal = 2 + Math.floor(trek() * 2); nr < aantal; nr++) {
    const [van, tot] = kies(PERIODES, trek);
    const cellen = tel(alle, van, tot, kies(GEBIEDEN, trek));
    const uit = publiceer(cellen, edities, drempel);
    if (!uit) continue;
    edities.push({ drempel, cellen: uit });
    waarheid.push(...cellen.filter((_, index) => uit[index]?.aantal === null));
    klein += teKlein(cellen, drempel).size;
    if (verandert) alle.push(...registraties(1 + Math.floor(trek() * 2), trek));
  }
  return { edities, waarheid, klein, verandert };
}

describe('someone with every edition', () => {
  const gevallen = Array.from({ length: 200 }, (_, zaad) => geschiedenis(zaad + 1));
  const verborgen = gevallen.reduce((som, { waarheid }) => som + waarheid.length, 0);

  it('cannot say of any hidden count which number it is, over 200 data sets; nearly always three remain', () => {
    const mogelijk = gevallen.filter(({ verandert }) => !verandert).map(({ edities }) => new Aanvaller(edities, PERSONEN).mogelijkheden(BESCHERMING));
    expect(mogelijk.filter((aantallen) => aantallen === null || aantallen.some((aantal) => aantal < 2))).toEqual([]);
    expect(mogelijk.flatMap((aantallen) => aantallen ?? []).filter((aantal) => aantal < BESCHERMING).length / verborgen).toBeLessThan(0.01);
  });

  it('finds none either when what was counted changed in between', () => {
    for (const { edities } of gevallen.filter(({ verandert }) => verandert)) {
      const samen = new Aanvaller(edities, PERSONEN).mogelijkheden(2);
      const groepen = samen ? [edities] : edities.flatMap((een, nr) => [[een], ...edities.slice(nr + 1).map((ander) => [een, ander])]);
      for (const groep of groepen) expect((new Aanvaller(groep, PERSONEN).mogelijkheden(2) ?? []).filter((aantal) => aantal < 2)).toEqual([]);
    }
  });

  it('sees what did not have to be hidden: for ten counts that are small, three others are hidden', () => {
    expect(verborgen).toBeGreaterThan(3000);
    expect(verborgen / gevallen.reduce((som, { klein }) => som + klein, 0)).toBeLessThan(1.35);
  });
});
