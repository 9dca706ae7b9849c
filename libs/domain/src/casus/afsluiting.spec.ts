import fc from 'fast-check';
import {
  addYears, bewaarjaren, bewarenTot, BEWAARNORM, checkAfsluiting, checkHeropening, GEEN_CONTACT_DAGEN, HEROPENEN_DAGEN, addDays, STANDAARD_NORMEN, type Normen, heropenenTot, ontbreektVoorAfsluiting, waarschuwingenVan,
  type AfsluitInvoer, type OpenStand, type WaarschuwingGrond,
} from '../index';

const NIETS: OpenStand = { interventies: [], hulpvragen: [], verkenning: false, contacten: 0 };
const refusal = (code: string, more: object = {}): Error => expect.objectContaining({ code, ...more }) as Error;
const velden = (stand: OpenStand, invoer?: AfsluitInvoer): string[] => ontbreektVoorAfsluiting(stand, invoer).map(({ veld }) => veld);

const stand: fc.Arbitrary<OpenStand> = fc.record({
  interventies: fc.uniqueArray(fc.record({
    id: fc.uuid(), gestartOp: fc.option(fc.constant('2026-03-01')),
    doelen: fc.uniqueArray(fc.record({ id: fc.uuid(), scoreEind: fc.option(fc.integer({ min: 1, max: 10 })) }), { selector: ({ id }) => id, maxLength: 3 }),
  }), { selector: ({ id }) => id, maxLength: 4 }),
  hulpvragen: fc.uniqueArray(fc.record({ id: fc.uuid() }), { selector: ({ id }) => id, maxLength: 4 }),
  verkenning: fc.boolean(), contacten: fc.nat(3),
});

/** Answers exactly what is missing. */
function antwoord(open: OpenStand): AfsluitInvoer {
  const ontbreekt = ontbreektVoorAfsluiting(open);
  const doelen = (interventieId: string) => ontbreekt.flatMap((gat) => (gat.soort === 'doel' && gat.interventieId === interventieId ? [{ id: gat.id, scoreEind: 7 }] : []));
  return {
    resultaat: 'bereikt', reden: 'Klaar', verkenningAfronden: open.verkenning, contactenVervallen: open.contacten > 0,
    interventies: ontbreekt.flatMap((gat) => (gat.soort === 'interventie' ? [{ id: gat.id, resultaat: 'bereikt', doelen: doelen(gat.id) }] : [])),
    hulpvragen: ontbreekt.flatMap((gat) => (gat.soort === 'hulpvraag' ? [{ id: gat.id, uitkomst: 'beantwoord' }] : [])),
  };
}

