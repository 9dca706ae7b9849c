import fc from 'fast-check';
import {
  checkIndeling, checkIndelingsdag, leesGemeentecode, leesWijkcode, PostcodeLezer, RIJFOUTEN_MAX, verdeelPostcodes, vergelijkIndeling, WijknaamLezer,
  type HuidigePostcode, type HuidigeWijk, type WijkIndeling,
} from '../index';

const refusal = (code: string, more: object = {}): Error => expect.objectContaining({ code, ...more }) as Error;
const KOP = ['PC6', 'Huisnummer', 'Buurt2025', 'Wijk2025', 'Gemeente2025'];
const lees = (...rijen: string[][]): PostcodeLezer => {
  const lezer = new PostcodeLezer('GM0396');
  for (const rij of rijen) lezer.lees(rij);
  return lezer;
};
const fouten = (...rijen: string[][]) => lees(KOP, ...rijen).fouten.map(({ regel, kolom, fout }) => `${regel} ${kolom} ${fout}`);

describe('codes of the CBS', () => {
  it.each([['WK039601', 'WK039601'], ['wk039601', 'WK039601'], [' 39601 ', 'WK039601'], ['039601', 'WK039601'], ['WK0396012', null], ['', null], ['GM0396', null], ['0', null], ['3960x', null]])('%s is wijk %s', (tekst, code) => expect(leesWijkcode(tekst)).toBe(code));
  it.each([['GM0396', 'GM0396'], ['396', 'GM0396'], ['34', 'GM0034'], ['WK039601', null], ['', null]])('%s is gemeente %s', (tekst, code) => expect(leesGemeentecode(tekst)).toBe(code));
});

describe('the file of postcodes', () => {
  it.each([
    [KOP, ['1961AB', '1', '3960100', '39601', '396']],
    [['\uFEFFpc6', 'huisnr', 'wijk_2031'], ['1961 ab', '1', 'WK039601']],
    [['Gemeente', 'WIJKCODE', 'Postcode', 'Huisnummer'], ['GM0396', '039601', '1961AB', '1']],
  ])('is read with headings %j', (kop, rij) => {
    const lezer = lees(kop, rij, rij);
    expect([lezer.leesbaar, lezer.fouten, [...lezer.telling].map(([postcode, wijken]) => [postcode, [...wijken]])]).toEqual([true, [], [['1961AB', [['WK039601', 2]]]]]);
  });

  it('names each faulty row: line, column and rule', () => {
    expect(fouten(
      ['1961SS', '1', '', '39601', '396'], ['0961AB', '1', '', '39601', '396'], ['1961AB', '0', '', '39601', '396'], ['1961AB', '100000', '', '39601', '396'], ['1961AB', '1a', '', '39601', '396'],
      [''], ['1961AB', '1', '', 'x', '396'], ['1961AB', '1', '', '39601', 'x'], ['1961AB', '1', '', '37501', '396'], ['1961AB', '1'],
    )).toEqual(['2 PC6 postcode', '3 PC6 postcode', '4 Huisnummer huisnummer', '5 Huisnummer huisnummer', '6 Huisnummer huisnummer', '8 Wijk wijk', '9 Gemeente gemeente', '10 Wijk wijk-in-gemeente', '11 Wijk cel-ontbreekt']);
  });

  it('names what is missing in the heading, and reads nothing then', () => {
    const lezer = lees(['PC6', 'Straat'], ['1961AB', 'x']);
    expect([lezer.leesbaar, lezer.telling.size, lezer.fouten]).toEqual([false, 0, [{ regel: 1, kolom: 'Huisnummer', fout: 'kolom-ontbreekt' }, { regel: 1, kolom: 'Wijk', fout: 'kolom-ontbreekt' }]]);
    expect(lees().leesbaar).toBe(false);
  });

  it('passes over other gemeenten, faulty or not', () => {
    const lezer = lees(KOP, ['1901AB', '1', '', '37501', '375'], ['x', 'x', '', 'x', '375'], ['1961AB', '1', '', '39601', '396']);
    expect([lezer.elders, lezer.aantalFout, lezer.telling.size]).toEqual([2, 0, 1]);
  });

  it('counts every faulty row and keeps the first', () => {
    const lezer = lees(KOP, ...Array.from({ length: RIJFOUTEN_MAX + 5 }, () => ['x', '1', '', '39601', '396']));
    expect([lezer.fouten.length, lezer.aantalFout]).toEqual([RIJFOUTEN_MAX, RIJFOUTEN_MAX + 5]);
  });
});

