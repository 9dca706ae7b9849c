import { Anchor, Table } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { dagJaarTekst, datumKort } from '../../lib/tijd/tekst';
import { usePublicaties } from './api';

/** Everything the gemeente published. */
export function Component() {
  return (
    <Pagina titel="Publicaties" intro="Factsheets die buiten het team zijn gebracht. Ze veranderen niet meer.">
      <Resultaat query={usePublicaties()}>
        {({ items }) => items.length === 0 ? <Leeg icon={IconFileCheck} titel="Nog niets gepubliceerd">Een manager publiceert vanaf de factsheet.</Leeg> : (
          <Table.ScrollContainer minWidth={560}>
            <Table aria-label="Publicaties">
              <Table.Thead><Table.Tr><Table.Th>Titel</Table.Th><Table.Th>Periode</Table.Th><Table.Th>Gebied</Table.Th><Table.Th>Gepubliceerd</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map(({ id, titel, van, tot, gebied, gepubliceerdOp, gepubliceerdDoor }) => (
                  <Table.Tr key={id}>
                    <Table.Td><Anchor component={Link} to={`/publicaties/${id}`}>{titel}</Anchor></Table.Td>
                    <Table.Td>{datumKort(van)} tot en met {datumKort(tot)}</Table.Td>
                    <Table.Td>{gebied}</Table.Td>
                    <Table.Td>{dagJaarTekst(gepubliceerdOp)}, {gepubliceerdDoor}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Resultaat>
    </Pagina>
  );
}
