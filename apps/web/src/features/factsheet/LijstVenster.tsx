import { aantalTekst } from '@keukentafel/domain';
import { Anchor, Button, Drawer, Stack, Table, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Fout } from '../../components/Fout';
import { Leeg } from '../../components/Leeg';
import { datumKort } from '../../lib/tijd/tekst';
import { useCijferLijst, type Cel, type Vraag } from './api';

interface Props {
  readonly vraag: Vraag;
  readonly cel: Cel;
  readonly onClose: () => void;
}

const telling = (totaal: number, zichtbaar: number): string => {
  const verborgen = totaal - zichtbaar;
  if (verborgen === 0) return `${aantalTekst(totaal)} geteld.`;
  return `${aantalTekst(totaal)} geteld. Daarvan mag je er ${aantalTekst(zichtbaar)} openen; ${aantalTekst(verborgen)} niet.`;
};

/** What a number counts: the casussen one may open, and how many one may not. */
export default function LijstVenster({ vraag, cel, onClose }: Props) {
  const query = useCijferLijst(vraag, cel);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const eerste = query.data?.pages[0];
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={cel.titel} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <Stack gap="md">
        {query.isPending && <Bezig regels={6} hoogte={40} />}
        {query.isError && <Fout error={query.error} onRetry={() => void query.refetch()} />}
        {eerste && <Text role="status">{telling(eerste.totaal, eerste.zichtbaar)}</Text>}
        {eerste && eerste.totaal > 0 && items.length === 0 && <Leeg icon={IconLock} titel="Alleen het aantal">Met jouw rol zie je hoeveel het er zijn, niet om wie het gaat.</Leeg>}
        {items.length > 0 && (
          <Table aria-label={cel.titel} verticalSpacing="xs">
            <Table.Thead><Table.Tr><Table.Th>Inwoner</Table.Th><Table.Th>Dag</Table.Th><Table.Th>Wijk</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {items.map(({ casusId, inwoner, dag, wijk }, nr) => (
                <Table.Tr key={`${casusId} ${nr}`}>
                  <Table.Td><Anchor component={Link} to={`/casussen/${casusId}`}>{inwoner}</Anchor></Table.Td><Table.Td>{datumKort(dag)}</Table.Td><Table.Td>{wijk}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {query.hasNextPage && <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>Toon meer</Button>}
      </Stack>
    </Drawer>
  );
}
