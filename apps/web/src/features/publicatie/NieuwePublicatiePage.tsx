import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { leesPeriode } from '../factsheet/periode';
import { useVoorbeeld } from './api';
import { PubliekBlad } from './PubliekBlad';

const PubliceerFormulier = lazy(() => import('./PubliceerFormulier'));

/** What would be published of a factsheet, with what is hidden and why; and publishing it. */
export function Component() {
  const [search] = useSearchParams();
  const { periode } = leesPeriode(search, vandaag());
  const vraag = { ...periode, wijkteamId: search.get('wijkteam'), wijkId: search.get('wijk') };
  const query = useVoorbeeld(vraag);
  return (
    <Pagina titel="Publiceren" intro={`Zo komt het eruit te zien: ${datumTekst(periode.van)} tot en met ${datumTekst(periode.tot)}${query.data ? `, ${query.data.inhoud.gebied}` : ''}.`}>
      <Resultaat query={query}>
        {(voorbeeld) => (
          <>
            <Suspense fallback={<Bezig regels={1} hoogte={150} />}>
              <PubliceerFormulier voorbeeld={voorbeeld} vraag={vraag} onVernieuw={() => void query.refetch()} />
            </Suspense>
            <PubliekBlad inhoud={voorbeeld.inhoud} alsTabel={false} />
          </>
        )}
      </Resultaat>
    </Pagina>
  );
}
