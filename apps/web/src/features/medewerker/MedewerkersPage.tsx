import type { MedewerkerDto, WijzigMedewerker } from '@keukentafel/contract';
import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserSearch } from '@tabler/icons-react';
import { zoekvorm } from '@keukentafel/domain';
import { lazy, Suspense, useState } from 'react';
import { Bezig } from '../../components/Bezig';
import { Fout } from '../../components/Fout';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { useMedewerkers, useWijzigMedewerker } from './api';
import { MedewerkerRegel } from './MedewerkerRegel';
import classes from './Medewerkers.module.css';

const ActiefVenster = lazy(() => import('./ActiefVenster'));
const RollenVenster = lazy(() => import('./RollenVenster'));

type Bezigheid = { readonly wat: 'actief' | 'rollen'; readonly medewerker: MedewerkerDto };
const past = ({ naam, email }: MedewerkerDto, filter: string) => zoekvorm(`${naam} ${email}`).includes(zoekvorm(filter));

/** Who may log in and with which rollen. */
export function Component() {
  const query = useMedewerkers();
  const wijzig = useWijzigMedewerker();
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<Bezigheid | null>(null);
  const alle = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const items = alle.filter((medewerker) => past(medewerker, filter));

  function save(medewerker: MedewerkerDto, wijziging: WijzigMedewerker) {
    setOpen(null);
    wijzig.mutate({ medewerker, wijziging });
  }

  return (
    <Pagina
      titel="Medewerkers" intro="Wie mag inloggen, en met welke rol."
      acties={<TextInput type="search" label="Zoek op naam of e-mail" leftSection={<IconSearch size={18} aria-hidden />} value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />}
    >
      {query.isPending && <Bezig regels={6} hoogte={88} />}
      {query.isError && <Fout error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <Leeg icon={IconUserSearch} titel="Niemand gevonden">Controleer de naam, of maak het zoekveld leeg.</Leeg>}
      <ul className={classes.list}>
        {items.map((medewerker) => (
          <MedewerkerRegel
            key={medewerker.id} medewerker={medewerker}
            onActief={() => setOpen({ wat: 'actief', medewerker })} onRollen={() => setOpen({ wat: 'rollen', medewerker })}
          />
        ))}
      </ul>
      {query.hasNextPage && <Button variant="default" mx="auto" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Toon meer</Button>}
      <Suspense>
        {open?.wat === 'actief' && <ActiefVenster medewerker={open.medewerker} onClose={() => setOpen(null)} onConfirm={() => save(open.medewerker, { actief: !open.medewerker.actief })} />}
        {open?.wat === 'rollen' && <RollenVenster medewerker={open.medewerker} onClose={() => setOpen(null)} onSave={(rollen) => save(open.medewerker, { rollen })} />}
      </Suspense>
    </Pagina>
  );
}
