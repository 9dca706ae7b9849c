import { isBesproken, naamOf, SCORE_MAX, UITKOMST, ZELFREDZAAMHEID, type Keuze, type Leefgebied, type MetingWaarde, type Zelfredzaamheid } from '@keukentafel/domain';
import { useLijst } from '../../lib/lijst/use-lijst';

/** Metingen by leefgebied; what is absent was not discussed. */
export const perLeefgebied = <M extends MetingWaarde>(metingen: readonly M[]): ReadonlyMap<Leefgebied, M> =>
  new Map(metingen.map((meting) => [meting.leefgebied, meting]));

/** The leefgebieden of today, and those of these metingen that ended since. */
export const useGebieden = (metingen: readonly MetingWaarde[]): readonly Keuze[] => useLijst('leefgebied').met(metingen.map(({ leefgebied }) => leefgebied));

/** Dutch name of a level of zelfredzaamheid. */
export const zelfredzaamheidNaam = (niveau: Zelfredzaamheid): string => ZELFREDZAAMHEID.find((keuze) => keuze.niveau === niveau)?.naam ?? String(niveau);

const cijfers = ({ score, zelfredzaamheid }: MetingWaarde): string[] => [
  score == null ? '' : `eigen score ${score} van ${SCORE_MAX}`,
  zelfredzaamheid == null ? '' : `zelfredzaamheid ${zelfredzaamheid} van ${ZELFREDZAAMHEID.length}, ${zelfredzaamheidNaam(zelfredzaamheid).toLowerCase()}`,
].filter(Boolean);

/** What the wheel shows, as text. */
export function wielTekst(gebieden: readonly Keuze[], laatste: readonly MetingWaarde[], vorige: readonly MetingWaarde[]): string {
  const [nu, eerder] = [perLeefgebied(laatste), perLeefgebied(vorige)];
  const besproken = gebieden.flatMap(({ code, naam }) => {
    const meting = nu.get(code);
    if (!meting || !isBesproken(meting)) return [];
    const toen = eerder.get(code);
    const vorigeKeer = toen && isBesproken(toen) && cijfers(toen).length > 0 ? [`vorige keer ${cijfers(toen).join(' en ')}`] : [];
    return [`${naam}: ${[naamOf(UITKOMST, meting.uitkomst).toLowerCase(), ...cijfers(meting), ...vorigeKeer].join(', ')}.`];
  });
  const rest = gebieden.filter(({ code }) => !isBesproken(nu.get(code) ?? { uitkomst: 'niet_besproken' })).map(({ naam }) => naam);
  return ['Leefgebiedenwiel.', ...besproken, rest.length > 0 ? `Niet besproken: ${rest.join(', ')}.` : ''].filter(Boolean).join(' ');
}

/** `+2`, `-1` or `gelijk`; empty when there is nothing to compare. */
export const verschilTekst = (verschil: number | null): string => (verschil === null ? '' : verschil === 0 ? 'gelijk' : verschil > 0 ? `+${verschil}` : `−${-verschil}`);
