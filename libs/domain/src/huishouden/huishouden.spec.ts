import { checkLidmaatschap, codesOf, HUISHOUDEN_ROL, huishoudenVoor, tegenRol } from '../index';

const refusal = (code: string, field: string): Error => expect.objectContaining({ code, field }) as Error;

describe('a huishouden', () => {
  it('is the one that either lives in, or a new one', () => {
    const twee = { inwonerId: 'a', nieuwId: 'b' };
    expect(huishoudenVoor({ ...twee, huishoudenId: null, nieuwHuishoudenId: null })).toBeNull();
    expect(huishoudenVoor({ ...twee, huishoudenId: 'h', nieuwHuishoudenId: null })).toBe('h');
    expect(huishoudenVoor({ ...twee, huishoudenId: null, nieuwHuishoudenId: 'h' })).toBe('h');
    expect(() => huishoudenVoor({ ...twee, huishoudenId: 'h', nieuwHuishoudenId: 'h' })).toThrow(refusal('al-lid', 'inwonerId'));
    expect(() => huishoudenVoor({ ...twee, huishoudenId: 'h', nieuwHuishoudenId: 'i' })).toThrow(refusal('lid-van-ander-huishouden', 'inwonerId'));
    expect(() => huishoudenVoor({ inwonerId: 'a', nieuwId: 'a', huishoudenId: null, nieuwHuishoudenId: null })).toThrow(refusal('lid-van-zichzelf', 'inwonerId'));
  });

  it('has rollen that answer each other', () => {
    for (const rol of codesOf(HUISHOUDEN_ROL)) expect(codesOf(HUISHOUDEN_ROL)).toContain(tegenRol(rol));
    expect([tegenRol('kind'), tegenRol('ouder'), tegenRol('partner')]).toEqual(['ouder', 'kind', 'partner']);
  });

  it('has members from a day that has come, to a day that has come and is not earlier', () => {
    const vandaag = '2026-06-15';
    expect(() => checkLidmaatschap(vandaag, null, vandaag)).not.toThrow();
    expect(() => checkLidmaatschap(vandaag, vandaag, vandaag)).not.toThrow();
    expect(() => checkLidmaatschap('2026-06-16', null, vandaag)).toThrow(refusal('datum-in-toekomst', 'geldigVan'));
    expect(() => checkLidmaatschap('2026-01-01', '2026-06-16', vandaag)).toThrow(refusal('datum-in-toekomst', 'geldigTot'));
    expect(() => checkLidmaatschap('2026-01-02', '2026-01-01', vandaag)).toThrow(refusal('datums-omgekeerd', 'geldigTot'));
  });
});
