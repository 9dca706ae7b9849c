import type { FiguurDto } from '@keukentafel/contract';
import { Card, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import classes from './Factsheet.module.css';
import { Staven, type Staaf } from './Staven';

const getal = new Intl.NumberFormat('nl-NL');
const grootsteEerst = (staven: readonly Staaf[]): Staaf[] => [...staven].sort((een, ander) => ander.aantal - een.aantal || een.naam.localeCompare(ander.naam, 'nl'));

/** The wijkteam is only told where one wijk had several in the period. */
function wijken({ perWijk }: FiguurDto): Staaf[] {
  const vaker = (id: string) => perWijk.filter(({ wijk }) => wijk.id === id).length > 1;
  return grootsteEerst(perWijk.map(({ wijk, wijkteam, aantal }) => ({ id: `${wijk.id} ${wijkteam.id}`, naam: wijk.naam, bij: vaker(wijk.id) ? wijkteam.naam : undefined, aantal })));
}

/** One figure: the total, what it means when asked, and its splits. */
export function Figuur({ figuur, alsTabel }: { readonly figuur: FiguurDto; readonly alsTabel: boolean }) {
  const [uitleg, { toggle }] = useDisclosure(false);
  const teams = grootsteEerst(figuur.perWijkteam.map(({ wijkteam, aantal }) => ({ ...wijkteam, aantal })));
  return (
    <>
      <Card className={classes.total}>
        <div>
          <Text component="h2" fw={500} className={classes.figureName}>
            {figuur.naam}
            <UnstyledButton className={classes.info} onClick={toggle} aria-expanded={uitleg} aria-label={`Wat telt ${figuur.naam}?`}>
              <IconInfoCircle size={20} stroke={1.7} aria-hidden />
            </UnstyledButton>
          </Text>
          <Text className={classes.number} data-testid="totaal">{getal.format(figuur.totaal)}</Text>
        </div>
        {uitleg && <Text maw="44rem" role="note">{figuur.definitie}</Text>}
      </Card>
      <div className={classes.splits}>
        <Card className={classes.split}>
          <Title order={3}>Per wijkteam</Title>
          <Staven titel={`${figuur.naam} per wijkteam`} kop="Wijkteam" staven={teams} alsTabel={alsTabel} />
        </Card>
        <Card className={classes.split}>
          <Title order={3}>Per wijk</Title>
          <Staven titel={`${figuur.naam} per wijk`} kop="Wijk" staven={wijken(figuur)} alsTabel={alsTabel} />
        </Card>
      </div>
    </>
  );
}
