import { heeftTijd, tijdstipTekst } from '../index';

describe('an instant as it is told', () => {
  const nu = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['of this year with the day of the week', '2026-11-03T09:15:00Z', 'di 3 november om 10:15'],
    ['of another year with that year', '2024-11-03T09:15:00Z', '3 november 2024 om 10:15'],
    ['of the year that has just begun in Amsterdam', '2025-12-31T23:30:00Z', 'do 1 januari om 00:30'],
    ['at midnight sharp, in winter, as a day', '2026-11-02T23:00:00Z', '3 november 2026'],
    ['at midnight sharp, in summer, as a day', '2026-07-02T22:00:00Z', '3 juli 2026'],
    ['within the minute after midnight with its time', '2026-11-02T23:00:01Z', 'di 3 november om 00:00'],
  ])('%s', (_how, instant, text) => {
    expect(tijdstipTekst(instant, nu)).toBe(text);
    expect(heeftTijd(instant)).toBe(text.includes(' om '));
  });
});
