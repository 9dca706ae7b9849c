import fc from 'fast-check';
import { codesOf, isBesproken, LEEFGEBIED, UITKOMST, uitkomstPerGesprek, voortgang, type MetingMoment, type Zelfredzaamheid } from '../index';

const START = Date.parse('2026-01-01T10:00:00Z');
/** Metingen of at most three conversations that follow each other. */
const metingen: fc.Arbitrary<MetingMoment[]> = fc.array(
  fc.record({ leefgebied: fc.constantFrom(...codesOf(LEEFGEBIED)), uitkomst: fc.constantFrom(...codesOf(UITKOMST)), score: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }), gesprek: fc.nat({ max: 2 }) }),
  { maxLength: 40 },
).map((items) => items.sort((a, b) => a.gesprek - b.gesprek).map(({ gesprek, score, ...meting }, index) =>
  ({ ...meting, score: isBesproken(meting) ? score : null, id: String(index).padStart(3, '0'), vraagverkenningId: `g${gesprek}`, gemetenOp: new Date(START + index * 60_000).toISOString() })));

describe('comparing metingen', () => {
  it('takes of each conversation the last meting per leefgebied, in order of time, whatever order they come in', () =>
    fc.assert(fc.property(metingen, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (alle, toeval) => {
      const geschud = alle.map((meting) => ({ meting, plek: toeval.next().value as number })).sort((a, b) => a.plek - b.plek).map(({ meting }) => meting);
      const uit = uitkomstPerGesprek(geschud);
      expect(uit).toEqual(uitkomstPerGesprek(alle));
      expect(uit.map(({ id }) => id)).toEqual(uit.map(({ id }) => id).sort());
      for (const meting of alle) {
        const later = alle.some(({ id, leefgebied, vraagverkenningId }) => id > meting.id && leefgebied === meting.leefgebied && vraagverkenningId === meting.vraagverkenningId);
        expect(uit.includes(meting)).toBe(!later);
      }
    })));

  it('gives every leefgebied in the order of the wheel, and the difference of what was discussed', () =>
    fc.assert(fc.property(metingen, (alle) => {
      const stand = voortgang(alle);
      expect(stand.map(({ leefgebied }) => leefgebied)).toEqual(codesOf(LEEFGEBIED));
      for (const { leefgebied, eerste, vorige, laatste, sindsEerste, sindsVorige } of stand) {
        const van = uitkomstPerGesprek(alle).filter((meting) => meting.leefgebied === leefgebied && isBesproken(meting));
        expect([eerste, laatste]).toEqual([van[0] ?? null, van.at(-1) ?? null]);
        expect(vorige).toBe(van.length > 1 ? van.at(-2) : null);
        if (van.length < 2) expect([sindsEerste, sindsVorige]).toEqual([{ score: null, zelfredzaamheid: null }, { score: null, zelfredzaamheid: null }]);
        if (sindsEerste.score !== null) expect(eerste!.score! + sindsEerste.score).toBe(laatste!.score);
        if (sindsVorige.score !== null) expect(vorige!.score! + sindsVorige.score).toBe(laatste!.score);
      }
    })));

  it('a correction within a conversation is no progress', () => {
    const meting = (index: number, gesprek: string, score: number, zelfredzaamheid: Zelfredzaamheid): MetingMoment =>
      ({ id: String(index), vraagverkenningId: gesprek, leefgebied: 'financien', uitkomst: 'vraag', score, zelfredzaamheid, gemetenOp: new Date(START + index).toISOString() });
    const [financien] = voortgang([meting(1, 'a', 2, 1), meting(2, 'a', 3, 2), meting(3, 'b', 6, 4)]);
    expect(financien).toMatchObject({ eerste: { id: '2' }, vorige: { id: '2' }, laatste: { id: '3' }, sindsVorige: { score: 3, zelfredzaamheid: 2 } });
    expect(voortgang([meting(1, 'a', 2, 1), meting(2, 'a', 3, 2)])[0]).toMatchObject({ vorige: null, sindsEerste: { score: null } });
  });
});
