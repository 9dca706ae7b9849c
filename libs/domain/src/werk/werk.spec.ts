import fc from 'fast-check';
import {
  addDays, codesOf, eersteContactVoor, isEersteContactTeLaat, isWachtTeLang, normenVan, STANDAARD_NORMEN, tellersVoor, WERKLIJST, werkGrens, werklijst, WERK_VOORAAN, type Lijstwaarde, type NormCode,
} from '../index';

/** A norm from a day on. */
const norm = (code: NormCode, getal: number, geldigVan: string, geldigTot: string | null = null): Lijstwaarde =>
  ({ code, naam: code, groep: null, getal, volgorde: 10, geldigVan, geldigTot });

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the lists of work', () => {
  it('each have a code of their own, a name and a sentence', () => {
    expect(new Set(codesOf(WERKLIJST)).size).toBe(WERKLIJST.length);
    for (const { naam, uitleg } of WERKLIJST) expect([naam.length > 3, uitleg.endsWith('.')]).toEqual([true, true]);
    expect(werklijst('wachtlijst').naam).toBe('Wachtlijst');
  });

  it('are counted for who needs them: a worker their own and what is new, a teamcoordinator the team as well', () => {
    expect(tellersVoor(['sociaal_werker'])).toEqual(['contacten', 'nieuw', 'zonder-contact', 'mijn-wachtend', 'mijn', 'uitvoering']);
    expect(tellersVoor(['teamcoordinator'])).toEqual([...tellersVoor(['sociaal_werker']), 'crisis', 'te-laat', 'zonder-regiehouder', 'wachtlijst', 'wacht-te-lang']);
    expect(WERK_VOORAAN.filter((code) => !tellersVoor(['sociaal_werker']).includes(code))).toEqual([]);
  });
});

describe('the bounds of the norms', () => {
  it('are days: five working days back over a weekend, thirty days back', () => {
    expect(werkGrens('2026-11-20', STANDAARD_NORMEN)).toEqual({ contactTot: '2026-10-21', teLaat: [{ van: null, tot: '2026-11-12' }], wachtTot: '2026-10-08' });
    expect(werkGrens('2026-11-23', STANDAARD_NORMEN)).toEqual({ contactTot: '2026-10-24', teLaat: [{ van: null, tot: '2026-11-15' }], wachtTot: '2026-10-11' });
    expect(werkGrens('2026-11-20', normenVan([norm('geen-contact-dagen', 7, '2026-11-20'), norm('eerste-contact-dagen', 1, '2026-11-17'), norm('wachten-weken', 1, '2026-11-20')])))
      .toEqual({ contactTot: '2026-11-13', teLaat: [{ van: null, tot: '2026-11-12' }, { van: '2026-11-17', tot: '2026-11-18' }], wachtTot: '2026-11-12' });
  });

  it('say who waits too long: who waits more whole days than the weeks of the norm, and never who waits for nothing', () =>
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 104 }), (vandaag, dagen, weken) => {
      const grens = werkGrens(vandaag, normenVan([norm('wachten-weken', weken, vandaag)]));
      expect(isWachtTeLang(addDays(vandaag, -dagen), grens)).toBe(dagen > 7 * weken);
      expect(isWachtTeLang(null, grens)).toBe(false);
    })));

  it('say the same of every day as the norm for the first contact does', () =>
    fc.assert(fc.property(day, fc.integer({ min: -60, max: 0 }), fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 })), { maxLength: 4 }), (vandaag, back, perioden) => {
      let van = addDays(vandaag, -40);
      const rijen = perioden.map(([getal, dagen]) => norm('eerste-contact-dagen', getal, van, (van = addDays(van, dagen))));
      const normen = normenVan(rijen.map((rij, at) => (at === rijen.length - 1 ? { ...rij, geldigTot: null } : rij)));
      const ontvangen = addDays(vandaag, back);
      const { teLaat } = werkGrens(vandaag, normen);
      expect(teLaat.some((dagen) => (dagen.van === null || dagen.van <= ontvangen) && ontvangen <= dagen.tot)).toBe(isEersteContactTeLaat(eersteContactVoor(ontvangen, normen), null, vandaag));
      expect(teLaat[0]?.van).toBeNull();
    })));
});
