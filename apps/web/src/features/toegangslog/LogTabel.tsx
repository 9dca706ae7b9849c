import type { ToegangslogRegel } from '@keukentafel/contract';
import { ROL, naamOf } from '@keukentafel/domain';
import { Anchor, Card, Table } from '@mantine/core';
import { Link } from 'react-router';
import { tijdstipTekst } from '../../lib/tijd/tekst';
import classes from './Toegangslog.module.css';
import { zin } from './zin';

const rollenTekst = (rollen: string | null): string => (rollen ?? '').split(',').map((code) => naamOf(ROL, code.trim())).filter(Boolean).join(', ');

/** The lines of the log as sentences: when, who, what, why. */
export function LogTabel({ regels, zoekVan }: { readonly regels: readonly ToegangslogRegel[]; readonly zoekVan: (inwonerId: string) => string }) {
  return (
    <Card padding={0}>
      <Table className={classes.table} verticalSpacing="sm" horizontalSpacing="lg" aria-label="Toegangslog">
        <Table.Thead>
          <Table.Tr><Table.Th>Wanneer</Table.Th><Table.Th>Wie en wat</Table.Th><Table.Th>Reden</Table.Th><Table.Th>Inwoner</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regels.map((regel) => (
            <Table.Tr key={regel.id}>
              <Table.Td data-kop="Wanneer" className={classes.when}>{tijdstipTekst(regel.tijdstip)}</Table.Td>
              <Table.Td data-kop="Wie en wat">
                <strong>{regel.medewerker}</strong> {zin(regel)}
                <span className={classes.small}>{[rollenTekst(regel.rollen), regel.organisatie].filter(Boolean).join(', ')}</span>
              </Table.Td>
              <Table.Td data-kop="Reden">{regel.grond ?? '–'}</Table.Td>
              <Table.Td data-kop="Inwoner">
                {regel.inwonerId ? <Anchor component={Link} to={zoekVan(regel.inwonerId)} aria-label={`Alles over inwoner ${regel.inwonerId.slice(-6)}`}>…{regel.inwonerId.slice(-6)}</Anchor> : '–'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
