import { CASUS_STATUS, checkVerkenningOvergang, codesOf, isLopend, isOpen, nextVerkenningStatus, startVerkenning, VERKENNING_STATUS, type VerkenningStatus } from '../index';

const STATUSSEN = codesOf(VERKENNING_STATUS);
const MAG: Readonly<Record<VerkenningStatus, string>> = { bezig: 'gepauzeerd afgerond', gepauzeerd: 'bezig afgerond', afgerond: '' };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('a vraagverkenning', () => {
  it.each(STATUSSEN.flatMap((van) => STATUSSEN.map((naar) => [van, naar, MAG[van].split(' ').includes(naar)] as const)))('from %s to %s: %s', (van, naar, mag) => {
    if (mag) expect(() => checkVerkenningOvergang(van, naar)).not.toThrow();
    else expect(() => checkVerkenningOvergang(van, naar)).toThrow(expect.objectContaining({ code: 'overgang-niet-toegestaan', params: { van, naar } }) as Error);
    expect(nextVerkenningStatus(van).includes(naar)).toBe(mag);
  });

  it('is under way until it is afgerond', () => expect(STATUSSEN.filter(isLopend)).toEqual(['bezig', 'gepauzeerd']));

  it.each(codesOf(CASUS_STATUS))('is started in a casus that is %s', (status) => {
    if (!isOpen(status)) expect(() => startVerkenning(status, false)).toThrow(refusal('casus-gesloten'));
    else expect(startVerkenning(status, false)).toBe(status === 'in_uitvoering' ? 'in_uitvoering' : 'in_verkenning');
    expect(() => startVerkenning(status, true)).toThrow(refusal(isOpen(status) ? 'verkenning-loopt-al' : 'casus-gesloten'));
  });
});