describe('closing a casus', () => {
  it('in which nothing is open asks only for a result and a reason', () => expect(velden(NIETS)).toEqual(['resultaat', 'reden']));

  it('names each thing that is missing, in the order of the screen', () => {
    const open: OpenStand = {
      verkenning: true, contacten: 2, hulpvragen: [{ id: 'h' }],
      interventies: [{ id: 'w', gestartOp: null, doelen: [{ id: 'd0', scoreEind: null }] }, { id: 'a', gestartOp: '2026-03-01', doelen: [{ id: 'd1', scoreEind: null }, { id: 'd2', scoreEind: 8 }] }],
    };
    expect(velden(open)).toEqual(['verkenningAfronden', 'interventies.w', 'interventies.a', 'interventies.a.doelen.d1', 'hulpvragen.h', 'contactenVervallen', 'resultaat', 'reden']);
    expect(() => checkAfsluiting(open, {})).toThrow(refusal('afsluiting-onvolledig', { fields: velden(open) }));
  });

  it('refuses what is not open in it, and the same thing twice', () => {
    const open: OpenStand = { ...NIETS, hulpvragen: [{ id: 'h' }], interventies: [{ id: 'a', gestartOp: '2026-03-01', doelen: [] }] };
    const ok = antwoord(open);
    expect(() => checkAfsluiting(open, { ...ok, hulpvragen: [...ok.hulpvragen!, { id: 'x', uitkomst: 'vervallen' }] })).toThrow(refusal('afsluiting-onbekend', { fields: ['hulpvragen.x'] }));
    expect(() => checkAfsluiting(open, { ...ok, interventies: [{ id: 'a', resultaat: 'bereikt', doelen: [{ id: 'd', scoreEind: 1 }] }] })).toThrow(refusal('afsluiting-onbekend', { fields: ['interventies.a.doelen.d'] }));
    expect(() => checkAfsluiting(open, { ...ok, hulpvragen: [...ok.hulpvragen!, ...ok.hulpvragen!] })).toThrow(refusal('afsluiting-onbekend', { fields: ['hulpvragen.h'] }));
  });

  it('asks why someone dropped out', () => {
    const open: OpenStand = { ...NIETS, interventies: [{ id: 'a', gestartOp: '2026-03-01', doelen: [] }] };
    const uitval = (reden?: string): AfsluitInvoer => ({ resultaat: 'uitval', reden: 'Klaar', interventies: [{ id: 'a', resultaat: 'uitval', reden }] });
    expect(velden(open, uitval())).toEqual(['interventies.a.reden']);
    expect(velden(open, uitval('Verhuisd'))).toEqual([]);
  });

  it('asks no end score of who dropped out', () => {
    const open: OpenStand = { ...NIETS, interventies: [{ id: 'a', gestartOp: '2026-03-01', doelen: [{ id: 'd', scoreEind: null }] }] };
    const met = (resultaat: 'uitval' | 'niet'): AfsluitInvoer => ({ resultaat: 'uitval', reden: 'Klaar', interventies: [{ id: 'a', resultaat, reden: 'Verhuisd' }] });
    expect(velden(open, met('niet'))).toEqual(['interventies.a.doelen.d']);
    expect(velden(open, met('uitval'))).toEqual([]);
  });

  it('goes through when exactly what was asked is answered, and not when one answer is left out', () =>
    fc.assert(fc.property(stand, fc.nat(), (open, which) => {
      const vol = antwoord(open);
      expect(() => checkAfsluiting(open, vol)).not.toThrow();
      const gaten = ontbreektVoorAfsluiting(open);
      const gat = gaten[which % gaten.length]!;
      const zonder = (items?: readonly { readonly id: string }[] | null) => (items ?? []).filter(({ id }) => !('id' in gat) || id !== gat.id);
      const half = { ...vol, ...({
        resultaat: { resultaat: null }, reden: { reden: null }, verkenning: { verkenningAfronden: false }, contacten: { contactenVervallen: false },
        'interventie-reden': {}, interventie: { interventies: zonder(vol.interventies) }, hulpvraag: { hulpvragen: zonder(vol.hulpvragen) },
        doel: { interventies: vol.interventies!.map((interventie) => ({ ...interventie, doelen: zonder(interventie.doelen) })) },
      }[gat.soort]) } as AfsluitInvoer;
      expect(() => checkAfsluiting(open, half)).toThrow(refusal('afsluiting-onvolledig'));
      expect(velden(open, half)).toContain(gat.veld);
    })));
});

describe('keeping a dossier', () => {
  it.each([[['amw'], 15], [['sjd'], 15], [['jmw'], 20], [['amw', 'jmw'], 20], [['groepswerk-amw'], 15], [['iets-nieuws'], 15]])('with %j takes %i years', (werksoorten, jaren) =>
    expect(bewaarjaren({ werksoorten, verkend: true }, BEWAARNORM)).toBe(jaren));
  it('takes two years when it was answered at once', () => expect(bewarenTot('2026-05-04', { werksoorten: [], verkend: false }, BEWAARNORM)).toBe('2028-05-04'));
  it('takes as long as any other when it was explored', () => expect(bewaarjaren({ werksoorten: [], verkend: true }, BEWAARNORM)).toBe(15));
  it('follows the norm of the gemeente', () => expect(bewaarjaren({ werksoorten: ['amw'], verkend: true }, { ...BEWAARNORM, perWerksoort: { amw: 7 } })).toBe(7));
  it('never ends a day early', () => expect([addYears('2024-02-29', 15), addYears('2024-02-29', 20)]).toEqual(['2039-03-01', '2044-02-29']));
  it('never gets shorter by one more werksoort', () =>
    fc.assert(fc.property(fc.array(fc.constantFrom('amw', 'sjd', 'jmw', 'anders')), fc.constantFrom('amw', 'jmw', 'anders'), (werksoorten, erbij) => {
      expect(bewaarjaren({ werksoorten: [...werksoorten, erbij], verkend: false }, BEWAARNORM)).toBeGreaterThanOrEqual(bewaarjaren({ werksoorten, verkend: false }, BEWAARNORM));
    })));
});

