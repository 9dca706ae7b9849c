import fc from 'fast-check';
import { addDays, appliesOn, checkPeriode, datumIn, daysBetween, isDatum, PERIODE_MAX_DAGEN } from '../index';

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01'])('%s exists', (text) => expect(isDatum(text)).toBe(true));
  it.each(['2025-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0999-01-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', ''])(
    '%j does not', (text) => expect(isDatum(text)).toBe(false));

  it('is the one in Amsterdam, in winter and in summer', () => {
    expect(datumIn(new Date('2026-01-14T22:59:59Z'))).toBe('2026-01-14');
    expect(datumIn(new Date('2026-01-14T23:00:00Z'))).toBe('2026-01-15');
    expect(datumIn(new Date('2026-07-14T21:59:59Z'))).toBe('2026-07-14');
    expect(datumIn(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
  });

  it('goes on over leap days and over the days the clock changes', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('added and counted back is the same number of days', () =>
    fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (van, days) => {
      expect(isDatum(addDays(van, days))).toBe(true);
      expect(daysBetween(van, addDays(van, days))).toBe(days);
    })));
});

describe('a period', () => {
  it('may be one day, and as long as the maximum', () => {
    expect(checkPeriode({ van: '2026-01-01', tot: '2026-01-01' })).toEqual({ van: '2026-01-01', tot: '2026-01-01' });
    expect(() => checkPeriode({ van: '2020-01-01', tot: addDays('2020-01-01', PERIODE_MAX_DAGEN) })).not.toThrow();
  });

  it('does not end before it starts, nor go on for ever', () => {
    expect(() => checkPeriode({ van: '2026-01-02', tot: '2026-01-01' })).toThrow(expect.objectContaining({ code: 'periode-omgekeerd', field: 'tot' }) as Error);
    expect(() => checkPeriode({ van: '2020-01-01', tot: addDays('2020-01-01', PERIODE_MAX_DAGEN + 1) })).toThrow(expect.objectContaining({ code: 'periode-te-lang' }) as Error);
  });
});

describe('something dated', () => {
  it('applies from its first day until, and not on, the day it ends', () => {
    const row = { geldigVan: '2026-01-10', geldigTot: '2026-01-12' };
    expect(['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12'].map((op) => appliesOn(row, op))).toEqual([false, true, true, false]);
    expect(appliesOn({ geldigVan: '2026-01-10', geldigTot: null }, '2199-01-01')).toBe(true);
  });

  it('and its successor never apply on the same day, nor leave a gap', () =>
    fc.assert(fc.property(day, day, (change, op) => {
      const [before, after] = [{ geldigVan: '1800-01-01', geldigTot: change }, { geldigVan: change, geldigTot: null }];
      expect(Number(appliesOn(before, op)) + Number(appliesOn(after, op))).toBe(1);
    })));
});
