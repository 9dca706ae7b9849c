import fc from 'fast-check';
import {
  addDays, beginInterventie, casusStatusNa, checkInterventieOvergang, codesOf, daarnaVan, DomainError, doelenNa, hulpvragenDieSluiten, INTERVENTIE_OVERGANG,
  INTERVENTIE_STATUS, nextInterventieStatus, RESULTAAT, vraagtReden, wachtDagen, WERKSOORT, WERKSOORT_GROEP, wijzigInterventie, type CasusStatus,
  type InterventieStand, type InterventieStatus, type InterventieWijziging, type Resultaat,
} from '../index';

const KADER = { geopendOp: '2026-01-10', vandaag: '2026-03-10' };
const STATUSSEN = codesOf(INTERVENTIE_STATUS);
const wacht = (over: Partial<InterventieStand> = {}): InterventieStand =>
  ({ status: 'wachtlijst', uitvoerderId: null, wachtlijstOp: '2026-02-01', gestartOp: null, afgeslotenOp: null, resultaat: null, reden: null, ...over });
const actief = (over: Partial<InterventieStand> = {}): InterventieStand => wacht({ status: 'actief', uitvoerderId: 'w', gestartOp: '2026-02-10', ...over });
const dicht = (over: Partial<InterventieStand> = {}): InterventieStand => actief({ status: 'afgesloten', afgeslotenOp: '2026-03-01', resultaat: 'bereikt', ...over });
const refusal = (code: string, fields: string[]): Error => expect.objectContaining({ code, fields }) as Error;
const wijzig = (oud: InterventieStand, wijziging: InterventieWijziging, doelen: { scoreEind: number | null; veld: string }[] = []): InterventieStand => wijzigInterventie(oud, wijziging, doelen, KADER);

describe('the transitions of an interventie', () => {
  const MAG: Readonly<Record<InterventieStatus, string>> = { wachtlijst: 'actief afgesloten', actief: 'afgesloten', afgesloten: '' };
  it.each(STATUSSEN.flatMap((van) => STATUSSEN.map((naar) => [van, naar, MAG[van].split(' ').includes(naar)] as const)))('from %s to %s: %s', (van, naar, mag) => {
    if (mag) expect(() => checkInterventieOvergang(van, naar)).not.toThrow();
    else expect(() => checkInterventieOvergang(van, naar)).toThrow(expect.objectContaining({ code: 'overgang-niet-toegestaan', params: { van, naar } }) as Error);
    expect(nextInterventieStatus(van)).toEqual(INTERVENTIE_OVERGANG[van]);
  });
});

describe('a new interventie', () => {
  it('waits or begins today, unless a day is given', () => {
    expect(beginInterventie({ status: 'wachtlijst' }, KADER)).toEqual(wacht({ wachtlijstOp: KADER.vandaag }));
    expect(beginInterventie({ status: 'actief', uitvoerderId: 'w' }, KADER)).toEqual(actief({ wachtlijstOp: null, gestartOp: KADER.vandaag }));
    expect(beginInterventie({ status: 'actief', uitvoerderId: 'w', wachtlijstOp: '2026-01-10', gestartOp: '2026-01-10' }, KADER)).toMatchObject({ wachtlijstOp: '2026-01-10', gestartOp: '2026-01-10' });
  });

  it('is refused for what is missing, does not fit or contradicts', () => {
    const begin = (invoer: object) => () => beginInterventie({ status: 'actief', uitvoerderId: 'w', ...invoer }, KADER);
    expect(begin({ uitvoerderId: null })).toThrow(refusal('interventie-onvolledig', ['uitvoerderId']));
    expect(begin({ status: 'wachtlijst', gestartOp: KADER.vandaag })).toThrow(refusal('past-niet-bij-status', ['gestartOp']));
    expect(begin({ gestartOp: '2026-03-11' })).toThrow(refusal('datum-in-toekomst', ['gestartOp']));
    expect(begin({ gestartOp: '2026-01-09' })).toThrow(refusal('datum-voor-casus', ['gestartOp']));
    expect(begin({ wachtlijstOp: '2026-02-02', gestartOp: '2026-02-01' })).toThrow(refusal('datums-omgekeerd', ['gestartOp']));
  });
});

