import { ACTIE_SOORT, AFHANDELING, BEWAARNORM, checkAfhandeling, codesOf, directAfgesloten, isDirect } from '../index';

describe('what is done about a question at once', () => {
  it('is an actie like any other', () => {
    for (const soort of codesOf(AFHANDELING)) expect(codesOf(ACTIE_SOORT)).toContain(soort);
  });

  it('is direct when the actie answers by itself', () => {
    for (const soort of codesOf(AFHANDELING)) expect(isDirect(soort)).toBe(ACTIE_SOORT.some(({ code, sluit }) => code === soort && sluit));
  });

  it.each(codesOf(AFHANDELING))('%s: an answer is written down, a reason for the overleg may follow', (soort) => {
    expect(() => checkAfhandeling({ soort, toelichting: 'Uitgelegd.' })).not.toThrow();
    for (const toelichting of ['', null, undefined]) {
      if (soort === 'overleg') expect(() => checkAfhandeling({ soort, toelichting })).not.toThrow();
      else expect(() => checkAfhandeling({ soort, toelichting })).toThrow(expect.objectContaining({ code: 'antwoord-ontbreekt', field: 'afhandeling.toelichting' }) as Error);
    }
  });

  it('closes a new casus on the day in Amsterdam, kept for two years', () => {
    expect(directAfgesloten(new Date('2026-06-14T22:30:00Z'), BEWAARNORM)).toMatchObject({ afgeslotenOp: '2026-06-15', resultaat: 'advies', bewarenTot: '2028-06-15' });
    expect(directAfgesloten(new Date('2024-02-29T12:00:00Z'), { ...BEWAARNORM, direct: 2 })).toMatchObject({ bewarenTot: '2026-03-01' });
  });
});
