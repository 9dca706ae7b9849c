import { isDatum } from '@keukentafel/domain';
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Fout } from '../../components/Fout';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { useToegangslog, type LogFilter } from './api';
import { LogFilters } from './LogFilters';
import { LogTabel } from './LogTabel';

const dag = (text: string | null) => (text && isDatum(text) ? text : null);
const naarSearch = (filter: LogFilter) => new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name === 'inwonerId' ? 'inwoner' : name, String(value)]] : [])));

/** Who saw or changed what, and why. Reading the log is written in the log as well. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const filter: LogFilter = { van: dag(search.get('van')), tot: dag(search.get('tot')), inwonerId: search.get('inwoner') };
  const query = useToegangslog(filter);
  const regels = query.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <Pagina titel="Toegangslog" intro="Wie heeft wat gezien of gewijzigd, en waarom. Dossiers zelf zie je hier niet.">
      <LogFilters key={search.toString()} filter={filter} onFilter={(next) => setSearch(naarSearch(next))} />
      {query.isPending && <Bezig regels={8} hoogte={52} />}
      {query.isError && <Fout error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && regels.length === 0 && <Leeg icon={IconEye} titel="Niets gevonden">In deze periode is er niets vastgelegd dat bij je filter past.</Leeg>}
      {regels.length > 0 && <LogTabel regels={regels} zoekVan={(inwonerId) => `?${naarSearch({ ...filter, inwonerId })}`} />}
      {query.hasNextPage && <Button variant="default" mx="auto" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Toon meer</Button>}
    </Pagina>
  );
}
