import { AANMELDER, checkAanmelding, codesOf, isVerwijzer, KLOK_MARGE_MS, placeAanmelding, type AanmeldingInvoer } from '../index';

const nu = new Date('2026-06-15T12:00:00Z');
const invoer = (over: Partial<AanmeldingInvoer> = {}): AanmeldingInvoer => ({ inwoner: {}, ontvangenOp: nu, aanmelder: 'inwoner', ...over });
const refusal = (code: string, field: string): Error => expect.objectContaining({ code, field }) as Error;

describe('an aanmelding', () => {
  it('is about exactly one inwoner, known or new', () => {
    expect(() => checkAanmelding(invoer(), nu)).not.toThrow();
    expect(() => checkAanmelding(invoer({ inwoner: null, inwonerId: 'x' }), nu)).not.toThrow();
    expect(() => checkAanmelding(invoer({ inwoner: null }), nu)).toThrow(refusal('inwoner-ontbreekt', 'inwoner'));
    expect(() => checkAanmelding(invoer({ inwonerId: 'x' }), nu)).toThrow(refusal('inwoner-dubbel-opgegeven', 'inwonerId'));
  });

  it('is not of the future, but clocks differ a little', () => {
    const at = (ms: number): AanmeldingInvoer => invoer({ ontvangenOp: new Date(nu.getTime() + ms) });
    expect(() => checkAanmelding(at(KLOK_MARGE_MS), nu)).not.toThrow();
    expect(() => checkAanmelding(at(KLOK_MARGE_MS + 1), nu)).toThrow(refusal('ontvangen-in-toekomst', 'ontvangenOp'));
  });

  it('may be registered years late, and not so late that the year must be a mistake', () => {
    const op = (instant: string): AanmeldingInvoer => invoer({ ontvangenOp: new Date(instant) });
    expect(() => checkAanmelding(op('2016-06-14T22:00:00Z'), nu)).not.toThrow();
    expect(() => checkAanmelding(op('2016-06-14T21:59:00Z'), nu)).toThrow(refusal('ontvangen-te-lang-geleden', 'ontvangenOp'));
    expect(() => checkAanmelding(op('1926-06-15T12:00:00Z'), nu)).toThrow(refusal('ontvangen-te-lang-geleden', 'ontvangenOp'));
  });

  it('by "anders" names the organisation', () => {
    expect(() => checkAanmelding(invoer({ aanmelder: 'anders' }), nu)).toThrow(refusal('verwijzer-ontbreekt', 'aanmelderOrganisatie'));
    expect(() => checkAanmelding(invoer({ aanmelder: 'anders', aanmelderOrganisatie: 'Kerk' }), nu)).not.toThrow();
    expect(codesOf(AANMELDER).filter((aanmelder) => !isVerwijzer(aanmelder))).toEqual(['inwoner', 'netwerk']);
  });

  it('checks the birth date of a new inwoner against the day in Amsterdam', () => {
    const nacht = new Date('2026-06-15T22:30:00Z');
    expect(() => checkAanmelding(invoer({ inwoner: { geboortedatum: '2026-06-16' }, ontvangenOp: nacht }), nacht)).not.toThrow();
    expect(() => checkAanmelding(invoer({ inwoner: { geboortedatum: '2026-06-16' } }), nu)).toThrow(refusal('geboortedatum-in-toekomst', 'inwoner.geboortedatum'));
  });

  it('belongs to a wijk and a wijkteam', () => {
    expect(placeAanmelding({ wijkId: 'w', wijkteamId: 't' }, '2026-06-15')).toEqual({ wijkId: 'w', wijkteamId: 't' });
    expect(() => placeAanmelding({ wijkId: null, wijkteamId: null }, '2026-06-15')).toThrow(refusal('wijk-onbekend', 'wijkId'));
    expect(() => placeAanmelding({ wijkId: 'w', wijkteamId: null }, '2026-06-15')).toThrow(expect.objectContaining({ code: 'wijk-zonder-wijkteam', params: { op: '2026-06-15' } }) as Error);
  });
});