it('the file of names is read for one gemeente, with its faults', () => {
  const lezer = new WijknaamLezer('GM0396');
  for (const rij of [['Wijk2025', 'Wijknaam2025'], ['39601', ' Dorp '], ['39601', 'Dorp'], ['39601', 'Anders'], ['37501', ''], ['39602', ''], ['39603', 'é'.repeat(120)], ['39604', 'x'.repeat(121)], ['x', 'x'], ['39605']]) lezer.lees(rij);
  expect([...lezer.namen]).toEqual([['WK039601', 'Dorp'], ['WK039603', 'é'.repeat(120)]]);
  expect(lezer.fouten.map(({ regel, fout }) => [regel, fout])).toEqual([[4, 'wijknaam-dubbel'], [6, 'wijknaam'], [8, 'wijknaam'], [9, 'wijk'], [10, 'cel-ontbreekt']]);
});

it('a postcode in two wijken goes to the one with most huisnummers, else to the lowest code, and is named', () => {
  const telling = new Map([['1961AB', new Map([['WK039601', 2], ['WK039602', 3]])], ['1961AC', new Map([['WK039602', 1], ['WK039601', 1]])], ['1961AD', new Map([['WK039602', 1]])]]);
  const { wijken, gedeeld } = verdeelPostcodes(telling);
  expect([...wijken]).toEqual([['WK039602', ['1961AB', '1961AD']], ['WK039601', ['1961AC']]]);
  expect(gedeeld.map(({ postcode, wijken: [eerste] }) => [postcode, eerste])).toEqual([['1961AB', { wijk: 'WK039602', huisnummers: 3 }], ['1961AC', { wijk: 'WK039601', huisnummers: 1 }]]);
});

const indeling: fc.Arbitrary<WijkIndeling[]> = fc
  .dictionary(fc.constantFrom('1961AA', '1961AB', '1961AC', '1962AA', '1962AB'), fc.integer({ min: 1, max: 4 }))
  .chain((verdeling) => fc.array(fc.constantFrom('Dorp', 'Duin', 'Broek'), { minLength: 4, maxLength: 4 }).map((namen) =>
    [1, 2, 3, 4].map((wijk) => ({ cbsCode: `WK03960${wijk}`, naam: namen[wijk - 1]!, postcodes: Object.keys(verdeling).filter((postcode) => verdeling[postcode] === wijk) }))))
  .chain((wijken) => fc.subarray(wijken, { minLength: 1 }));

/** The indeling as it lies in the database. */
function opgeslagen(wijken: readonly WijkIndeling[]): { wijken: HuidigeWijk[]; postcodes: HuidigePostcode[] } {
  return {
    wijken: wijken.map(({ cbsCode, naam }) => ({ id: `id ${cbsCode}`, cbsCode, naam })),
    postcodes: wijken.flatMap(({ cbsCode, postcodes }) => postcodes.map((postcode) => ({ id: `id ${postcode}`, postcode, wijkId: `id ${cbsCode}`, straat: `straat ${postcode}` }))),
  };
}

