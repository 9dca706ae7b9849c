import type { CasusMetingen, CasusVerkenningen, NieuweActie } from '@keukentafel/contract';
import { isOpen } from '@keukentafel/domain';
import { Alert, Anchor, Button } from '@mantine/core';
import { IconArrowLeft, IconMap2, IconScale } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { isProblem } from '../../lib/http';
import { useLijst } from '../../lib/lijst/use-lijst';
import { meldGelukt } from '../../lib/melding';
import { useMetingen, useVerkenningen, useZetStatus } from './api';
import { Gesprek } from './Gesprek';
import { Knoppen } from './Knoppen';
import { Rust } from './Rust';
import { lopendeVan, opWiel, openVan } from './stand';

const Acties = lazy(() => import('./Acties').then(({ Acties: Keuze }) => ({ default: Keuze })));
const Vergelijken = lazy(() => import('./Vergelijken').then(({ Vergelijken: Vergelijking }) => ({ default: Vergelijking })));

interface Props {
  readonly verkenningen: CasusVerkenningen;
  readonly metingen: CasusMetingen;
}

/** Choosing acties: at the end of a conversation, or later for what is still open. */
function Afsluiten({ verkenningen, terug }: { readonly verkenningen: CasusVerkenningen; readonly terug: () => void }) {
  const navigate = useNavigate();
  const { casusId } = verkenningen;
  const zet = useZetStatus(casusId);
  const lopend = lopendeVan(verkenningen);
  const hulpvragen = opWiel(openVan(verkenningen), useLijst('leefgebied'));

  function klaar(acties: readonly NieuweActie[]) {
    const interventie = acties.some(({ soort }) => soort === 'interventie');
    const verder = () => {
      meldGelukt(lopend ? 'Gesprek afgerond' : 'Acties opgeslagen');
      void navigate(`/casussen/${casusId}${interventie ? '?interventie=nieuw' : ''}`);
    };
    if (lopend) zet.mutate({ id: lopend.id, version: lopend.version, status: 'afgerond' }, { onSuccess: verder });
    else verder();
  }

  return (
    <Acties
      casusId={casusId} hulpvragen={hulpvragen} onKlaar={klaar} bezig={zet.isPending} magLeeg={lopend !== null}
      knop={lopend ? 'Opslaan en afronden' : 'Opslaan'} terug={<Button size="md" variant="default" onClick={terug}>Terug naar het gesprek</Button>}
    />
  );
}

function Inhoud({ verkenningen, metingen }: Props) {
  const [search, setSearch] = useSearchParams();
  const { casusId, inwoner, casusStatus } = verkenningen;
  const lopend = lopendeVan(verkenningen);
  const toon = search.get('toon');
  const naar = (beeld: string | null) => () => setSearch(beeld ? { toon: beeld } : {});
  const open = isOpen(casusStatus);
  const knoppen = toon ? <Button size="md" variant="default" onClick={naar(null)}>Naar het gesprek</Button> : (
    <>
      {metingen.items.length > 1 && <Button size="md" variant="default" leftSection={<IconScale size={18} aria-hidden />} onClick={naar('vergelijken')}>Vergelijken</Button>}
      {open && !lopend && openVan(verkenningen).length > 0 && <Button size="md" variant="default" onClick={naar('acties')}>Acties kiezen</Button>}
      {open && <Knoppen casusId={casusId} lopend={lopend} onAfronden={naar('acties')} />}
    </>
  );
  return (
    <Pagina
      titel={`Gesprek met ${inwoner}`} tabTitel="Vraagverkenning" acties={knoppen}
      intro={<><IconArrowLeft size={16} aria-hidden /> <Anchor component={Link} to={`/casussen/${casusId}`} underline="always">Naar de casus</Anchor></>}
    >
      {!open && <Alert role="status" title="Deze casus is afgesloten">Je kunt teruglezen wat er besproken is.</Alert>}
      <Suspense fallback={<Bezig />}>
        {toon === 'vergelijken' && <Vergelijken metingen={metingen} />}
        {toon === 'acties' && open && <Afsluiten verkenningen={verkenningen} terug={naar(null)} />}
      </Suspense>
      {!toon && (open && lopend?.status === 'bezig' ? <Gesprek key={lopend.id} verkenning={lopend} metingen={metingen} /> : <Rust lopend={lopend} metingen={metingen} />)}
    </Pagina>
  );
}

function VerkenningVan({ casusId }: { readonly casusId: string }) {
  const [verkenningen, metingen] = [useVerkenningen(casusId), useMetingen(casusId)];
  if (isProblem(verkenningen.error, 'niet-gevonden')) {
    return <Pagina titel="Casus niet gevonden"><Leeg icon={IconMap2} titel="Deze casus is er niet, of niet voor jou">Hoort de casus bij een ander wijkteam? Bel dan dat team.</Leeg></Pagina>;
  }
  return <Resultaat query={verkenningen}>{(gesprekken) => <Resultaat query={metingen}>{(alle) => <Inhoud verkenningen={gesprekken} metingen={alle} />}</Resultaat>}</Resultaat>;
}

/** The vraagverkenning of a casus, made for a screen half turned to the inwoner. */
export function Component() {
  const { id = '' } = useParams();
  return <VerkenningVan key={id} casusId={id} />;
}
