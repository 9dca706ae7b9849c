import { eersteContactVoor, isEersteContactTeLaat } from '../index';

describe('the first contact', () => {
  it('is due so many working days after the day in Amsterdam it came in', () => {
    expect(eersteContactVoor(new Date('2026-06-15T12:00:00Z'))).toBe('2026-06-22');
    expect(eersteContactVoor(new Date('2026-06-15T22:30:00Z'))).toBe('2026-06-23');
    expect(eersteContactVoor(new Date('2026-06-15T12:00:00Z'), 0)).toBe('2026-06-15');
    expect(eersteContactVoor(new Date('2026-04-30T12:00:00Z'), 10)).toBe('2026-05-15');
  });

  it('is too late the day after, and was too late when it came after', () => {
    expect(isEersteContactTeLaat('2026-06-22', null, '2026-06-22')).toBe(false);
    expect(isEersteContactTeLaat('2026-06-22', null, '2026-06-23')).toBe(true);
    expect(isEersteContactTeLaat('2026-06-22', '2026-06-22', '2026-07-01')).toBe(false);
    expect(isEersteContactTeLaat('2026-06-22', '2026-06-23', '2026-07-01')).toBe(true);
  });
});
