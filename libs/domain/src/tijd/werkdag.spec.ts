import fc from 'fast-check';
import { addDays, addWerkdagen, feestdagen, isWerkdag, pasen } from '../index';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('working days', () => {
  it.each([[2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25'], [2000, '2000-04-23']])('Easter of %i is %s', (year, datum) =>
    expect(pasen(year)).toBe(datum));

  it('leave out the Dutch public holidays', () => {
    expect(feestdagen(2026)).toEqual(['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26']);
    expect(feestdagen(2025)).toEqual(expect.arrayContaining(['2025-04-26', '2025-05-05', '2025-05-29', '2025-06-09']));
    expect(feestdagen(2025)).not.toContain('2025-04-27');
  });

  it.each([
    ['2026-06-15', 5, '2026-06-22'], ['2026-06-19', 1, '2026-06-22'], ['2026-06-20', 1, '2026-06-22'], ['2026-06-21', 5, '2026-06-26'], ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'], ['2026-04-02', 2, '2026-04-07'], ['2026-06-20', 0, '2026-06-20'], ['2026-11-20', 5, '2026-11-27'],
  ])('%s and %i more is %s', (van, aantal, tot) => expect(addWerkdagen(van, aantal)).toBe(tot));

  it('are counted one by one: as many lie after the first day, up to and with the last', () =>
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 40 }), (van, aantal) => {
      const tot = addWerkdagen(van, aantal);
      let counted = 0;
      for (let at = addDays(van, 1); at <= tot; at = addDays(at, 1)) if (isWerkdag(at)) counted += 1;
      expect([counted, isWerkdag(tot)]).toEqual([aantal, true]);
    })));
});
