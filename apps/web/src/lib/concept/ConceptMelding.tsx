import { datumIn } from '@keukentafel/domain';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCloudOff, IconCopy, IconHistory } from '@tabler/icons-react';
import { tijdstipTekst, tijdTekst } from '../tijd/tekst';
import { vandaag } from '../tijd/vandaag';
import classes from './ConceptMelding.module.css';
import type { Concept } from './use-concept';

/** `10:42` of today, else with the day. */
const wanneer = (instant: string): string => (datumIn(new Date(instant)) === vandaag() ? tijdTekst(instant) : tijdstipTekst(instant));

/** Says above a form that text was given back, is newer somewhere else, or is not kept at the moment. */
export function ConceptMelding({ concept }: { readonly concept: Concept }) {
  const { staat, opnieuw, kies } = concept;
  switch (staat.soort) {
    case 'gewoon':
      return null;
    case 'hersteld':
      return (
        <div role="status" className={classes.gebleven}>
          <IconHistory size={20} stroke={1.7} aria-hidden />
          <Text size="sm"><strong>Je was hier gebleven, van {wanneer(staat.van)}.</strong> Wat je toen typte staat er weer.</Text>
          <Button variant="default" size="xs" onClick={opnieuw}>Opnieuw beginnen</Button>
        </div>
      );
    case 'niet-bewaard':
      return (
        <Alert role="status" color="orange" icon={<IconCloudOff aria-hidden />} title="Wat je typt wordt nu niet bewaard">
          <Text size="sm">Er is geen verbinding, of je bent niet meer ingelogd. Sluit dit scherm niet. We proberen het steeds opnieuw.</Text>
        </Alert>
      );
    case 'elders':
      return (
        <Alert role="alert" color="orange" icon={<IconCopy aria-hidden />} title={`Je typte dit ook op een ander scherm, om ${wanneer(staat.van)}`}>
          <Group justify="space-between" gap="sm">
            <Text size="sm">Kies met welke tekst je verdergaat. Tot je kiest, blijven beide bestaan.</Text>
            <Group gap="xs">
              <Button variant="default" size="xs" onClick={() => kies('elders')}>De tekst van het andere scherm</Button>
              <Button variant="default" size="xs" onClick={() => kies('hier')}>De tekst van dit scherm</Button>
            </Group>
          </Group>
        </Alert>
      );
  }
}
