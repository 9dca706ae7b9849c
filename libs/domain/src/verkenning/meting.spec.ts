import fc from 'fast-check';
import {
  aantalBesproken, checkMetingen, codesOf, gemetenNa, gevolgVan, isBesproken, isNieuw, LEEFGEBIED, SCORE_MAX, UITKOMST, vergelijkInvoer, ZELFREDZAAMHEID,
  type Leefgebied, type MetingInhoud, type MetingInvoer, type OpenHulpvraag, type Zelfredzaamheid,
} from '../index';

const leefgebied = fc.constantFrom(...codesOf(LEEFGEBIED));
const uitkomst = fc.constantFrom(...codesOf(UITKOMST));
const tekst = fc.option(fc.constantFrom('a', 'b'), { nil: null });
const meting: fc.Arbitrary<MetingInhoud> = fc.record({
  leefgebied, uitkomst, score: fc.option(fc.integer({ min: 1, max: SCORE_MAX }), { nil: null }),
  zelfredzaamheid: fc.option(fc.constantFrom(...ZELFREDZAAMHEID.map(({ niveau }) => niveau)), { nil: null }), krachten: tekst, netwerk: tekst, wens: tekst, notitie: tekst,
});
/** A conversation: metingen, some with an actie on the open hulpvraag of that leefgebied after it, in vraagverkenningen one after the other. */
const gesprekken = fc.array(fc.record({ meting, gesprek: fc.nat({ max: 2 }), actie: fc.boolean() }), { maxLength: 60 })
  .map((stappen) => stappen.sort((a, b) => a.gesprek - b.gesprek));
type Stap = { readonly meting: MetingInhoud; readonly gesprek: number; readonly actie: boolean };

const refusal = (code: string, field?: string): Error => expect.objectContaining({ code, ...(field ? { field } : {}) }) as Error;

describe('metingen', () => {
  it('are recorded while the vraagverkenning is bezig', () => {
    for (const status of ['gepauzeerd', 'afgerond'] as const) expect(() => checkMetingen(status, [])).toThrow(refusal('verkenning-niet-bezig'));
    expect(() => checkMetingen('bezig', [])).not.toThrow();
  });

  it('carry no scores when the leefgebied was not discussed, and any otherwise', () =>
    fc.assert(fc.property(fc.array(meting, { maxLength: 8 }), (metingen) => {
      const fout = metingen.findIndex((een) => een.uitkomst === 'niet_besproken' && (een.score !== null || een.zelfredzaamheid !== null));
      if (fout < 0) expect(() => checkMetingen('bezig', metingen)).not.toThrow();
      else expect(() => checkMetingen('bezig', metingen)).toThrow(refusal('niet-besproken-met-score', `metingen.${fout}.${metingen[fout]!.score === null ? 'zelfredzaamheid' : 'score'}`));
    })));

  it('say nothing new when nothing changed; nothing recorded is not discussed', () =>
    fc.assert(fc.property(meting, meting, (een, ander) => {
      expect(isNieuw(een, een)).toBe(false);
      expect(isNieuw(een, { ...een })).toBe(false);
      expect(isNieuw(een, ander)).toBe(isNieuw(ander, een));
      const leeg = { leefgebied: een.leefgebied, uitkomst: 'niet_besproken' } as const;
      expect(isNieuw(een, undefined)).toBe(isNieuw(een, leeg));
      expect(isNieuw(leeg, undefined)).toBe(false);
    })));

  it('tell "niet besproken" from "geen vraag", always', () => {
    expect(isNieuw({ leefgebied: 'financien', uitkomst: 'geen_vraag' }, undefined)).toBe(true);
    expect(codesOf(UITKOMST).filter((code) => isBesproken({ uitkomst: code }))).toEqual(['geen_vraag', 'vraag']);
    expect(aantalBesproken([{ leefgebied: 'financien', uitkomst: 'geen_vraag' }, { leefgebied: 'financien', uitkomst: 'vraag' }, { leefgebied: 'gezondheid', uitkomst: 'niet_besproken' }])).toBe(1);
  });

  it('are outdated when a colleague recorded something else that was not seen, and only then', () => {
    const van = (over: Partial<MetingInvoer>, leefgebied: Leefgebied = 'financien'): MetingInvoer => ({ leefgebied, uitkomst: 'vraag', ...over });
    const daar = [{ ...van({ wens: 'rust' }), id: 'b' }];
    expect(vergelijkInvoer([van({ vorigeId: 'b', wens: 'werk' })], daar)).toEqual({ nieuw: [0], verouderd: [] });
    expect(vergelijkInvoer([van({ vorigeId: 'a', wens: 'werk' })], daar)).toEqual({ nieuw: [0], verouderd: [0] });
    expect(vergelijkInvoer([van({ wens: 'werk' })], daar)).toEqual({ nieuw: [0], verouderd: [0] });
    expect(vergelijkInvoer([van({ vorigeId: 'a', wens: 'rust' })], daar)).toEqual({ nieuw: [], verouderd: [] });
    expect(vergelijkInvoer([van({}, 'gezondheid'), van({ vorigeId: 'x' }, 'veiligheid')], daar)).toEqual({ nieuw: [0, 1], verouderd: [1] });
  });

  it('follow each other, whatever the clocks say', () =>
    fc.assert(fc.property(fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }), { maxLength: 20 }), (klokken) => {
      let laatste: Date | undefined;
      for (const nu of klokken) {
        const op = gemetenNa(nu, laatste);
        expect(op >= nu).toBe(true);
        if (laatste) expect(op > laatste).toBe(true);
        laatste = op;
      }
    })));
});

