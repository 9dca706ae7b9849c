import fc from 'fast-check';
import { edits, likeness } from './gelijkenis';
import { klank, skelet } from './klank';
import type { Kenmerken } from './persoon';
import { achternaamWoorden, herkenningssleutels, swapped, zoekSleutels } from './sleutel';
import { vergelijker } from './vergelijk';

const SANNE: Kenmerken = {
  roepnaam: 'Sanne', voornamen: 'Susanna Maria', achternaam: 'Voorbeeld', geboortenaam: 'Meijer', geboortedatum: '1980-03-04', postcode: '1961AB',
  huisnummer: 12, telefoon: '06 0000 1234',
};

const vergelijk = (getypt: Kenmerken, bekend: Kenmerken) => vergelijker(getypt)(bekend);

const sharesKey = (getypt: Kenmerken, bekend: Kenmerken): boolean => {
  const keys = new Set(herkenningssleutels(bekend));
  return zoekSleutels(getypt).some((key) => keys.has(key));
};

describe('how a name sounds', () => {
  it.each([
    ['Meijer', 'Meyer'], ['Meijer', 'Meier'], ['Kuijt', 'Kuit'], ['Bosch', 'Bos'], ['Schmidt', 'Smit'], ['Janssen', 'Jansen'], ['Claassen', 'Klasen'],
    ['Wouters', 'Wauters'], ['Zwart', 'Swart'], ['Visser', 'Fisser'], ['Philips', 'Filips'], ['Thijssen', 'Tijsen'], ['Boukhari', 'Boekhari'],
  ])('%s and %s are one', (a, b) => expect(klank(a)).toBe(klank(b)));

  it.each([['Jansen', 'Hansen'], ['Bakker', 'Dekker'], ['Smit', 'Smal']])('%s and %s are two', (a, b) => expect(klank(a)).not.toBe(klank(b)));

  it('keeps the first sound and the consonants as a skeleton', () => {
    expect(skelet('Jansen')).toBe('jnsn');
    expect(skelet('Oosterhuis')).toBe('ostrs');
    expect(skelet('')).toBe('');
  });
});

/** The definition itself: optimal string alignment, by recursion. */
function textbook(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  if (a.at(-1) === b.at(-1)) return textbook(restA, restB);
  const swappable = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const swap = swappable ? textbook(a.slice(0, -2), b.slice(0, -2)) : Infinity;
  return 1 + Math.min(textbook(restA, b), textbook(a, restB), textbook(restA, restB), swap);
}

describe('edits', () => {
  it.each([['jansen', 'jansne', 1], ['jansen', 'jansn', 1], ['jansen', 'jansenn', 1], ['jansen', 'janzen', 1], ['abc', 'xyz', 3]])('%s → %s is %i', (a, b, n) =>
    expect(edits(a, b)).toBe(n));

  it('is zero only for the same text, the same both ways, and never more than the limit and one', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (a, b, limit) => {
      expect(edits(a, b, limit) === 0).toBe(a === b);
      expect(edits(a, b, limit)).toBe(edits(b, a, limit));
      expect(edits(a, b, limit)).toBeLessThanOrEqual(limit + 1);
    }));
  });

  it('is what the textbook counts, up to its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, fc.integer({ min: 1, max: 8 }), (a, b, limit) => expect(edits(a, b, limit)).toBe(Math.min(textbook(a, b), limit + 1))));
  });

  it('knows nothing less alike than is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
    fc.assert(fc.property(word, word, fc.constantFrom(0.5, 0.65, 0.9), (a, b, atLeast) => {
      const alike = 1 - textbook(a, b) / Math.max(a.length, b.length);
      expect(likeness(a, b, atLeast)).toBe(alike >= atLeast ? alike : 0);
    }));
  });

  it('makes a likeness between nothing and everything', () => {
    expect(likeness('', '')).toBe(0);
    expect(likeness('jansen', 'jansen')).toBe(1);
    expect(likeness('jansen', 'qqqqqq')).toBe(0);
  });
});

