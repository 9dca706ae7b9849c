import fc from 'fast-check';
import { overlappend, redenVan, teKlein, voorkennis, type Telcel } from '../index';

const basis = { telling: 'aanmeldingen', deel: 'aantal', van: '2026-01-01', tot: '2026-01-31', gebied: ['t|a'] };
const cel = (code: string, aantal: number, anders: Partial<Telcel> = {}): Telcel => ({ ...basis, splitsing: code ? 'kanaal' : 'totaal', code, aantal, ...anders });
const codes = (cellen: readonly Telcel[], drempel = 5): string[] => [...teKlein(cellen, drempel)].map(({ code }) => code || 'totaal');

describe('what is too small to publish', () => {
  it('is what lies between zero and the threshold', () => {
    expect(codes([cel('', 19), cel('telefoon', 5), cel('inloop', 4), cel('mail', 1), cel('website', 9), cel('huisbezoek', 0)])).toEqual(['inloop', 'mail']);
    expect(codes([cel('', 9), cel('telefoon', 5), cel('inloop', 4)], 4)).toEqual([]);
  });

  it('is every zero beside a total that is small itself', () =>
    expect(codes([cel('', 3), cel('telefoon', 3), cel('inloop', 0), cel('mail', 0)])).toEqual(['totaal', 'telefoon', 'inloop', 'mail']));

  it('is one zero when everyone has the same value', () => expect(codes([cel('', 8), cel('telefoon', 8), cel('inloop', 0), cel('mail', 0)])).toEqual(['inloop']));

  it('is no zero where nobody was counted, of places, or of a share', () => {
    expect(codes([cel('', 0), cel('telefoon', 0), cel('inloop', 0)])).toEqual([]);
    expect(codes([cel('', 8), cel('', 0, { gebied: ['t|b'] })])).toEqual([]);
    expect(codes([cel('telefoon', 8, { deel: 'eerste-contact:ja' }), cel('telefoon', 0, { deel: 'eerste-contact:nee' })])).toEqual([]);
  });

  it('says no more of a hidden count than on which side of the threshold it is', () =>
    fc.assert(fc.property(fc.nat(200), fc.integer({ min: 4, max: 50 }), (aantal, drempel) => {
      const { min, max } = voorkennis(redenVan(aantal, drempel), drempel);
      expect(aantal >= min && aantal <= max && max - min >= 3).toBe(true);
    })));
});

describe('editions that matter to a period', () => {
  const maand = (nr: number) => ({ van: `2026-0${nr}-01`, tot: `2026-0${nr}-28` });
  it('share days with it, or with one that does', () => {
    const [jan, feb, mrt] = [maand(1), maand(2), maand(3)];
    const kwartaal = { van: '2026-01-01', tot: '2026-03-31' };
    expect(overlappend(mrt, [jan, feb])).toEqual([]);
    expect(new Set(overlappend(mrt, [jan, feb, kwartaal, maand(4)]))).toEqual(new Set([jan, feb, kwartaal]));
  });
});
