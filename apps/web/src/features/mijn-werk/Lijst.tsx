import type { AanmeldingRegel } from '@keukentafel/contract';
import { Button, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useOppakken } from '../casus';
import { useSessie } from '../sessie';
import type { useNieuweAanmeldingen } from './api';
import classes from './Lijst.module.css';
import { Regel } from './Regel';
import { groepeer } from './volgorde';

interface Props {
  readonly items: readonly AanmeldingRegel[];
  readonly totaal: number;
  readonly query: ReturnType<typeof useNieuweAanmeldingen>;
}

/** The list the counter counts. */
export function Lijst({ items, totaal, query }: Props) {
  const navigate = useNavigate();
  const oppakken = useOppakken();
  const toonWijkteam = useSessie().wijkteams.length > 1;
  const open = ({ casusId, casusVersion }: AanmeldingRegel) =>
    oppakken.mutate({ casusId, version: casusVersion }, { onSuccess: () => void navigate(`/casussen/${casusId}`) });
  const bezigMet = oppakken.isPending ? oppakken.variables.casusId : null;

  return (
    <>
      {groepeer(items).map(({ titel, items: regels }) => (
        <section key={titel} className={classes.group}>
          <Title order={2} size="h3">{titel} <Text span inherit c="dimmed" fw={400}>{regels.length}</Text></Title>
          <ul className={classes.list}>
            {regels.map((regel) => <Regel key={regel.id} regel={regel} busy={bezigMet === regel.casusId} toonWijkteam={toonWijkteam} onOppakken={open} />)}
          </ul>
        </section>
      ))}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Text size="sm" c="dimmed">{items.length} van {totaal} getoond</Text>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Toon meer</Button>
        </div>
      )}
    </>
  );
}
