import type { LijstDto, LijstwaardeDto } from '@keukentafel/contract';
import { lijstMet } from '@keukentafel/domain';
import { Button, Card, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { meldFout, meldGelukt } from '../../lib/melding';
import { useWijzigLijst } from './api';
import classes from './Beheer.module.css';
import { WaardeRegel, type Handeling } from './WaardeRegel';

const WaardeVenster = lazy(() => import('./WaardeVenster'));

/** What is being done with a value; without one it is a new one. */
export interface Bezigheid {
  readonly handeling: Handeling | 'nieuw';
  readonly waarde: LijstwaardeDto | null;
}

/** The values of one list: those that can be chosen, and those that ended or are still to come. */
export function Waarden({ lijst }: { readonly lijst: LijstDto }) {
  const { naam, soort } = lijstMet(lijst.id)!;
  const [open, setOpen] = useState<Bezigheid | null>(null);
  const wijzig = useWijzigLijst(lijst);
  const nu = lijst.waarden.filter(({ geldig }) => geldig);
  const overig = lijst.waarden.filter(({ geldig }) => !geldig);

  function verplaats(code: string, stap: -1 | 1) {
    const codes = nu.map((waarde) => waarde.code);
    const van = codes.indexOf(code);
    const [uit = code] = codes.splice(van, 1);
    codes.splice(van + stap, 0, uit);
    wijzig.mutate({ soort: 'volgorde', codes }, { onSuccess: () => meldGelukt('Volgorde opgeslagen'), onError: (error) => meldFout('Verplaatsen is niet gelukt', error) });
  }

  return (
    <section className={classes.values} aria-label={naam}>
      <header className={classes.head}>
        <Title order={2}>{naam}</Title>
        {soort === 'keuze' && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ handeling: 'nieuw', waarde: null })}>Toevoegen</Button>}
      </header>
      {nu.length === 0 ? <Text c="dimmed">Er staat nog niets in deze lijst.</Text> : (
        <Card p={0}>
          <ul className={classes.list}>
            {nu.map((waarde, index) => (
              <WaardeRegel
                key={waarde.code} lijst={lijst.id} waarde={waarde} bezig={wijzig.isPending} onHandeling={(handeling) => setOpen({ handeling, waarde })}
                onOmhoog={soort === 'keuze' && index > 0 ? () => verplaats(waarde.code, -1) : undefined}
                onOmlaag={soort === 'keuze' && index < nu.length - 1 ? () => verplaats(waarde.code, 1) : undefined}
              />
            ))}
          </ul>
        </Card>
      )}
      {overig.length > 0 && (
        <>
          <Title order={3}>Nu niet te kiezen</Title>
          <Card p={0}>
            <ul className={classes.list}>
              {overig.map((waarde) => <WaardeRegel key={waarde.code} lijst={lijst.id} waarde={waarde} bezig={wijzig.isPending} onHandeling={(handeling) => setOpen({ handeling, waarde })} />)}
            </ul>
          </Card>
        </>
      )}
      {open && <Suspense><WaardeVenster lijst={lijst} {...open} onClose={() => setOpen(null)} /></Suspense>}
    </section>
  );
}
