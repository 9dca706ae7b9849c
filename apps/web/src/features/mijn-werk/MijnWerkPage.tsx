import { Button } from '@mantine/core';
import { IconFilePlus, IconMoodSmile } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Fout } from '../../components/Fout';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { useNieuweAanmeldingen } from './api';
import { Lijst } from './Lijst';
import { WijkteamFilter } from './WijkteamFilter';

const telling = (aantal: number) => (aantal === 1 ? '1 nieuwe aanmelding die nog niemand heeft opgepakt' : `${aantal} nieuwe aanmeldingen die nog niemand heeft opgepakt`);

/** Start page of a worker: the new aanmeldingen of my wijkteams. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const wijkteamId = search.get('wijkteam');
  const query = useNieuweAanmeldingen(wijkteamId);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const totaal = query.data?.pages[0]?.totaal ?? 0;
  const nieuw = <Button component={Link} to="/aanmeldingen/nieuw" leftSection={<IconFilePlus size={18} aria-hidden />}>Nieuwe aanmelding</Button>;

  return (
    <Pagina
      titel="Mijn werk"
      intro={<span aria-live="polite">{query.data ? telling(totaal) : 'Nieuwe aanmeldingen van je wijkteams'}</span>}
      acties={<><WijkteamFilter value={wijkteamId} onChange={(id) => setSearch(id ? { wijkteam: id } : {}, { replace: true })} />{nieuw}</>}
    >
      {query.isPending && <Bezig hoogte={112} />}
      {query.isError && <Fout error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && (
        <Leeg icon={IconMoodSmile} titel="Alles is opgepakt">Er wachten geen nieuwe aanmeldingen. Komt er een binnen, dan zie je die hier meteen.</Leeg>
      )}
      {items.length > 0 && <Lijst items={items} totaal={totaal} query={query} />}
    </Pagina>
  );
}
