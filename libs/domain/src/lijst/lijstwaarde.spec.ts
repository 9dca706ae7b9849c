import fc from 'fast-check';
import {
  addDays, alsKeuzes, checkKeuzes, CODE_TEKENS, inVolgordeVan, KANAAL, keuzedagen, levensloopVan, LIJST, lijstMet, lijstOp, metRijen, naamOp, naamToen, nieuweCode, NORM, normenVan,
  ordenWaarden, STANDAARD_NORMEN, standaardVan, voegWaardeToe, vroegereNamen, WERKSOORT, wijzigWaarde, type Datum, type LijstCode, type LijstStand, type Lijstwaarde, type Waardewijziging,
} from '../index';

const VANDAAG = '2026-03-01';
const refusal = (code: string, more: object = {}): Error => expect.objectContaining({ code, ...more }) as Error;
const stand = (lijst: LijstCode, rijen: readonly Lijstwaarde[] = [], vandaag: Datum = VANDAAG): LijstStand =>
  ({ lijst: lijstMet(lijst)!, standaard: standaardVan(lijst), rijen, vandaag });
const codes = (lijst: LijstCode, rijen: readonly Lijstwaarde[], dag: Datum): string[] => lijstOp(standaardVan(lijst), rijen, dag).map(({ code }) => code);

/** One thing a beheerder does, some days after the one before, from some days ahead. */
type Stap = { na: number; vooruit: number; wie: number; naam: string; wat: 'nieuw' | 'naam' | 'eind' | 'weer' | 'orden' };
const stap: fc.Arbitrary<Stap> = fc.record({
  na: fc.nat(4), vooruit: fc.nat(6), wie: fc.nat(20), naam: fc.stringMatching(/^[A-Za-zé ]{1,12}$/), wat: fc.constantFrom('nieuw', 'naam', 'eind', 'weer', 'orden'),
});

/** Does it; a refusal changes nothing. */
function doe(rijen: readonly Lijstwaarde[], vandaag: Datum, { vooruit, wie, naam, wat }: Stap): Lijstwaarde[] {
  const nu = stand('kanaal', rijen, vandaag);
  const vanaf = addDays(vandaag, vooruit);
  const bekend = [...new Set([...nu.standaard, ...rijen].map(({ code }) => code))];
  const code = bekend[wie % bekend.length]!;
  const wijziging = { naam: { vanaf, naam }, eind: { vanaf, geldig: false }, weer: { vanaf, geldig: true } };
  try {
    if (wat === 'nieuw') return metRijen(rijen, [voegWaardeToe(nu, { vanaf, naam })]);
    if (wat === 'orden') return metRijen(rijen, ordenWaarden(nu, codes('kanaal', rijen, vandaag).reverse()));
    return metRijen(rijen, wijzigWaarde(nu, code, wijziging[wat]));
  } catch {
    return [...rijen];
  }
}

/** What was valid on a day, and what everything was called. */
const beeld = (rijen: readonly Lijstwaarde[], dag: Datum) => ({
  geldig: codes('kanaal', rijen, dag).sort(),
  namen: Object.fromEntries(KANAAL.map(({ code }) => [code, naamOp(KANAAL, rijen, code, dag)])),
});

