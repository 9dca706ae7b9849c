import { Table, Text } from '@mantine/core';
import classes from './Staven.module.css';

/** One bar: a name, what it belongs to, and a count. */
export interface Staaf {
  readonly id: string;
  readonly naam: string;
  readonly bij?: string;
  readonly aantal: number;
}

interface Props {
  readonly titel: string;
  readonly kop: string;
  readonly staven: readonly Staaf[];
  readonly alsTabel: boolean;
}

const getal = new Intl.NumberFormat('nl-NL');
const procent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 });

function Tabel({ titel, kop, staven }: Omit<Props, 'alsTabel'>) {
  const totaal = staven.reduce((som, { aantal }) => som + aantal, 0);
  return (
    <Table aria-label={titel} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr><Table.Th>{kop}</Table.Th><Table.Th ta="right">Aantal</Table.Th><Table.Th ta="right">Deel</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {staven.map(({ id, naam, bij, aantal }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" fw={400}>{naam}{bij && <span className={classes.with}> · {bij}</span>}</Table.Th>
            <Table.Td className={classes.number}>{getal.format(aantal)}</Table.Td>
            <Table.Td className={classes.number}>{totaal ? procent.format(aantal / totaal) : '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Counts as bars with their value beside them, or as a table. The longest bar is the largest count. */
export function Staven({ titel, kop, staven, alsTabel }: Props) {
  if (staven.length === 0) return <Text c="dimmed">Geen aanmeldingen in deze periode.</Text>;
  if (alsTabel) return <Tabel titel={titel} kop={kop} staven={staven} />;
  const max = Math.max(1, ...staven.map(({ aantal }) => aantal));
  return (
    <ul className={classes.bars} aria-label={titel}>
      {staven.map(({ id, naam, bij, aantal }) => (
        <li key={id} className={classes.bar}>
          <span className={classes.label}>{naam}{bij && <span className={classes.with}> · {bij}</span>}</span>
          <span className={classes.track} aria-hidden><span style={{ width: `${(aantal / max) * 100}%` }} /></span>
          <strong className={classes.value}>{getal.format(aantal)}</strong>
        </li>
      ))}
    </ul>
  );
}
