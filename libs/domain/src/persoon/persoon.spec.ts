import fc from 'fast-check';
import {
  addDays, checkGeboorte, isPostcode, LEEFTIJD_MAX, leeftijdOp, normalisePostcode, sorteerNaam, telefoonvorm, volledigeNaam, zoeksleutels, zoekvorm, zoekvraag,
} from '../index';

describe('a name', () => {
  it('is written the Dutch way', () => {
    expect(volledigeNaam({ roepnaam: 'Sanne', tussenvoegsel: 'van den', achternaam: 'Berg', geboortenaam: 'Jansen' })).toBe('Sanne van den Berg (geboren Jansen)');
    expect(volledigeNaam({ voornamen: 'Jan Piet', achternaam: 'Berg', geboortenaam: 'Berg' })).toBe('Jan Piet Berg');
    expect(volledigeNaam({ achternaam: 'Berg', roepnaam: '', tussenvoegsel: null })).toBe('Berg');
    expect(sorteerNaam({ roepnaam: 'Sanne', tussenvoegsel: 'van den', achternaam: 'Berg' })).toBe('Berg, Sanne van den');
  });

  it.each([['Çelik', 'celik'], ['O\'Neill', 'o neill'], ['Straße', 'strasse'], ['Søren Łuk', 'soren luk'], ['Jansen-de Vries', 'jansen de vries'], ['  Aàä ', 'aaa'], ['李', ''], ['IJsbrand', 'ijsbrand']])(
    'is compared in a simple form: %s as %s', (text, form) => expect(zoekvorm(text)).toBe(form));

  it('has one such form: bringing it there twice changes nothing', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(zoekvorm(zoekvorm(text))).toBe(zoekvorm(text));
      expect(zoekvorm(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
    })));
});

describe('someone is found', () => {
  const persoon = { roepnaam: 'Anneke', voornamen: 'Anna Maria', tussenvoegsel: 'van der', achternaam: 'Berg', geboortenaam: 'de Vries', geboortedatum: '1984-02-29', postcode: '1961 ab', huisnummer: 12, telefoon: '+31 6 12345678' };

  it('by every word of the name but the tussenvoegsel, birth date, address and telephone', () => {
    expect(zoeksleutels(persoon)).toEqual([
      ...['anneke', 'anna', 'maria', 'berg', 'de', 'vries'].map((sleutel) => ({ soort: 'naam', sleutel })),
      { soort: 'geboren', sleutel: '1984-02-29' }, { soort: 'adres', sleutel: '1961AB 12' }, { soort: 'telefoon', sleutel: '0612345678' },
    ]);
    expect(zoeksleutels({ achternaam: 'Berg', telefoon: '-' })).toEqual([{ soort: 'naam', sleutel: 'berg' }]);
  });

  it.each([
    ['Berg, Anneke', ['berg', 'anneke']], ['29-02-1984', ['1984-02-29']], ['29/2/1984 berg', ['1984-02-29', 'berg']], ['1961AB', ['1961AB']], ['1961 ab 12', ['1961AB 12']],
    ['06-12345678', ['0612345678']], ['+31612345678', ['0612345678']], ['0031 6 1234 5678', ['0612345678']], ['van der berg', ['berg']], ['le', ['le']], ['van de', ['van', 'de']], ['31-02-1984', []], ['   ', []], ['a', []],
  ])('when %j is typed', (typed, keys) => expect(zoekvraag(typed).map((key) => key.sleutel)).toEqual(keys));

  it('by whatever of themselves is typed', () => {
    const keys = zoeksleutels(persoon);
    fc.assert(fc.property(fc.subarray(['Anneke', 'Bèrg', '1961AB 12', '29-2-1984', 'VRIES'], { minLength: 1 }), (words) => {
      for (const asked of zoekvraag(words.join(' '))) expect(keys.some((key) => key.soort === asked.soort && key.sleutel.startsWith(asked.sleutel))).toBe(true);
    }));
  });

  it('by a telephone number however it is written', () => {
    expect(['06 12345678', '06-12345678', '+31612345678', '0031612345678', '31612345678'].map(telefoonvorm)).toEqual(Array(5).fill('0612345678'));
  });
});

describe('an age', () => {
  it.each([
    ['1984-02-29', '2024-02-28', 39], ['1984-02-29', '2024-02-29', 40], ['1984-02-29', '2023-02-28', 38], ['1984-02-29', '2023-03-01', 39],
    ['2000-06-15', '2026-06-14', 25], ['2000-06-15', '2026-06-15', 26], ['2026-01-01', '2026-01-01', 0],
  ])('of someone born on %s is on %s %d', (geboren, op, leeftijd) => expect(leeftijdOp(geboren, op)).toBe(leeftijd));

  it('is not known before birth or without a birth date', () => expect([leeftijdOp('2026-01-02', '2026-01-01'), leeftijdOp(null, '2026-01-01'), leeftijdOp(undefined, '2026-01-01')]).toEqual([null, null, null]));

  it('goes up by one at most from day to day', () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const today = addDays('1950-02-28', days);
      expect([0, 1]).toContain(leeftijdOp('1948-02-29', addDays(today, 1))! - leeftijdOp('1948-02-29', today)!);
    })));
});

describe('a birth date', () => {
  const vandaag = '2026-06-15';
  it.each([
    [{ geboortedatum: '2026-06-16' }, 'geboortedatum-in-toekomst', 'inwoner.geboortedatum'], [{ geboortejaar: 2027 }, 'geboortedatum-in-toekomst', 'inwoner.geboortejaar'],
    [{ geboortedatum: `${2026 - LEEFTIJD_MAX - 1}-12-31` }, 'geboortedatum-te-oud', 'inwoner.geboortedatum'], [{ geboortejaar: 1850 }, 'geboortedatum-te-oud', 'inwoner.geboortejaar'],
    [{ geboortedatum: '2025-02-29' }, 'geboortedatum-bestaat-niet', 'inwoner.geboortedatum'], [{ geboortedatum: '1984-02-29', geboortejaar: 1985 }, 'geboortejaar-ongelijk', 'inwoner.geboortejaar'],
  ])('%j is refused: %s', (geboorte, code, field) => expect(() => checkGeboorte(geboorte, vandaag)).toThrow(expect.objectContaining({ code, field }) as Error));

  it.each([{}, { geboortedatum: null, geboortejaar: null }, { geboortedatum: vandaag }, { geboortejaar: 2026 }, { geboortedatum: `${2026 - LEEFTIJD_MAX}-01-01` }, { geboortedatum: '1984-02-29', geboortejaar: 1984 }])(
    '%j is fine', (geboorte) => expect(() => checkGeboorte(geboorte, vandaag)).not.toThrow());
});

describe('a postcode', () => {
  it.each(['1961AB', '1961 ab', ' 1961  Ab ', '9999ZZ', '1000AA'])('%j is one', (text) => expect(isPostcode(text)).toBe(true));
  it.each(['0961AB', '1961SA', '1961sd', '1961 SS', '1961A', '19611AB', '1961A1', '', 'AB1961'])('%j is none', (text) => expect(isPostcode(text)).toBe(false));
  it('is stored one way', () => expect(normalisePostcode(' 1961 ab')).toBe('1961AB'));
});
