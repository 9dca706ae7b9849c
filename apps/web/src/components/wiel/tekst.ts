import { isBesproken, LEEFGEBIED, naamOf, SCORE_MAX, UITKOMST, ZELFREDZAAMHEID, type Leefgebied, type MetingWaarde, type Zelfredzaamheid } from '@keukentafel/domain';

/** Metingen by leefgebied; what is absent was not discussed. */
export const perLeefgebied = <M extends MetingWaarde>(metingen: readonly M[]): ReadonlyMap<Leefgebied, M> =>
  new Map(metingen.map((meting) => [meting.leefgebied, meting]));

/** Dutch name of a level of zelfredzaamheid. */
export const zelfredzaamheidNaam = (niveau: Zelfredzaamheid): string => ZELFREDZAAMHEID.find((keuze) => keuze.niveau === niveau)?.naam ?? String(niveau);

const cijfers = ({ score, zelfredzaamheid }: MetingWaarde): string[] => [
  score == null ? '' : `eigen score ${score} van ${SCORE_MAX}`,
  zelfredzaamheid == null ? '' : `zelfredzaamheid ${zelfredzaamheid} van ${ZELFREDZAAMHEID.length}, ${zelfredzaamheidNaam(zelfredzaamheid).toLowerCase()}`,
].filter(Boolean);

/** What the wheel shows, as text. */
export function wielTekst(laatste: readonly MetingWaarde[], vorige: readonly MetingWaarde[]): string {
  const [nu, eerder] = [perLeefgebied(laatste), perLeefgebied(vorige)];
  const besproken = LEEFGEBIED.flatMap(({ code, naam }) => {
    const meting = nu.get(code);
    if (!meting || !isBesproken(meting)) return [];
    const toen = eerder.get(code);
    const vorigeKeer = toen && isBesproken(toen) && cijfers(toen).length > 0 ? [`vorige keer ${cijfers(toen).join(' en ')}`] : [];
    return [`${naam}: ${[naamOf(UITKOMST, meting.uitkomst).toLowerCase(), ...cijfers(meting), ...vorigeKeer].join(', ')}.`];
  });
  const rest = LEEFGEBIED.filter(({ code }) => !isBesproken(nu.get(code) ?? { uitkomst: 'niet_besproken' })).map(({ naam }) => naam);
  return ['Leefgebiedenwiel.', ...besproken, rest.length > 0 ? `Niet besproken: ${rest.join(', ')}.` : ''].filter(Boolean).join(' ');
}

/** `+2`, `-1` or `gelijk`; empty when there is nothing to compare. */
export const verschilTekst = (verschil: number | null): string => (verschil === null ? '' : verschil === 0 ? 'gelijk' : verschil > 0 ? `+${verschil}` : `−${-verschil}`);