describe('opening a casus again', () => {
  const casus = { status: 'afgesloten', afgeslotenOp: '2026-01-10' } as const;
  it('is possible up to and including the last day of the norm', () => {
    const nooit: Normen = { ...STANDAARD_NORMEN, op: (_code, dag) => (dag === casus.afgeslotenOp ? 0 : HEROPENEN_DAGEN) };
    const laatste = heropenenTot(casus.afgeslotenOp, STANDAARD_NORMEN)!;
    expect(laatste).toBe(addDays(casus.afgeslotenOp, HEROPENEN_DAGEN));
    expect(() => checkHeropening(casus, false, laatste, STANDAARD_NORMEN)).not.toThrow();
    expect(() => checkHeropening(casus, false, addDays(laatste, 1), STANDAARD_NORMEN)).toThrow(refusal('heropenen-te-laat', { params: { dagen: HEROPENEN_DAGEN } }));
    expect(() => checkHeropening(casus, false, '2026-01-11', nooit)).toThrow(refusal('heropenen-te-laat', { params: { dagen: 0 } }));
  });
  it('is not possible beside another open casus, nor while it is open', () => {
    expect(() => checkHeropening(casus, true, '2026-01-11', STANDAARD_NORMEN)).toThrow(refusal('andere-casus-open'));
    expect(() => checkHeropening({ status: 'in_uitvoering', afgeslotenOp: null }, false, '2026-01-11', STANDAARD_NORMEN)).toThrow(refusal('overgang-niet-toegestaan'));
    expect(heropenenTot(null, STANDAARD_NORMEN)).toBeNull();
  });
});

describe('the warnings', () => {
  const rustig: WaarschuwingGrond = { status: 'in_uitvoering', afgeschermd: false, geheimAdres: false, tolkNodig: false, taal: null, aanmeldingen: [{ urgentie: 'regulier', veiligheid: false }], laatsteContact: '2026-05-01' };
  const soorten = (over: Partial<WaarschuwingGrond>, op = '2026-05-02'): string[] => waarschuwingenVan({ ...rustig, ...over }, op, GEEN_CONTACT_DAGEN).map(({ soort }) => soort);
  it('are none when all is well', () => expect(soorten({})).toEqual([]));
  it('come heaviest first, and crisis says more than spoed', () => {
    expect(soorten({ aanmeldingen: [{ urgentie: 'spoed', veiligheid: true }, { urgentie: 'crisis', veiligheid: false }], geheimAdres: true, afgeschermd: true, tolkNodig: true }, '2026-06-30'))
      .toEqual(['crisis', 'veiligheid', 'geheim-adres', 'afgeschermd', 'tolk', 'geen-contact']);
  });
  it('count the days without contact from the norm on', () => {
    expect(waarschuwingenVan(rustig, '2026-05-30', GEEN_CONTACT_DAGEN)).toEqual([]);
    expect(waarschuwingenVan(rustig, '2026-05-30', 29)).toEqual([{ soort: 'geen-contact', dagen: 29 }]);
    expect(waarschuwingenVan(rustig, '2026-05-31', GEEN_CONTACT_DAGEN)).toEqual([{ soort: 'geen-contact', dagen: 30 }]);
  });
  it('of a closed casus are only about the person and the dossier', () =>
    expect(soorten({ status: 'afgesloten', aanmeldingen: [{ urgentie: 'crisis', veiligheid: true }], geheimAdres: true, tolkNodig: true }, '2027-01-01')).toEqual(['veiligheid', 'geheim-adres', 'tolk']));
});
