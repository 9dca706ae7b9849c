import { Button, Group, Modal, Text } from '@mantine/core';
import type { Blocker } from 'react-router';

interface Props {
  readonly blocker: Blocker;
  readonly bewaard: boolean;
}

/** The question itself. */
export default function VerlaatVenster({ blocker, bewaard }: Props) {
  return (
    <Modal opened onClose={() => blocker.reset?.()} title="Weggaan zonder opslaan?" centered closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <Text>{bewaard ? 'Wat je typte blijft als concept bewaard. Je kunt er later mee verder.' : 'Wat je typte is dan weg.'}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => blocker.proceed?.()}>Weggaan</Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>Blijven</Button>
      </Group>
    </Modal>
  );
}