describe('a list of choices over time', () => {
  it('never changes what was valid and named on a day that has passed', () => {
    fc.assert(fc.property(fc.array(stap, { maxLength: 25 }), (stappen) => {
      let [rijen, vandaag]: [Lijstwaarde[], Datum] = [[], VANDAAG];
      const gezien = new Map<Datum, unknown>();
      for (const gedaan of stappen) {
        for (let dag = vandaag; dag < addDays(vandaag, gedaan.na); dag = addDays(dag, 1)) gezien.set(dag, beeld(rijen, dag));
        vandaag = addDays(vandaag, gedaan.na);
        rijen = doe(rijen, vandaag, gedaan);
        for (const [dag, toen] of gezien) expect(beeld(rijen, dag)).toEqual(toen);
      }
    }));
  });

  it('never has two rows of one value on one day, and always something to choose', () => {
    fc.assert(fc.property(fc.array(stap, { maxLength: 25 }), (stappen) => {
      let [rijen, vandaag]: [Lijstwaarde[], Datum] = [[], VANDAAG];
      for (const gedaan of stappen) {
        vandaag = addDays(vandaag, gedaan.na);
        rijen = doe(rijen, vandaag, gedaan);
      }
      for (const rij of rijen) {
        const ook = rijen.filter((ander) => ander !== rij && ander.code === rij.code && ander.geldigVan >= rij.geldigVan);
        expect(ook.filter((ander) => rij.geldigTot === null || ander.geldigVan < rij.geldigTot || ander.geldigVan === rij.geldigVan)).toEqual([]);
        expect(codes('kanaal', rijen, rij.geldigVan)).not.toEqual([]);
      }
    }));
  });

  it('remembers what everything was called on every day', () => {
    fc.assert(fc.property(fc.array(stap, { maxLength: 25 }), fc.integer({ min: -5, max: 120 }), (stappen, dagen) => {
      let [rijen, vandaag]: [Lijstwaarde[], Datum] = [[], VANDAAG];
      for (const gedaan of stappen) {
        vandaag = addDays(vandaag, gedaan.na);
        rijen = doe(rijen, vandaag, gedaan);
      }
      const dag = addDays(VANDAAG, dagen);
      for (const { code } of KANAAL) expect(naamToen(vroegereNamen(KANAAL, rijen, code), code, dag) ?? naamOp(KANAAL, rijen, code)).toBe(naamOp(KANAAL, rijen, code, dag));
    }));
  });

  it.each(LIJST.map(({ code }) => code))('is the standard list of %s where a gemeente changed nothing', (lijst) => {
    expect(lijstOp(standaardVan(lijst), [], VANDAAG)).toEqual(alsKeuzes(standaardVan(lijst)));
  });
});

