import type { MetingDto } from '@keukentafel/contract';
import { datumIn } from '@keukentafel/domain';
import { datumTekst } from '../../lib/tijd/tekst';
import { metingKort, MetingTekst } from './MetingTekst';
import classes from './Verkenning.module.css';

/** What was found the time before, to open when it helps the conversation. */
export function VorigeKeer({ meting }: { readonly meting: MetingDto }) {
  return (
    <details className={classes.vorigeKeer}>
      <summary>Vorige keer, {datumTekst(datumIn(new Date(meting.gemetenOp)))}: {metingKort(meting).toLowerCase()}</summary>
      <MetingTekst meting={meting} />
    </details>
  );
}
