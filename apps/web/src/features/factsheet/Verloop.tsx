import type { VerloopDto } from '@keukentafel/contract';
import { aantalTekst, maandKort } from '@keukentafel/domain';
import { Card, Table, Title } from '@mantine/core';
import { maandTekst } from '../../lib/tijd/tekst';
import classes from './Factsheet.module.css';

const TITEL = 'Instroom en uitstroom per maand';

function Tabel({ verloop }: { readonly verloop: readonly VerloopDto[] }) {
  return (
    <Table aria-label={TITEL} verticalSpacing="xs">
      <Table.Thead><Table.Tr><Table.Th>Maand</Table.Th><Table.Th ta="right">Aanmeldingen</Table.Th><Table.Th ta="right">Afgesloten casussen</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {verloop.map(({ maand, instroom, uitstroom }) => (
          <Table.Tr key={maand}>
            <Table.Th scope="row" fw={400}>{maandTekst(maand)}</Table.Th>
            <Table.Td ta="right">{aantalTekst(instroom)}</Table.Td><Table.Td ta="right">{aantalTekst(uitstroom)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What came in and went out over twelve months: filled columns in, open ones out. */
export function Verloop({ verloop, alsTabel }: { readonly verloop: readonly VerloopDto[]; readonly alsTabel: boolean }) {
  const max = Math.max(1, ...verloop.flatMap(({ instroom, uitstroom }) => [instroom, uitstroom]));
  return (
    <Card className={classes.split} component="section" aria-label={TITEL}>
      <Title order={3}>{TITEL}</Title>
      {alsTabel ? <Tabel verloop={verloop} /> : (
        <>
          <ul className={classes.months} aria-label={TITEL}>
            {verloop.map(({ maand, instroom, uitstroom }) => (
              <li key={maand} className={classes.month}>
                <span className={classes.columns} role="img" aria-label={`${maandTekst(maand)}: ${instroom} in, ${uitstroom} uit`} title={`${maandTekst(maand)}: ${instroom} in, ${uitstroom} uit`}>
                  <span style={{ height: `${(instroom / max) * 100}%` }} /><span className={classes.out} style={{ height: `${(uitstroom / max) * 100}%` }} />
                </span>
                <span aria-hidden>{maandKort(maand)}</span>
              </li>
            ))}
          </ul>
          <div className={classes.legend} aria-hidden><span className={classes.in}>Aanmeldingen</span><span>Afgesloten casussen</span></div>
        </>
      )}
    </Card>
  );
}