describe('keys', () => {
  it('leave tussenvoegsels out, unless there is nothing else', () => {
    expect(achternaamWoorden('van den Berg')).toEqual(['berg']);
    expect(achternaamWoorden('de')).toEqual(['de']);
  });

  it('swap day and month only where that is another day', () => {
    expect(swapped('1980-03-04')).toBe('1980-04-03');
    expect(swapped('1980-03-03')).toBeNull();
    expect(swapped('1980-03-14')).toBeNull();
  });

  it.each<[string, Kenmerken]>([
    ['the surname mistyped', { roepnaam: 'Sanne', achternaam: 'Vorobeeld' }],
    ['the first name mistyped', { roepnaam: 'Sanen', achternaam: 'Voorbeeld' }],
    ['the surname by ear', { roepnaam: 'Sanne', achternaam: 'Foorbeelt' }],
    ['the maiden name', { roepnaam: 'Sanne', achternaam: 'Meyer' }],
    ['both surnames', { roepnaam: 'Sanne', achternaam: 'Voorbeeld-Meijer' }],
    ['the given names', { roepnaam: 'Susanna', achternaam: 'Voorbeeld' }],
    ['a tussenvoegsel in the surname', { roepnaam: 'Sanne', achternaam: 'van der Voorbeeld' }],
    ['the surname mistyped in its second consonant', { roepnaam: 'Sanne', achternaam: 'Voodbeeld' }],
    ['the surname mistyped at its end', { roepnaam: 'Sanne', achternaam: 'Voorbeelg' }],
    ['only the surname, by ear', { achternaam: 'Foorbeelt' }],
    ['only the day of birth', { geboortedatum: '1980-03-04' }],
    ['day and month the other way round', { geboortedatum: '1980-04-03' }],
    ['the year of birth', { achternaam: 'Voorbeeld', geboortejaar: 1980 }],
    ['the address', { postcode: '1961 ab', huisnummer: 12 }],
    ['the telephone, written abroad', { telefoon: '+31 6 00001234' }],
  ])('find someone by %s', (_how, getypt) => expect(sharesKey(getypt, SANNE)).toBe(true));

  it('leave the surname alone out when there is more to go by', () => {
    expect(zoekSleutels({ achternaam: 'Voorbeeld' })).toEqual(['s frblt']);
    for (const more of [{ roepnaam: 'Sanne' }, { geboortejaar: 1980 }, { telefoon: '0600001234' }]) {
      expect(zoekSleutels({ achternaam: 'Voorbeeld', ...more }).some((key) => key.startsWith('s '))).toBe(false);
    }
  });

  it('are few', () => expect(herkenningssleutels(SANNE).length).toBeLessThan(30));
});

describe('comparing', () => {
  it('is sure with name and birth date, and says why', () => {
    const found = vergelijk({ roepnaam: 'Sanne', achternaam: 'Voorbeeld', geboortedatum: '1980-03-04' }, SANNE);
    expect(found).toMatchObject({ zekerheid: 'zeker', redenen: ['achternaam', 'voornaam', 'geboortedatum'] });
  });

  it('thinks it likely with a swapped date and a mistyped name', () => {
    const found = vergelijk({ roepnaam: 'Sanme', achternaam: 'Vorobeeld', geboortedatum: '1980-04-03' }, SANNE);
    expect(found.redenen).toEqual(['achternaam-lijkt', 'voornaam-lijkt', 'geboortedatum-omgewisseld']);
    expect(found.zekerheid).toBe('waarschijnlijk');
  });

  it.each<[string, Kenmerken]>([
    ['a name alone', { roepnaam: 'Sanne', achternaam: 'Voorbeeld' }],
    ['an address and a surname, as a whole family has', { achternaam: 'Voorbeeld', roepnaam: 'Piet', postcode: '1961AB', huisnummer: 12 }],
  ])('never calls %s probable', (_what, getypt) => expect(['mogelijk', 'nee']).toContain(vergelijk(getypt, SANNE).zekerheid));

  it.each(['Voorbeeld', 'Foorbeelt', 'Meyer', 'Voorbeelt'])('thinks %s possible when nothing else is typed', (achternaam) =>
    expect(vergelijk({ achternaam }, SANNE).zekerheid).toBe('mogelijk'));

  it('does not take a namesake born on another day for the same person', () => {
    expect(['mogelijk', 'nee']).toContain(vergelijk({ roepnaam: 'Sanne', achternaam: 'Voorbeeld', geboortedatum: '1991-11-20' }, SANNE).zekerheid);
  });

  it('counts nothing that is not known of one of the two', () => {
    expect(vergelijk({}, SANNE)).toEqual({ punten: 0, redenen: [], zekerheid: 'nee' });
    expect(vergelijk(SANNE, {})).toEqual({ punten: 0, redenen: [], zekerheid: 'nee' });
  });
});