describe('changing a value', () => {
  const hernoemd = wijzigWaarde(stand('kanaal'), 'telefoon', { vanaf: '2026-04-01', naam: 'Aan de lijn' });
  it('gives it another name from the day on, and the old one before', () => {
    expect(naamOp(KANAAL, hernoemd, 'telefoon', '2026-03-31')).toBe('Telefoon');
    expect(naamOp(KANAAL, hernoemd, 'telefoon', '2026-04-01')).toBe('Aan de lijn');
    expect(codes('kanaal', hernoemd, '2026-04-01')).toEqual(KANAAL.map(({ code }) => code));
    expect(levensloopVan(KANAAL, hernoemd, 'telefoon').map(({ naam, geldigVan, geldigTot }) => [naam, geldigVan, geldigTot])).toEqual([['Telefoon', null, '2026-04-01'], ['Aan de lijn', '2026-04-01', null]]);
  });

  it('ends it without forgetting its name, and offers it again', () => {
    const geeindigd = metRijen([], wijzigWaarde(stand('kanaal'), 'website', { vanaf: '2026-04-01', geldig: false }));
    expect(codes('kanaal', geeindigd, '2026-03-31')).toContain('website');
    expect(codes('kanaal', geeindigd, '2026-04-01')).not.toContain('website');
    expect(naamOp(KANAAL, geeindigd, 'website', '2027-01-01')).toBe('Website');
    const weer = metRijen(geeindigd, wijzigWaarde(stand('kanaal', geeindigd), 'website', { vanaf: '2026-05-01', geldig: true }));
    expect(['2026-03-31', '2026-04-30', '2026-05-01'].map((dag) => codes('kanaal', weer, dag).includes('website'))).toEqual([true, false, true]);
  });

  it('keeps what was planned for later', () => {
    const twee = metRijen(hernoemd, wijzigWaarde(stand('kanaal', hernoemd), 'telefoon', { vanaf: VANDAAG, naam: 'Bellen' }));
    expect([VANDAAG, '2026-04-01'].map((dag) => naamOp(KANAAL, twee, 'telefoon', dag))).toEqual(['Bellen', 'Aan de lijn']);
  });

  it.each<[string, LijstCode, string, Waardewijziging, string]>([
    ['in the past', 'kanaal', 'telefoon', { vanaf: '2026-02-28', naam: 'Bellen' }, 'vanaf-in-verleden'],
    ['that is not there', 'kanaal', 'fax', { vanaf: VANDAAG, naam: 'Fax' }, 'keuze-onbekend'],
    ['to a name that another has', 'kanaal', 'telefoon', { vanaf: VANDAAG, naam: ' WEBSITE' }, 'naam-bestaat-al'],
    ['to a group that is not there', 'werksoort', 'amw', { vanaf: VANDAAG, groep: 'x' }, 'keuze-onbekend'],
    ['to a group where there are none', 'kanaal', 'telefoon', { vanaf: VANDAAG, groep: 'individueel' }, 'keuze-onbekend'],
    ['to a number that is no norm', 'kanaal', 'telefoon', { vanaf: VANDAAG, getal: 1 }, 'lijst-staat-vast'],
    ['that is a norm, by ending it', 'norm', 'heropenen-dagen', { vanaf: VANDAAG, geldig: false }, 'lijst-staat-vast'],
    ['that is a norm, by naming it', 'norm', 'heropenen-dagen', { vanaf: VANDAAG, naam: 'x' }, 'lijst-staat-vast'],
  ])('%s is refused', (_naam, lijst, code, wijziging, fout) => expect(() => wijzigWaarde(stand(lijst), code, wijziging)).toThrow(refusal(fout)));

  it('leaves the last one', () => {
    let rijen: Lijstwaarde[] = [];
    for (const { code } of KANAAL.slice(1)) rijen = metRijen(rijen, wijzigWaarde(stand('kanaal', rijen), code, { vanaf: '2026-04-01', geldig: false }));
    for (const vanaf of [VANDAAG, '2026-04-01', '2027-01-01']) expect(() => wijzigWaarde(stand('kanaal', rijen), 'telefoon', { vanaf, geldig: false })).toThrow(refusal('laatste-waarde'));
  });

  it.each(NORM)('$code stays within its bounds', ({ code, min, max }) => {
    const zet = (getal: number) => lijstOp(NORM, wijzigWaarde(stand('norm'), code, { vanaf: VANDAAG, getal }), VANDAAG).find((norm) => norm.code === code)?.getal;
    expect([zet(min), zet(max)]).toEqual([min, max]);
    for (const getal of [min - 1, max + 1]) expect(() => zet(getal)).toThrow(refusal('norm-buiten-grenzen', { params: { min, max } }));
  });
});

describe('a new value', () => {
  it('gets a code from its name, unlike any other', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 30 }), (namen) => {
      const gemaakt = namen.reduce<string[]>((bezet, naam) => [...bezet, nieuweCode(naam, bezet)], []);
      expect(new Set(gemaakt).size).toBe(namen.length);
      for (const code of gemaakt) expect(code).toMatch(/^[a-z0-9][a-z0-9_-]{0,39}$/);
    }));
    expect(nieuweCode('Ouderenadvies & Zorg', [])).toBe('ouderenadvies-zorg');
    expect(nieuweCode('Direct', [])).toBe('direct-2');
    expect(nieuweCode('x'.repeat(99), []).length).toBe(CODE_TEKENS);
  });

  it('stands last, from its day on', () => {
    const rij = voegWaardeToe(stand('werksoort'), { vanaf: '2026-04-01', naam: 'Opbouwwerk', groep: 'groepswerk' });
    expect(codes('werksoort', [rij], '2026-03-31')).toEqual(WERKSOORT.map(({ code }) => code));
    expect(codes('werksoort', [rij], '2026-04-01').at(-1)).toBe('opbouwwerk');
    expect(standaardVan('bewaartermijn', { werksoort: [rij] }).map(({ code }) => code)).toEqual([...WERKSOORT.map(({ code }) => code), 'opbouwwerk', 'anders', 'direct']);
  });

  it('is refused in the past, without its group, with a known name, and among norms', () => {
    expect(() => voegWaardeToe(stand('kanaal'), { vanaf: '2026-02-28', naam: 'Fax' })).toThrow(refusal('vanaf-in-verleden', { field: 'vanaf' }));
    expect(() => voegWaardeToe(stand('werksoort'), { vanaf: VANDAAG, naam: 'Opbouwwerk' })).toThrow(refusal('keuze-onbekend', { field: 'groep' }));
    expect(() => voegWaardeToe(stand('kanaal'), { vanaf: VANDAAG, naam: 'télefoon' })).toThrow(refusal('naam-bestaat-al', { field: 'naam' }));
    expect(() => voegWaardeToe(stand('norm'), { vanaf: VANDAAG, naam: 'Nog een' })).toThrow(refusal('lijst-staat-vast'));
  });
});

