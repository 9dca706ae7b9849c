import type { MetingDto } from '@keukentafel/contract';
import { isBesproken, naamOf, UITKOMST } from '@keukentafel/domain';
import { zelfredzaamheidNaam } from '../../components/wiel';
import classes from './Verkenning.module.css';
import { TEKSTVRAGEN } from './vorm';

/** `Vraag, cijfer 4, zelfredzaamheid 2`. */
export function metingKort({ uitkomst, score, zelfredzaamheid }: Pick<MetingDto, 'uitkomst' | 'score' | 'zelfredzaamheid'>): string {
  return [naamOf(UITKOMST, uitkomst), score == null ? '' : `cijfer ${score}`, zelfredzaamheid == null ? '' : `zelfredzaamheid ${zelfredzaamheid}`].filter(Boolean).join(', ');
}

/** A meting to read: what was found and what was said. */
export function MetingTekst({ meting }: { readonly meting: MetingDto }) {
  return (
    <dl className={classes.gelezen}>
      <div><dt>Uitkomst</dt><dd>{naamOf(UITKOMST, meting.uitkomst)}</dd></div>
      {isBesproken(meting) && meting.score != null && <div><dt>Eigen cijfer</dt><dd>{meting.score}</dd></div>}
      {isBesproken(meting) && meting.zelfredzaamheid != null && <div><dt>Zelfredzaamheid</dt><dd>{meting.zelfredzaamheid}, {zelfredzaamheidNaam(meting.zelfredzaamheid).toLowerCase()}</dd></div>}
      {TEKSTVRAGEN.map(({ naam, label }) => meting[naam] && <div key={naam} data-breed><dt>{label}</dt><dd>{meting[naam]}</dd></div>)}
    </dl>
  );
}
