import { RIJREGEL, naamOf } from '@keukentafel/domain';
import { Card, ScrollArea, Table, Text, Title } from '@mantine/core';
import type { Bestandfout } from './bestand';

/** Every faulty row: in which file, on which line, in which column, and which rule it breaks. */
export function Rijfouten({ fouten, aantal }: { readonly fouten: readonly Bestandfout[]; readonly aantal: number }) {
  return (
    <Card component="section" aria-label="Fouten in de bestanden">
      <Title order={2} size="h3">{aantal === 1 ? '1 fout in de bestanden' : `${aantal} fouten in de bestanden`}</Title>
      <Text size="sm" c="dimmed" mb="sm">Deze regels tellen niet mee. Een postcode die alleen in een foute regel staat, zou dus vervallen.</Text>
      <ScrollArea.Autosize mah="24rem" type="auto" viewportProps={{ role: 'region', 'aria-label': 'Foute regels', tabIndex: 0 }}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>Bestand</Table.Th><Table.Th>Regel</Table.Th><Table.Th>Kolom</Table.Th><Table.Th>Wat er mis is</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {fouten.map(({ bestand, regel, kolom, fout }, index) => (
              <Table.Tr key={index}><Table.Td>{bestand}</Table.Td><Table.Td>{regel || ''}</Table.Td><Table.Td>{kolom}</Table.Td><Table.Td>{naamOf(RIJREGEL, fout)}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {aantal > fouten.length && <Text size="sm" c="dimmed" mt="sm">De eerste {fouten.length} fouten staan hier.</Text>}
    </Card>
  );
}
