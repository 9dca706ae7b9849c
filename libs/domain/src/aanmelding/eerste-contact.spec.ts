import { addDays, codesOf, eersteContactVoor, isEersteContactMeteen, isEersteContactTeLaat, normenVan, STANDAARD_NORMEN, wijzigWaarde, lijstMet, NORM, URGENTIE, type Normen } from '../index';

/** Five working days, and another number from a day on. */
const vanaf = (dag: string, getal: number): Normen =>
  normenVan(wijzigWaarde({ lijst: lijstMet('norm')!, standaard: NORM, rijen: [], vandaag: dag }, 'eerste-contact-dagen', { vanaf: dag, getal }));

describe('the first contact', () => {
  it('does not wait in a crisis, and only then', () => expect(codesOf(URGENTIE).filter(isEersteContactMeteen)).toEqual(['crisis']));

  it('is due so many working days after the day it came in', () => {
    expect(eersteContactVoor('2026-06-15', STANDAARD_NORMEN)).toBe('2026-06-22');
    expect(eersteContactVoor('2026-04-30', vanaf('2026-01-01', 10))).toBe('2026-05-15');
  });

  it('follows a new norm from the day that begins; what came in before keeps its day', () => {
    const normen = vanaf('2026-06-16', 1);
    expect(['2026-06-15', '2026-06-16'].map((dag) => eersteContactVoor(dag, normen))).toEqual(['2026-06-22', '2026-06-17']);
    expect(eersteContactVoor(addDays('2026-06-16', -400), normen)).toBe(eersteContactVoor(addDays('2026-06-16', -400), STANDAARD_NORMEN));
  });

  it('is too late the day after, and was too late when it came after', () => {
    expect(isEersteContactTeLaat('2026-06-22', null, '2026-06-22')).toBe(false);
    expect(isEersteContactTeLaat('2026-06-22', null, '2026-06-23')).toBe(true);
    expect(isEersteContactTeLaat('2026-06-22', '2026-06-22', '2026-07-01')).toBe(false);
    expect(isEersteContactTeLaat('2026-06-22', '2026-06-23', '2026-07-01')).toBe(true);
  });
});
