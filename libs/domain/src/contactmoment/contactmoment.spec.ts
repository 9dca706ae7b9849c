import fc from 'fast-check';
import { beginContact, checkContactOvergang, codesOf, CONTACT_OVERGANG, CONTACT_STATUS, datumIn, DomainError, KLOK_MARGE_MS, nextContactStatus, wijzigContact, type ContactStand } from '../index';

const nu = new Date('2026-03-10T13:00:00Z');
const KADER = { geopendOp: '2026-01-10', nu };
const UUR = 3_600_000;
const op = (uren: number): Date => new Date(nu.getTime() + uren * UUR);
const gepland = (uren: number, minuten: number | null = null): ContactStand => ({ status: 'gepland', begintOp: op(uren), minuten });
const gedaan = (uren: number): ContactStand => ({ status: 'gedaan', begintOp: op(uren), minuten: 15 });
const refusal = (code: string, field: string): Error => expect.objectContaining({ code, field }) as Error;
const STATUSSEN = codesOf(CONTACT_STATUS);

it.each(STATUSSEN.flatMap((van) => STATUSSEN.map((naar) => [van, naar, van === 'gepland' && naar !== 'gepland'] as const)))('from %s to %s: %s', (van, naar, mag) => {
  if (mag) expect(() => checkContactOvergang(van, naar)).not.toThrow();
  else expect(() => checkContactOvergang(van, naar)).toThrow(expect.objectContaining({ code: 'overgang-niet-toegestaan' }) as Error);
  expect(nextContactStatus(van)).toEqual(CONTACT_OVERGANG[van]);
});

describe('a contact that is written down', () => {
  it('is done now or long ago, not in the future and not before the casus', () => {
    for (const begintOp of [nu, new Date(nu.getTime() + KLOK_MARGE_MS), new Date('2026-01-09T23:00:00Z')]) expect(() => beginContact({ ...gedaan(0), begintOp }, KADER)).not.toThrow();
    expect(() => beginContact({ ...gedaan(0), begintOp: new Date(nu.getTime() + KLOK_MARGE_MS + 1) }, KADER)).toThrow(refusal('datum-in-toekomst', 'begintOp'));
    expect(() => beginContact({ ...gedaan(0), begintOp: new Date('2026-01-09T22:59:59Z') }, KADER)).toThrow(refusal('datum-voor-casus', 'begintOp'));
    expect(() => beginContact({ ...gedaan(0), minuten: null }, KADER)).toThrow(refusal('minuten-ontbreken', 'minuten'));
  });

  it('is planned for today or later', () => {
    for (const uren of [-13, 0, 24 * 400]) expect(() => beginContact(gepland(uren), KADER)).not.toThrow();
    expect(() => beginContact(gepland(-14.1), KADER)).toThrow(refusal('gepland-in-verleden', 'begintOp'));
  });
});

describe('a planned contact', () => {
  it('is done at the time that was planned, or now when it came earlier', () => {
    expect(wijzigContact(gepland(-24, 30), { status: 'gedaan' }, KADER)).toEqual({ status: 'gedaan', begintOp: op(-24), minuten: 30 });
    expect(wijzigContact(gepland(2), { status: 'gedaan', minuten: 15 }, KADER)).toEqual({ status: 'gedaan', begintOp: nu, minuten: 15 });
    expect(() => wijzigContact(gepland(2), { status: 'gedaan', minuten: 15, begintOp: op(2) }, KADER)).toThrow(refusal('datum-in-toekomst', 'begintOp'));
    expect(() => wijzigContact(gepland(-1), { status: 'gedaan' }, KADER)).toThrow(refusal('minuten-ontbreken', 'minuten'));
  });

  it('may be overdue, but is not moved to the past', () => {
    expect(() => wijzigContact(gepland(-100), { minuten: 45 }, KADER)).not.toThrow();
    expect(() => wijzigContact(gepland(-100), { begintOp: op(-99) }, KADER)).toThrow(refusal('gepland-in-verleden', 'begintOp'));
    expect(wijzigContact(gepland(-100), { begintOp: op(24) }, KADER)).toMatchObject({ begintOp: op(24) });
  });

  it('that was cancelled stays as it is', () => {
    const vervallen = wijzigContact(gepland(5), { status: 'vervallen' }, KADER);
    for (const stap of [{}, { minuten: 5 }, { status: 'gepland' as const }]) expect(() => wijzigContact(vervallen, stap, KADER)).toThrow(refusal('contact-vervallen', 'status'));
  });
});

it('whatever is asked in whatever order, what is done took time, lies in the casus and not in the future', () => {
  const uren = fc.integer({ min: -70 * 24, max: 70 * 24 }).map(op);
  const stap = fc.record({ status: fc.constantFrom(...STATUSSEN), begintOp: uren, minuten: fc.option(fc.integer({ min: 1, max: 1440 })) }, { requiredKeys: [] });
  fc.assert(fc.property(fc.constantFrom(gepland(4), gepland(-2, 20), gedaan(-48)), fc.array(stap, { maxLength: 10 }), (begin, stappen) => {
    let stand = beginContact(begin, KADER);
    for (const wijziging of stappen) {
      const van = stand.status;
      try {
        stand = wijzigContact(stand, wijziging, KADER);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
      }
      if (stand.status !== van) expect(CONTACT_OVERGANG[van]).toContain(stand.status);
      if (stand.status !== 'gedaan') continue;
      expect(stand.minuten).not.toBeNull();
      expect(stand.begintOp.getTime()).toBeLessThanOrEqual(nu.getTime() + KLOK_MARGE_MS);
      expect(datumIn(stand.begintOp) >= KADER.geopendOp).toBe(true);
    }
  }), { numRuns: 500 });
});
