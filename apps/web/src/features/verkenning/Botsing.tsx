import type { MetingDto } from '@keukentafel/contract';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { tijdTekst } from '../../lib/tijd/tekst';
import { MetingTekst } from './MetingTekst';

interface Props {
  /** What a colleague recorded meanwhile. */
  readonly meting: MetingDto;
  readonly onKies: (welke: 'mijn' | 'hun') => void;
}

/** A colleague recorded something else of the same leefgebied: both are there, and nothing is lost whatever is chosen. */
export function Botsing({ meting, onKies }: Props) {
  return (
    <Alert role="alert" color="orange" icon={<IconUsers aria-hidden />} title={`${meting.gemetenDoor.naam} legde hier om ${tijdTekst(meting.gemetenOp)} iets anders vast`}>
      <MetingTekst meting={meting} />
      <Text size="sm" mt="sm">Wat jij typte staat hierboven nog. Kies wat nu geldt. Het andere blijft in de geschiedenis staan.</Text>
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => onKies('mijn')}>Wat ik typte geldt</Button>
        <Button variant="default" onClick={() => onKies('hun')}>Neem over van {meting.gemetenDoor.naam}</Button>
      </Group>
    </Alert>
  );
}
