import { CASUS_OVERGANG, CASUS_STATUS, checkOvergang, checkRegiehouder, codesOf, isOpen, nextStatus, type CasusStatus } from '../index';

const STATUSSEN = codesOf(CASUS_STATUS);
/** Domain.md section 2, written out: from, and where to. */
const MAG: Readonly<Record<CasusStatus, string>> = {
  aangemeld: 'in_verkenning afgesloten',
  in_verkenning: 'wachtlijst in_uitvoering afgesloten',
  wachtlijst: 'in_verkenning in_uitvoering afgesloten',
  in_uitvoering: 'in_verkenning wachtlijst afgesloten',
  afgesloten: 'heropend',
  heropend: 'in_verkenning wachtlijst in_uitvoering afgesloten',
};

describe('a casus', () => {
  it.each(STATUSSEN.flatMap((van) => STATUSSEN.map((naar) => [van, naar, MAG[van].split(' ').includes(naar)] as const)))('from %s to %s: %s', (van, naar, mag) => {
    if (mag) expect(() => checkOvergang(van, naar)).not.toThrow();
    else expect(() => checkOvergang(van, naar)).toThrow(expect.objectContaining({ code: 'overgang-niet-toegestaan', params: { van, naar } }) as Error);
    expect(nextStatus(van).includes(naar)).toBe(mag);
  });

  it('that was closed can only be reopened, and every status but the first can be reached', () => {
    expect(nextStatus('afgesloten')).toEqual(['heropend']);
    expect(new Set(Object.values(CASUS_OVERGANG).flat())).toEqual(new Set(STATUSSEN.filter((status) => status !== 'aangemeld')));
  });

  it('is open until it is afgesloten', () => expect(STATUSSEN.filter((status) => !isOpen(status))).toEqual(['afgesloten']));

  it('gets a regiehouder of its own wijkteam, while it is open', () => {
    for (const status of STATUSSEN.filter(isOpen)) {
      expect(() => checkRegiehouder({ status }, true)).not.toThrow();
      expect(() => checkRegiehouder({ status }, false)).toThrow(expect.objectContaining({ code: 'regiehouder-niet-in-wijkteam', field: 'regiehouderId' }) as Error);
    }
    for (const member of [true, false]) expect(() => checkRegiehouder({ status: 'afgesloten' }, member)).toThrow(expect.objectContaining({ code: 'casus-gesloten' }) as Error);
  });
});