describe('starting, closing and correcting', () => {
  it('happens today, unless a day is given', () => {
    expect(wijzig(wacht(), { status: 'actief', uitvoerderId: 'w' })).toMatchObject({ status: 'actief', gestartOp: KADER.vandaag });
    expect(wijzig(wacht(), { status: 'actief', uitvoerderId: 'w', gestartOp: '2026-02-01' })).toMatchObject({ gestartOp: '2026-02-01' });
    expect(wijzig(actief(), { status: 'afgesloten', resultaat: 'deels' })).toMatchObject({ status: 'afgesloten', afgeslotenOp: KADER.vandaag, resultaat: 'deels' });
    expect(wijzig(wacht(), { status: 'afgesloten', resultaat: 'uitval', reden: 'verhuisd' })).toMatchObject({ gestartOp: null, afgeslotenOp: KADER.vandaag });
    expect(wijzig(wacht({ uitvoerderId: 'w' }), { status: 'afgesloten', resultaat: 'bereikt', gestartOp: '2026-02-02', afgeslotenOp: '2026-02-03' })).toMatchObject({ gestartOp: '2026-02-02', afgeslotenOp: '2026-02-03' });
  });

  it('names everything that is missing to close, and only that', () => {
    const doelen = [{ scoreEind: null, veld: 'doelen.a.scoreEind' }, { scoreEind: 7, veld: 'doelen.b.scoreEind' }];
    expect(() => wijzig(actief(), { status: 'afgesloten' }, doelen)).toThrow(refusal('interventie-onvolledig', ['resultaat', 'doelen.a.scoreEind']));
    expect(() => wijzig(actief(), { status: 'afgesloten', resultaat: 'uitval' }, doelen)).toThrow(refusal('interventie-onvolledig', ['reden']));
    expect(() => wijzig(actief(), { status: 'afgesloten', resultaat: 'uitval', reden: 'weg' }, doelen)).not.toThrow();
    expect(() => wijzig(wacht(), { status: 'afgesloten', resultaat: 'niet' }, doelen)).not.toThrow();
    expect(() => wijzig(wacht(), { status: 'actief' })).toThrow(refusal('interventie-onvolledig', ['uitvoerderId']));
  });

  it('later is possible within the rules, and cannot empty what the status needs', () => {
    expect(wijzig(dicht(), { gestartOp: '2026-02-20' })).toEqual(dicht({ gestartOp: '2026-02-20' }));
    expect(wijzig(actief(), { wachtlijstOp: null })).toEqual(actief({ wachtlijstOp: null }));
    expect(() => wijzig(dicht(), { gestartOp: '2026-03-02' })).toThrow(refusal('datums-omgekeerd', ['afgeslotenOp']));
    expect(() => wijzig(dicht({ wachtlijstOp: null }), { gestartOp: null })).toThrow(refusal('interventie-onvolledig', ['wachtlijstOp']));
    expect(() => wijzig(actief(), { gestartOp: null })).toThrow(refusal('interventie-onvolledig', ['gestartOp']));
    expect(() => wijzig(dicht(), { afgeslotenOp: null, resultaat: null })).toThrow(refusal('interventie-onvolledig', ['afgeslotenOp', 'resultaat']));
    expect(() => wijzig(actief(), { resultaat: 'bereikt', reden: 'x', afgeslotenOp: '2026-02-11' })).toThrow(refusal('past-niet-bij-status', ['afgeslotenOp', 'resultaat', 'reden']));
    expect(() => wijzig(actief(), { uitvoerderId: null })).toThrow(refusal('interventie-onvolledig', ['uitvoerderId']));
  });
});

const dag = fc.option(fc.integer({ min: -5, max: 65 }).map((dagen) => addDays(KADER.geopendOp, dagen)), { nil: null });
const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: arb, weight: 1 });
const wijziging = fc.record({
  status: maybe(fc.constantFrom(...STATUSSEN)), uitvoerderId: maybe(fc.constantFrom('w', 'v', null)), wachtlijstOp: maybe(dag), gestartOp: maybe(dag), afgeslotenOp: maybe(dag),
  resultaat: maybe(fc.constantFrom<Resultaat | null>(...codesOf(RESULTAAT), null)), reden: maybe(fc.constantFrom('verhuisd', null)),
});

/** Domain.md section 2, held against a stand without using the rules. */
function expectAgrees({ status, uitvoerderId, wachtlijstOp, gestartOp, afgeslotenOp, resultaat, reden }: InterventieStand): void {
  const dagen = [wachtlijstOp, gestartOp, afgeslotenOp].filter((op) => op !== null);
  expect([...dagen].sort()).toEqual(dagen);
  for (const op of dagen) expect(op >= KADER.geopendOp && op <= KADER.vandaag).toBe(true);
  expect([afgeslotenOp !== null, resultaat !== null]).toEqual([status === 'afgesloten', status === 'afgesloten']);
  if (status === 'wachtlijst') expect([wachtlijstOp !== null, gestartOp]).toEqual([true, null]);
  if (status === 'actief') expect(gestartOp).not.toBeNull();
  if (gestartOp !== null) expect(uitvoerderId).not.toBeNull();
  if (resultaat === 'uitval') expect(reden).toBeTruthy();
}