/** The hulpvragen after these steps, following {@link gevolgVan}. */
function speel(stappen: readonly Stap[]): (OpenHulpvraag & { readonly einde: string | null })[] {
  const alle: (OpenHulpvraag & { beantwoord: boolean; einde: string | null })[] = [];
  stappen.forEach(({ meting: een, gesprek, actie }, index) => {
    const open = alle.filter(({ einde }) => einde === null);
    const gevolg = gevolgVan(een, `g${gesprek}`, open);
    if (gevolg?.soort === 'stellen') alle.push({ id: `h${index}`, leefgebied: gevolg.leefgebied, vraagverkenningId: `g${gesprek}`, beantwoord: false, einde: null });
    for (const hulpvraag of open) if (gevolg?.soort === 'vervallen' && hulpvraag.id === gevolg.hulpvraagId) hulpvraag.einde = 'vervallen';
    for (const hulpvraag of alle) if (actie && hulpvraag.einde === null && hulpvraag.leefgebied === een.leefgebied) hulpvraag.beantwoord = true;
  });
  return alle;
}

describe('hulpvragen follow from metingen', () => {
  it('never two open for one leefgebied, and a lapsed one was never answered', () =>
    fc.assert(fc.property(gesprekken, (stappen) => {
      const open = speel(stappen).filter(({ einde }) => einde === null);
      expect(new Set(open.map(({ leefgebied: van }) => van)).size).toBe(open.length);
      for (const { beantwoord, einde } of speel(stappen)) if (einde === 'vervallen') expect(beantwoord).toBe(false);
    })));

  it('a leefgebied whose last word is "vraag" has one open, and one that never was a vraag has none', () =>
    fc.assert(fc.property(gesprekken, (stappen) => {
      const open = new Set(speel(stappen).filter(({ einde }) => einde === null).map(({ leefgebied: van }) => van));
      for (const code of codesOf(LEEFGEBIED)) {
        const van = stappen.filter(({ meting: een }) => een.leefgebied === code);
        if (van.at(-1)?.meting.uitkomst === 'vraag') expect(open).toContain(code);
        if (van.every(({ meting: een }) => een.uitkomst !== 'vraag')) expect(open).not.toContain(code);
      }
    })));

  it('replaying the same metingen gives the same, and saying it twice changes nothing', () =>
    fc.assert(fc.property(gesprekken, (stappen) => {
      expect(speel(stappen)).toEqual(speel(stappen));
      const stil = (hulpvragen: ReturnType<typeof speel>) => hulpvragen.map(({ leefgebied: van, vraagverkenningId, einde }) => [van, vraagverkenningId, einde]);
      expect(stil(speel(stappen.flatMap((stap) => [stap, stap])))).toEqual(stil(speel(stappen)));
    })));

  it('leefgebieden do not touch each other: each gives alone what it gives among the others', () =>
    fc.assert(fc.property(gesprekken, leefgebied, (stappen, code) => {
      const alleen = speel(stappen.map((stap) => ({ ...stap, meting: { ...stap.meting } })).filter(({ meting: een }) => een.leefgebied === code));
      expect(alleen.map(({ einde, beantwoord }) => [einde, beantwoord])).toEqual(speel(stappen).filter((een) => een.leefgebied === code).map(({ einde, beantwoord }) => [einde, beantwoord]));
    })));

  it('what an earlier conversation raised stays open when a later one hears no question', () => {
    const stap = (gesprek: number, uit: MetingInhoud['uitkomst']): Stap => ({ gesprek, actie: false, meting: { leefgebied: 'financien', uitkomst: uit, zelfredzaamheid: null as Zelfredzaamheid | null } });
    expect(speel([stap(0, 'vraag'), stap(1, 'geen_vraag')]).map(({ einde }) => einde)).toEqual([null]);
    expect(speel([stap(0, 'vraag'), stap(0, 'niet_besproken'), stap(0, 'vraag')]).map(({ einde }) => einde)).toEqual(['vervallen', null]);
  });
});