/** Does what the plan says. */
function uitgevoerd(huidig: ReturnType<typeof opgeslagen>, straks: readonly WijkIndeling[]): ReturnType<typeof opgeslagen> {
  const plan = vergelijkIndeling(huidig, straks);
  const weg = new Set([...plan.wijken.vervallen, ...plan.wijken.hernoemd.map(({ oud }) => oud)].map(({ id }) => id));
  const wijken = [...huidig.wijken.filter(({ id }) => !weg.has(id)), ...[...plan.wijken.nieuw, ...plan.wijken.hernoemd.map(({ oud, naam }) => ({ cbsCode: oud.cbsCode, naam }))].map((wijk) => ({ ...wijk, id: `nieuw ${wijk.cbsCode}` }))];
  const eindigt = new Set([...plan.postcodes.vervallen, ...plan.postcodes.verplaatst.map(({ oud }) => oud)].map(({ id }) => id));
  const erbij = [...plan.postcodes.nieuw, ...plan.postcodes.verplaatst].map(({ postcode, cbsCode, straat }) => ({ id: `nieuw ${postcode}`, postcode, straat, wijkId: wijken.find((wijk) => wijk.cbsCode === cbsCode)!.id }));
  return { wijken, postcodes: [...huidig.postcodes.filter(({ id }) => !eindigt.has(id)), ...erbij] };
}

const inhoud = ({ wijken, postcodes }: ReturnType<typeof opgeslagen>) => ({
  wijken: wijken.map(({ cbsCode, naam }) => `${cbsCode} ${naam}`).sort(),
  postcodes: postcodes.map(({ postcode, wijkId }) => `${postcode} ${wijken.find(({ id }) => id === wijkId)?.cbsCode}`).sort(),
});

describe('comparing two indelingen', () => {
  it('gives a plan that makes the one into the other', () => {
    fc.assert(fc.property(indeling, indeling, (van, naar) => expect(inhoud(uitgevoerd(opgeslagen(van), naar))).toEqual(inhoud(opgeslagen(naar)))));
  });

  it('leaves untouched what is the same, and keeps streets', () => {
    fc.assert(fc.property(indeling, indeling, (van, naar) => {
      const huidig = opgeslagen(van);
      const na = uitgevoerd(huidig, naar);
      for (const postcode of na.postcodes) {
        const oud = huidig.postcodes.find((voor) => voor.postcode === postcode.postcode);
        if (oud) expect(postcode.straat).toBe(oud.straat);
        if (oud && oud.wijkId === postcode.wijkId) expect(postcode).toEqual(oud);
      }
    }));
  });

  it('of the same indeling does nothing', () => {
    fc.assert(fc.property(indeling, (zelfde) => {
      const { wijken, postcodes } = vergelijkIndeling(opgeslagen(zelfde), zelfde);
      expect([wijken.nieuw, wijken.hernoemd, wijken.vervallen, postcodes.nieuw, postcodes.verplaatst, postcodes.vervallen]).toEqual([[], [], [], [], [], []]);
      expect(postcodes.ongewijzigd).toBe(zelfde.flatMap((wijk) => wijk.postcodes).length);
    }));
  });
});

describe('an indeling is refused', () => {
  const wijk = (cbsCode: string, ...postcodes: string[]): WijkIndeling => ({ cbsCode, naam: 'Wijk', postcodes });
  it.each([
    ['with a wijk of another gemeente', [wijk('WK039601'), wijk('WK037501')], 'wijk-van-andere-gemeente', 'wijken.1.cbsCode'],
    ['with a wijk twice', [wijk('WK039601'), wijk('WK039601')], 'wijk-dubbel', 'wijken.1.cbsCode'],
    ['with a postcode twice', [wijk('WK039601', '1961AB'), wijk('WK039602', '1961AB')], 'postcode-dubbel', 'wijken.1.postcodes'],
  ])('%s', (_naam, wijken, code, field) => expect(() => checkIndeling(wijken, 'GM0396')).toThrow(refusal(code, { field })));

  it('from a day that has passed, or before one that is ready', () => {
    expect(() => checkIndelingsdag('2026-03-01', '2026-03-01', '2026-03-01')).not.toThrow();
    expect(() => checkIndelingsdag('2026-02-28', '2026-03-01', null)).toThrow(refusal('vanaf-in-verleden'));
    expect(() => checkIndelingsdag('2026-03-01', '2026-03-01', '2026-03-02')).toThrow(refusal('latere-indeling', { params: { dag: '2026-03-02' } }));
  });
});
