import fc from 'fast-check';
import { addDays, daysBetween, FIGUREN, figuurMet, isGesplitstDoor, isOptelbaar, LEEFTIJD, leeftijdsgroep, maandenIn, SPLITSING, vergelijkMet, waardeVan, type Figuur } from '../index';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const periode = fc.tuple(day, fc.nat(900)).map(([van, dagen]) => ({ van, tot: addDays(van, dagen) }));

describe('the catalogue', () => {
  it('knows every figure by a key of its own, with a sentence and a name', () => {
    expect(new Set(FIGUREN.map(({ key }) => key)).size).toBe(FIGUREN.length);
    for (const figuur of FIGUREN) {
      expect(figuurMet(figuur.key)).toBe(figuur);
      expect(figuur.definitie).toMatch(/^[A-Z].*\.$/);
      expect(figuur.naam.length).toBeGreaterThan(4);
    }
    expect(figuurMet('bestaat-niet')).toBeUndefined();
  });

  it('adds up what happens on a day, and never stocks or distinct persons', () => {
    const figuren: readonly Figuur[] = FIGUREN;
    expect(figuren.filter((figuur) => figuur.soort === 'stock' && isOptelbaar(figuur))).toEqual([]);
    expect(figuren.filter((figuur) => figuur.eenheid === 'inwoner' && isOptelbaar(figuur))).toEqual([]);
  });

  it('splits every figure by wijk and wijkteam, and by what it says', () => {
    for (const figuur of FIGUREN as readonly Figuur[]) {
      expect(SPLITSING.filter(({ code }) => isGesplitstDoor(figuur, code)).length).toBe(figuur.splitsingen.length + 2);
    }
  });
});

describe('an age bracket', () => {
  it.each([
    ['2006-01-01', '0-19'], ['2005-12-31', '20-29'], ['1966-01-01', '50-59'], ['1965-12-31', '60-65'], ['1960-01-01', '60-65'], ['1959-12-31', '66-74'],
    ['1951-01-01', '66-74'], ['1950-12-31', '75-84'], ['1941-01-01', '75-84'], ['1940-12-31', '85+'], ['2025-12-31', '0-19'], ['2026-01-01', 'onbekend'], [null, 'onbekend'],
  ])('of someone born on %s is %s on the last day of 2025', (geboren, groep) => expect(leeftijdsgroep(geboren, '2025-12-31')).toBe(groep));

  it('is one of the ten, and never goes back', () =>
    fc.assert(fc.property(day, fc.nat(40_000), fc.nat(4000), (geboren, dagen, later) => {
      const codes = LEEFTIJD.map(({ code }) => code);
      const [nu, dan] = [leeftijdsgroep(geboren, addDays(geboren, dagen)), leeftijdsgroep(geboren, addDays(geboren, dagen + later))];
      expect(codes.indexOf(dan)).toBeGreaterThanOrEqual(codes.indexOf(nu));
    })));
});

describe('the number of a count', () => {
  it('is itself, a percentage or an average, and nothing of nothing', () => {
    expect(waardeVan({ maat: 'aantal' }, { aantal: 7, som: 3 })).toBe(7);
    expect(waardeVan({ maat: 'aandeel' }, { aantal: 3, som: 2 })).toBe(66.7);
    expect(waardeVan({ maat: 'gemiddelde' }, { aantal: 4, som: -5 })).toBe(-1.2);
    expect(waardeVan({ maat: 'aandeel' }, { aantal: 0, som: 0 })).toBeNull();
    expect(waardeVan({ maat: 'aantal' }, { aantal: 0, som: 0 })).toBe(0);
  });
});

describe('a period to compare with', () => {
  it.each([
    ['2025-01-01', '2025-12-31', 'vorige', '2024-01-01', '2024-12-31'], ['2024-02-01', '2024-02-29', 'jaar', '2023-02-01', '2023-02-28'],
    ['2025-03-01', '2025-03-31', 'vorige', '2025-02-01', '2025-02-28'], ['2025-04-01', '2025-06-30', 'vorige', '2025-01-01', '2025-03-31'],
    ['2025-11-17', '2025-11-23', 'jaar', '2024-11-18', '2024-11-24'], ['2025-11-17', '2025-11-23', 'vorige', '2025-11-10', '2025-11-16'],
    ['2025-05-05', '2025-05-07', 'jaar', '2024-05-05', '2024-05-07'], ['2024-02-29', '2024-02-29', 'jaar', '2023-02-28', '2023-02-28'],
  ] as const)('%s to %s, %s: %s to %s', (van, tot, met, anderVan, anderTot) => expect(vergelijkMet({ van, tot }, met)).toEqual({ van: anderVan, tot: anderTot }));

  it('that went before ends the day before', () =>
    fc.assert(fc.property(periode, (een) => expect(addDays(vergelijkMet(een, 'vorige').tot, 1)).toBe(een.van))));

  it('a year earlier is a year earlier', () =>
    fc.assert(fc.property(periode, (een) => {
      const terug = daysBetween(vergelijkMet(een, 'jaar').van, een.van);
      expect(terug).toBeGreaterThanOrEqual(364);
      expect(terug).toBeLessThanOrEqual(367);
    })));
});

it('the whole months of a period lie inside it and leave less than a month at either end', () =>
  fc.assert(fc.property(periode, (een) => {
    const maanden = maandenIn(een);
    if (!maanden) return expect(daysBetween(een.van, een.tot)).toBeLessThan(62);
    expect(maanden.van.slice(8)).toBe('01');
    expect(addDays(maanden.tot, 1).slice(8)).toBe('01');
    expect(daysBetween(een.van, maanden.van)).toBeLessThan(31);
    expect(daysBetween(maanden.tot, een.tot)).toBeLessThan(31);
    expect(een.van <= maanden.van && maanden.van < maanden.tot && maanden.tot <= een.tot).toBe(true);
  })));
