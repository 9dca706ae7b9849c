import type { PubliekCijfer, PubliekeSplitsing, PubliekFiguur } from '@keukentafel/contract';
import { publiekAantal, publiekeWaarde } from '@keukentafel/domain';
import { Card, Table, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { tintStyle } from '../../components/leefgebied';
import classes from './Publicatie.module.css';

interface Props {
  readonly figuur: PubliekFiguur;
  readonly splitsing: PubliekeSplitsing;
  readonly titel: string;
  readonly drempel: number;
  readonly alsTabel: boolean;
}

const hoogteVan = ({ maat }: PubliekFiguur, { aantal, waarde }: PubliekCijfer): number => (maat === 'aantal' ? aantal : waarde) ?? 0;

function Getal({ figuur, cijfer, drempel }: Pick<Props, 'figuur' | 'drempel'> & { readonly cijfer: PubliekCijfer }) {
  const tekst = publiekeWaarde(figuur, cijfer, drempel);
  return cijfer.verborgen ? <span className={classes.hidden}><IconLock size={14} aria-hidden /> {tekst}</span> : <strong>{tekst}</strong>;
}

function Tabel({ figuur, splitsing, titel, drempel }: Omit<Props, 'alsTabel'>) {
  return (
    <Table aria-label={titel} verticalSpacing="xs">
      <Table.Thead><Table.Tr><Table.Th>{splitsing.naam}</Table.Th>{figuur.maat !== 'aantal' && <Table.Th ta="right">Uitkomst</Table.Th>}<Table.Th ta="right">Aantal</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {splitsing.cijfers.map((cijfer) => (
          <Table.Tr key={cijfer.code}>
            <Table.Th scope="row" fw={400}>{cijfer.naam}</Table.Th>
            {figuur.maat !== 'aantal' && <Table.Td ta="right"><Getal figuur={figuur} cijfer={cijfer} drempel={drempel} /></Table.Td>}
            <Table.Td ta="right" className={cijfer.aantal === null ? classes.hidden : undefined}>{publiekAantal(cijfer, drempel)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** One figure by one split, as it was published: bars, with a hatched one where the count is hidden. */
export function PubliekeVerdeling({ figuur, splitsing, titel, drempel, alsTabel }: Props) {
  const max = Math.max(1, ...splitsing.cijfers.map((cijfer) => Math.abs(hoogteVan(figuur, cijfer))));
  const { cijfers } = splitsing;
  const perLeefgebied = splitsing.code === 'leefgebied';
  return (
    <Card className={classes.split} component="section" aria-label={titel}>
      <Title order={3}>{titel}</Title>
      {cijfers.length === 0 && <Text c="dimmed">Niets in deze periode.</Text>}
      {cijfers.length > 0 && alsTabel && <Tabel figuur={figuur} splitsing={splitsing} titel={titel} drempel={drempel} />}
      {cijfers.length > 0 && !alsTabel && (
        <ul className={classes.bars} aria-label={titel}>
          {cijfers.map((cijfer) => (
            <li key={cijfer.code} className={classes.bar}>
              <span>{cijfer.naam}</span>
              <span className={classes.track} data-hidden={cijfer.verborgen !== null || undefined} aria-hidden>
                {cijfer.verborgen === null && <span className={perLeefgebied ? classes.tint : undefined} data-min={hoogteVan(figuur, cijfer) < 0 || undefined} style={{ width: `${(Math.abs(hoogteVan(figuur, cijfer)) / max) * 100}%`, ...(perLeefgebied && tintStyle(cijfer.code)) }} />}
              </span>
              <span className={classes.value}><Getal figuur={figuur} cijfer={cijfer} drempel={drempel} /></span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