it('whatever is asked in whatever order, status and days agree and nothing goes back', () => {
  let accepted = 0;
  fc.assert(fc.property(fc.constantFrom('wachtlijst' as const, 'actief' as const), dag, fc.array(wijziging, { maxLength: 12 }), (status, op, wijzigingen) => {
    let stand: InterventieStand;
    try {
      stand = beginInterventie({ status, uitvoerderId: 'w', [status === 'actief' ? 'gestartOp' : 'wachtlijstOp']: op }, KADER);
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      return;
    }
    expectAgrees(stand);
    for (const stap of wijzigingen) {
      const van = stand.status;
      try {
        stand = wijzig(stand, stap);
        accepted += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
      }
      expectAgrees(stand);
      if (stand.status !== van) expect(INTERVENTIE_OVERGANG[van]).toContain(stand.status);
    }
  }), { numRuns: 1000 });
  expect(accepted).toBeGreaterThan(300);
});

describe('waiting', () => {
  it('is counted until the start, else until the end, else until today', () => {
    expect([wacht(), actief(), dicht({ gestartOp: null }), actief({ wachtlijstOp: null })].map((stand) => wachtDagen(stand, KADER.vandaag))).toEqual([37, 9, 28, null]);
    expect(wachtDagen(wacht({ wachtlijstOp: KADER.vandaag }), KADER.vandaag)).toBe(0);
  });
  it('is never less than nothing', () => fc.assert(fc.property(wijziging, (stap) => {
    try {
      expect(wachtDagen(wijzig(wacht(), stap), KADER.vandaag) ?? 0).toBeGreaterThanOrEqual(0);
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
    }
  })));
});

describe('the goals', () => {
  const oud = [{ id: 'a', omschrijving: 'Rust', scoreBegin: 3, scoreEind: null }, { id: 'b', omschrijving: 'Post', scoreBegin: null, scoreEind: 8 }];
  const na = (gegeven: Parameters<typeof doelenNa>[1], max = 10) => doelenNa(oud, gegeven, max, () => 'n');

  it('are changed by id and added without, and what is not named stays', () => {
    const { gewijzigd, nieuw, alle } = na([{ id: 'a', omschrijving: 'Meer rust', scoreEind: 7 }, { omschrijving: 'Werk', scoreBegin: 2 }]);
    expect(gewijzigd).toEqual([{ id: 'a', omschrijving: 'Meer rust', scoreBegin: 3, scoreEind: 7 }]);
    expect(nieuw).toEqual([{ id: 'n', omschrijving: 'Werk', scoreBegin: 2, scoreEind: null }]);
    expect(alle.map(({ veld, scoreEind }) => [veld, scoreEind])).toEqual([['doelen.0.scoreEind', 7], ['doelen.1.scoreEind', null], ['doelen.b.scoreEind', 8]]);
    expect(na([{ id: 'b', omschrijving: 'Post', scoreEind: null }]).gewijzigd[0]?.scoreEind).toBeNull();
  });

  it('are of this interventie, each once, and not too many', () => {
    expect(() => na([{ id: 'x', omschrijving: 'Rust' }, { id: 'a', omschrijving: '1' }, { id: 'a', omschrijving: '2' }])).toThrow(refusal('doel-onbekend', ['doelen.0.id', 'doelen.2.id']));
    expect(na([{ omschrijving: 'Werk' }], 3).alle).toHaveLength(3);
    expect(() => na([{ omschrijving: 'Werk' }], 2)).toThrow(refusal('te-veel-doelen', ['doelen']));
  });
});

describe('what follows', () => {
  it('a hulpvraag closes when nothing else answers it', () => {
    const hulpvragen = [{ id: 'a', open: true, elders: false }, { id: 'b', open: true, elders: true }, { id: 'c', open: false, elders: false }];
    expect(hulpvragenDieSluiten(hulpvragen, 'beantwoord')).toEqual(['a']);
    expect(hulpvragenDieSluiten(hulpvragen, 'open')).toEqual([]);
    expect(codesOf(RESULTAAT).map((resultaat) => [resultaat, daarnaVan(resultaat), vraagtReden(resultaat)]))
      .toEqual([['bereikt', 'beantwoord', false], ['deels', 'open', false], ['niet', 'open', false], ['uitval', 'open', true]]);
  });

  it.each<[CasusStatus, InterventieStatus[], CasusStatus]>([
    ['in_verkenning', ['actief'], 'in_uitvoering'], ['in_verkenning', ['wachtlijst', 'actief', 'afgesloten'], 'in_uitvoering'], ['in_verkenning', ['wachtlijst'], 'wachtlijst'],
    ['in_uitvoering', ['wachtlijst', 'afgesloten'], 'wachtlijst'], ['in_uitvoering', ['afgesloten'], 'in_uitvoering'], ['heropend', [], 'heropend'],
  ])('a casus that is %s with %j is %s', (casus, interventies, naar) => expect(casusStatusNa(casus, interventies)).toBe(naar));

  it('every werksoort is in a group', () => {
    for (const { groep } of WERKSOORT) expect(codesOf(WERKSOORT_GROEP)).toContain(groep);
  });
});