it('the order is the one that was given, and only of what is offered', () => {
  const omgekeerd = KANAAL.map(({ code }) => code).reverse();
  expect(codes('kanaal', ordenWaarden(stand('kanaal'), omgekeerd), VANDAAG)).toEqual(omgekeerd);
  expect(ordenWaarden(stand('kanaal'), KANAAL.map(({ code }) => code))).toEqual([]);
  for (const fout of [omgekeerd.slice(1), [...omgekeerd, 'fax'], [...omgekeerd.slice(1), omgekeerd[1]!]]) {
    expect(() => ordenWaarden(stand('kanaal'), fout)).toThrow(refusal('volgorde-onvolledig'));
  }
});

it('verwijzers are none until a gemeente has some, and may be none again', () => {
  const rij = voegWaardeToe(stand('verwijzer'), { vanaf: VANDAAG, naam: 'Huisartsenpraktijk De Brug', groep: 'huisarts' });
  expect([codes('verwijzer', [], VANDAAG), codes('verwijzer', [rij], VANDAAG)]).toEqual([[], ['huisartsenpraktijk-de-brug']]);
  expect(codes('verwijzer', metRijen([rij], wijzigWaarde(stand('verwijzer', [rij]), rij.code, { vanaf: VANDAAG, geldig: false })), VANDAAG)).toEqual([]);
  for (const groep of ['inwoner', 'netwerk', null]) expect(() => voegWaardeToe(stand('verwijzer'), { vanaf: VANDAAG, naam: 'x', groep })).toThrow(refusal('keuze-onbekend', { field: 'groep' }));
});

it('codes stand in the order of their list, and those that ended after them', () =>
  expect(inVolgordeVan(KANAAL, ['zzz', 'inloop', 'aaa', 'telefoon'])).toEqual(['telefoon', 'inloop', 'aaa', 'zzz']));

describe('the norms through time', () => {
  const normen = normenVan(wijzigWaarde(stand('norm'), 'heropenen-dagen', { vanaf: '2026-04-01', getal: 30 }));
  it('are those of the day, and the standard ones where nothing else was agreed', () => {
    expect(['2026-03-31', '2026-04-01'].map((dag) => normen.op('heropenen-dagen', dag))).toEqual([180, 30]);
    for (const { code, getal } of NORM) expect(STANDAARD_NORMEN.op(code, VANDAAG)).toBe(getal);
  });
  it('follow each other without a gap', () =>
    expect(normen.perioden('heropenen-dagen')).toEqual([{ getal: 180, van: null, tot: '2026-03-31' }, { getal: 30, van: '2026-04-01', tot: null }]));
});

it('choices of earlier may be those of then and those of now', () => {
  expect(keuzedagen(VANDAAG, VANDAAG)).toEqual([VANDAAG]);
  expect(keuzedagen('2026-01-10', VANDAAG)).toEqual(['2026-01-10', VANDAAG]);
});

it('choices are checked against what was offered, naming every field', () => {
  const geldig = lijstOp(KANAAL, [], VANDAAG);
  expect(() => checkKeuzes([{ veld: 'kanaal', codes: ['telefoon'], geldig }])).not.toThrow();
  expect(() => checkKeuzes([{ veld: 'kanaal', codes: ['fax'], geldig }, { veld: 'goed', codes: [], geldig }, { veld: 'ook', codes: ['telefoon', 'x'], geldig }])).toThrow(refusal('keuze-onbekend', { fields: ['kanaal', 'ook'] }));
});
