import fc from 'fast-check';
import { SIGNAAL_WEKEN, signalenIn, type Weekreeks } from '../index';
import { negatiefBinomiaal } from './kans';

const { historie, recent } = SIGNAAL_WEKEN;
const WEKEN = historie + recent;

/** Repeatable chance (mulberry32). */
function toeval(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function poisson(kans: () => number, gemiddeld: number): number {
  let [aantal, rest] = [0, kans()];
  for (const grens = Math.exp(-gemiddeld); rest > grens; aantal += 1) rest *= kans();
  return aantal;
}

/** Seven wijken and eight leefgebieden, some busy and most quiet, with seasons and weeks that vary of themselves. */
function gewoon(zaad: number, planten?: { readonly keer: number; readonly tempo: number }): Weekreeks[] {
  const kans = toeval(zaad);
  return Array.from({ length: 8 }, (_leefgebied, l) => Array.from({ length: 7 }, (_wijk, w) => {
    const geplant = planten !== undefined && l === 2 && w === 3;
    const tempo = geplant ? planten.tempo : (0.05 + 1.2 * kans() ** 2) * (l === 0 ? 2 : 1);
    const weken = Array.from({ length: WEKEN }, (_week, nr) => {
      const seizoen = 1 + 0.2 * Math.sin((nr / 52) * 2 * Math.PI + l);
      return poisson(kans, tempo * seizoen * (0.7 + 0.6 * kans()) * (geplant && nr >= historie ? planten.keer : 1));
    });
    return { wijk: `wijk ${w}`, leefgebied: `leefgebied ${l}`, weken };
  })).flat();
}

const KEREN = 100;
const deel = (lukt: (zaad: number) => boolean): number => Array.from({ length: KEREN }, (_none, zaad) => lukt(zaad + 1)).filter(Boolean).length / KEREN;
const isGeplant = ({ wijk, leefgebied }: { wijk: string; leefgebied: string }): boolean => wijk === 'wijk 3' && leefgebied === 'leefgebied 2';

describe('signals', () => {
  it('are seldom raised where nothing happens: in less than 5% of the looks over 56 cells', () =>
    expect(deel((zaad) => signalenIn(gewoon(zaad)).length > 0)).toBeLessThan(0.05));

  it.each([[1, 3, 0.4], [1, 4, 0.8], [2.5, 2.5, 0.7]])('find what is planted: %d a week that becomes %d times as much, in more than %d of the cases', (tempo, keer, minstens) =>
    expect(deel((zaad) => signalenIn(gewoon(zaad, { keer, tempo })).some(isGeplant))).toBeGreaterThan(minstens));

  it('do not call out one wijk for what rises everywhere', () => {
    const overal = (zaad: number): Weekreeks[] => {
      const kans = toeval(zaad);
      return Array.from({ length: 7 }, (_none, w) => ({ wijk: `wijk ${w}`, leefgebied: 'financien', weken: Array.from({ length: WEKEN }, (_week, nr) => poisson(kans, nr < historie ? 1.5 : 3)) }));
    };
    expect(deel((zaad) => signalenIn(overal(zaad)).length > 0)).toBeLessThan(0.08);
  });

  it('never come from less than four, from a falling count, or from a short history', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(3), (zaad, aantal) => {
      const reeksen = gewoon(zaad).map((reeks) => ({ ...reeks, weken: [...reeks.weken.slice(0, historie), aantal, 0, 0, 0] }));
      expect(signalenIn(reeksen)).toEqual([]);
      expect(signalenIn(gewoon(zaad, { keer: 9, tempo: 2 }).map((reeks) => ({ ...reeks, weken: reeks.weken.slice(8) })))).toEqual([]);
    }), { numRuns: 30 }));

  it('say what came, what was expected, and how sure they are', () => {
    const rustig = Array.from({ length: 7 }, (_none, w) => ({ wijk: `wijk ${w}`, leefgebied: 'huisvesting', weken: Array.from({ length: WEKEN }, (_week, nr) => (nr % 4 === w % 4 ? 1 : 0)) }));
    const [signaal, ...rest] = signalenIn(rustig.map((reeks, w) => (w === 0 ? { ...reeks, weken: [...reeks.weken.slice(0, historie), 3, 3, 4, 3] } : reeks)));
    expect([signaal, rest]).toEqual([{ wijk: 'wijk 0', leefgebied: 'huisvesting', aantal: 13, verwacht: 1, zekerheid: 'vrijwel_zeker' }, []]);
  });
});

describe('the chance of so many or more', () => {
  it('is 1 of none, falls with every one more, and of a large shape is that of Poisson', () =>
    fc.assert(fc.property(fc.nat(30), fc.double({ min: 0.1, max: 20, noNaN: true }), fc.double({ min: 0.5, max: 100, noNaN: true }), (aantal, gemiddeld, vorm) => {
      expect(negatiefBinomiaal(0, gemiddeld, vorm)).toBe(1);
      expect(negatiefBinomiaal(aantal + 1, gemiddeld, vorm)).toBeLessThanOrEqual(negatiefBinomiaal(aantal, gemiddeld, vorm));
      expect(negatiefBinomiaal(aantal, gemiddeld, 1e7)).toBeCloseTo(negatiefBinomiaal(aantal, gemiddeld, Infinity), 4);
    })));
});
