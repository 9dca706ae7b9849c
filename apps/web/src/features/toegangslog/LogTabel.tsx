import type { ToegangslogRegel } from '@keukentafel/contract';
import { ROL, naamOf } from '@keukentafel/domain';
import { Anchor, Card, Table } from '@mantine/core';
import { Link } from 'react-router';
import { tijdstipTekst } from '../../lib/tijd/tekst';
import { groepeer } from './groepen';
import classes from './Toegangslog.module.css';
import { zin } from './zin';

interface Props {
  readonly regels: readonly ToegangslogRegel[];
  readonly zoekVan: (inwonerId: string) => string;
}

const rollenTekst = (rollen: string | null): string => (rollen ?? '').split(',').filter(Boolean).map((code) => naamOf(ROL, code)).join(', ');

/** Which inwoners an act was about; many are folded away, never left out. */
function Inwoners({ ids, zoekVan }: { readonly ids: readonly string[]; readonly zoekVan: Props['zoekVan'] }) {
  const links = ids.map((id) => <Anchor key={id} underline="always" component={Link} to={zoekVan(id)} aria-label={`Alles over inwoner ${id.slice(-6)}`}>…{id.slice(-6)}</Anchor>);
  if (ids.length === 0) return '–';
  if (ids.length < 4) return <span className={classes.ids}>{links}</span>;
  return <details><summary>{ids.length} inwoners</summary><span className={classes.ids}>{links}</span></details>;
}

/** The lines of the log as sentences: when, who, what, why. */
export function LogTabel({ regels, zoekVan }: Props) {
  return (
    <Card padding={0}>
      <Table className={classes.table} verticalSpacing="sm" horizontalSpacing="lg" aria-label="Toegangslog">
        <Table.Thead>
          <Table.Tr><Table.Th>Wanneer</Table.Th><Table.Th>Wie en wat</Table.Th><Table.Th>Reden</Table.Th><Table.Th>Inwoner</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groepeer(regels).map(({ eerste, regels: eigen }) => (
            <Table.Tr key={eerste.id}>
              <Table.Td className={classes.when}>{tijdstipTekst(eerste.tijdstip)}</Table.Td>
              <Table.Td>
                <strong>{eerste.medewerker}</strong> {zin(eerste, eigen.length)}
                <span className={classes.small}>{[rollenTekst(eerste.rollen), eerste.organisatie].filter(Boolean).join(', ')}</span>
              </Table.Td>
              <Table.Td data-kop="Reden">{eerste.grond ?? '–'}</Table.Td>
              <Table.Td data-kop="Inwoner">
                <Inwoners ids={[...new Set(eigen.flatMap(({ inwonerId }) => inwonerId ?? []))]} zoekVan={zoekVan} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
