import { EXPORT_VORM, LIMIET } from '@keukentafel/contract';
import { werklijst } from '@keukentafel/domain';
import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconListCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Fout } from '../../components/Fout';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { CaseloadOverdragen } from '../overdracht';
import { useSessie } from '../sessie';
import { useExport, useWerkvoorraad } from './api';
import { Filters } from './Filters';
import { isGefilterd, leesFilter, onthoud, onthouden, schrijfFilter, type Filter } from './filter';
import { Keuzebalk } from './Keuzebalk';
import { Tabel } from './Tabel';
import classes from './Werkvoorraad.module.css';

// What was typed to search is kept while the program is open, so that going back finds it; never in the address or on the device.
let gezocht = '';

const telling = (aantal: number): string => (aantal === 1 ? '1 regel' : `${aantal >= LIMIET.telTot ? `${LIMIET.telTot} of meer` : aantal} regels`);

/** The filter of the address, and the one used last when there is none. */
function useFilter() {
  const { medewerker } = useSessie();
  const [search, setSearch] = useSearchParams();
  const leeg = search.size === 0;
  useEffect(() => {
    const vorige = leeg ? onthouden(medewerker.id) : '';
    if (vorige) setSearch(new URLSearchParams(vorige), { replace: true });
  }, [leeg, medewerker.id, setSearch]);
  const zet = (filter: Filter) => {
    onthoud(medewerker.id, filter);
    setSearch(schrijfFilter(filter), { replace: true });
  };
  return [leesFilter(search), zet] as const;
}

/** All casussen of my wijkteams as lists: what a counter counts, narrowed as one likes. */
export function Component() {
  const [filter, setFilter] = useFilter();
  const [zoek, setZoek] = useState(gezocht);
  const [zoekNu] = useDebouncedValue(zoek.trim(), 300);
  const [gekozen, setGekozen] = useState<ReadonlySet<string>>(new Set());
  const query = useWerkvoorraad(filter, zoekNu);
  const exporteren = useExport();
  const toonWijkteam = useSessie().wijkteams.length > 1;
  const regels = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const totaal = query.data?.pages[0]?.totaal ?? 0;
  const { naam, uitleg } = werklijst(filter.lijst);

  const onZoek = (tekst: string) => { gezocht = tekst; setZoek(tekst); };
  const onFilter = (next: Filter) => { setGekozen(new Set()); setFilter(next); };
  const onKies = (casusIds: readonly string[], aan: boolean) =>
    setGekozen((nu) => new Set([...nu].filter((id) => !casusIds.includes(id)).concat(aan ? casusIds : [])));
  const knoppen = EXPORT_VORM.map(({ code, naam: vorm }) => (
    <Button key={code} variant="default" leftSection={<IconDownload size={17} aria-hidden />} loading={exporteren.isPending && exporteren.variables.vorm === code} disabled={totaal === 0} onClick={() => exporteren.mutate({ filter, zoek: zoekNu, vorm: code })}>{vorm}</Button>
  ));

  return (
    <Pagina titel="Werkvoorraad" tabTitel={naam} intro={<><strong>{naam}.</strong> {uitleg}</>} acties={<>{knoppen}<CaseloadOverdragen /></>}>
      <Filters filter={filter} onFilter={onFilter} zoek={zoek} onZoek={onZoek} />
      {query.isPending && <Bezig regels={6} hoogte={56} />}
      {query.isError && <Fout error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Text size="sm" c="dimmed" aria-live="polite" data-testid="aantal">{telling(totaal)}</Text>}
      {query.data && regels.length === 0 && (
        <Leeg icon={IconListCheck} titel="Deze lijst is leeg">{isGefilterd(filter) || zoekNu ? 'Er is niets dat bij je filters past.' : 'Hier is nu niets te doen.'}</Leeg>
      )}
      {regels.length > 0 && <Tabel lijst={filter.lijst} regels={regels} toonWijkteam={toonWijkteam} gekozen={gekozen} onKies={onKies} />}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Text size="sm" c="dimmed">{regels.length} van {telling(totaal)} getoond</Text>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Toon meer</Button>
        </div>
      )}
      <Keuzebalk regels={regels} gekozen={gekozen} onWis={() => setGekozen(new Set())} />
    </Pagina>
  );
}
