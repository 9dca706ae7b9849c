import fc from 'fast-check';
import { addDays, addWerkdagen, codesOf, eersteContactVoor, isEersteContactTeLaat, tellersVoor, WERKLIJST, WERK_NORM, werkGrens, werklijst, WERK_VOORAAN } from '../index';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the lists of work', () => {
  it('each have a code of their own, a name and a sentence', () => {
    expect(new Set(codesOf(WERKLIJST)).size).toBe(WERKLIJST.length);
    for (const { naam, uitleg } of WERKLIJST) expect([naam.length > 3, uitleg.endsWith('.')]).toEqual([true, true]);
    expect(werklijst('wachtlijst').naam).toBe('Wachtlijst');
  });

  it('are counted for who needs them: a worker their own and what is new, a teamcoordinator the team as well', () => {
    expect(tellersVoor(['sociaal_werker'])).toEqual(['contacten', 'nieuw', 'zonder-contact', 'mijn-wachtend', 'mijn', 'uitvoering']);
    expect(tellersVoor(['teamcoordinator'])).toEqual([...tellersVoor(['sociaal_werker']), 'crisis', 'te-laat', 'zonder-regiehouder', 'wachtlijst']);
    expect(WERK_VOORAAN.filter((code) => !tellersVoor(['sociaal_werker']).includes(code))).toEqual([]);
  });
});

describe('the bounds of the norms', () => {
  it('are days: five working days back over a weekend, thirty days back', () => {
    expect(werkGrens('2026-11-20')).toEqual({ contactTot: '2026-10-21', ontvangenTot: '2026-11-12' });
    expect(werkGrens('2026-11-23')).toEqual({ contactTot: '2026-10-24', ontvangenTot: '2026-11-15' });
    expect(werkGrens('2026-11-20', { geenContactDagen: 0, eersteContactDagen: 0 })).toEqual({ contactTot: '2026-11-20', ontvangenTot: '2026-11-19' });
  });

  it('say the same of every day as the norm for the first contact does', () =>
    fc.assert(fc.property(day, fc.integer({ min: -60, max: 0 }), fc.integer({ min: 0, max: 20 }), (vandaag, back, eersteContactDagen) => {
      const ontvangen = addDays(vandaag, back);
      const voor = addWerkdagen(ontvangen, eersteContactDagen);
      const { ontvangenTot } = werkGrens(vandaag, { ...WERK_NORM, eersteContactDagen });
      expect(ontvangen <= ontvangenTot).toBe(isEersteContactTeLaat(voor, null, vandaag));
      expect(eersteContactVoor(new Date(`${ontvangen}T12:00:00Z`), eersteContactDagen)).toBe(voor);
    })));
});
