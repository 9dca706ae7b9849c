import { aantalTekst } from '@keukentafel/domain';
import { Table, Text, UnstyledButton } from '@mantine/core';
import type { CSSProperties } from 'react';
import { tintVan } from '../../components/leefgebied';
import classes from './Staven.module.css';

/** One bar: a name, how many, how long it is and what is written beside it. */
export interface Staaf {
  readonly id: string;
  readonly naam: string;
  readonly aantal: number;
  readonly hoogte: number;
  readonly tekst: string;
  readonly vorige?: number;
  readonly vorigeTekst?: string;
  /** Hue of a leefgebied, in degrees; null is grey. */
  readonly tint?: number | null;
}

interface Props {
  readonly titel: string;
  readonly kop: string;
  readonly staven: readonly Staaf[];
  readonly alsTabel: boolean;
  /** The bar is a share or an average: how many it is made of is told too. */
  readonly metAantal: boolean;
  /** The counts are parts of one whole. */
  readonly isDeel: boolean;
  readonly onOpen: (staaf: Staaf) => void;
}

const procent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 });

function Tabel({ titel, kop, staven, metAantal, isDeel, onOpen }: Omit<Props, 'alsTabel'>) {
  const totaal = staven.reduce((som, { aantal }) => som + aantal, 0);
  const vergelijkt = staven.some(({ vorigeTekst }) => vorigeTekst !== undefined);
  return (
    <Table aria-label={titel} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{kop}</Table.Th>
          {metAantal && <Table.Th ta="right">Uitkomst</Table.Th>}
          <Table.Th ta="right">Aantal</Table.Th>
          {isDeel && <Table.Th ta="right">Deel</Table.Th>}
          {vergelijkt && <Table.Th ta="right">Vergeleken</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {staven.map((staaf) => (
          <Table.Tr key={staaf.id}>
            <Table.Th scope="row" fw={400}>{staaf.naam}</Table.Th>
            {metAantal && <Table.Td className={classes.number}>{staaf.tekst}</Table.Td>}
            <Table.Td className={classes.number}><UnstyledButton className={classes.open} onClick={() => onOpen(staaf)}>{aantalTekst(staaf.aantal)}</UnstyledButton></Table.Td>
            {isDeel && <Table.Td className={classes.number}>{totaal ? procent.format(staaf.aantal / totaal) : '–'}</Table.Td>}
            {vergelijkt && <Table.Td className={classes.number}>{staaf.vorigeTekst ?? '–'}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const breedte = (hoogte: number, max: number, tint?: number | null): CSSProperties =>
  ({ width: `${(Math.abs(hoogte) / max) * 100}%`, ...(tint === undefined ? {} : tintVan(tint)) });

/** Counts as bars with their value beside them, or as a table. The longest bar is the largest; a thin line is what it is compared with. */
export function Staven({ titel, staven, alsTabel, ...rest }: Props) {
  if (staven.length === 0) return <Text c="dimmed">Niets in deze periode.</Text>;
  if (alsTabel) return <Tabel titel={titel} staven={staven} {...rest} />;
  const max = Math.max(1, ...staven.map(({ hoogte, vorige }) => Math.max(Math.abs(hoogte), rest.metAantal ? 0 : vorige ?? 0)));
  return (
    <ul className={classes.bars} aria-label={titel}>
      {staven.map((staaf) => (
        <li key={staaf.id}>
          <UnstyledButton className={classes.bar} onClick={() => rest.onOpen(staaf)}>
            <span className={classes.label}>{staaf.naam}</span>
            <span className={classes.track} aria-hidden>
              <span className={staaf.tint === undefined ? undefined : classes.tint} data-min={staaf.hoogte < 0 || undefined} style={breedte(staaf.hoogte, max, staaf.tint)} />
              {staaf.vorige !== undefined && !rest.metAantal && <i style={breedte(staaf.vorige, max)} />}
            </span>
            <strong className={classes.value}>
              {staaf.tekst}
              {rest.metAantal && <span className={classes.with}> ({aantalTekst(staaf.aantal)})</span>}
            </strong>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
