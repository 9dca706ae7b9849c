import { Button, Group, Modal, Text } from '@mantine/core';
import type { Blocker } from 'react-router';

/** Asks before typed text is left behind. */
export function VerlaatVraag({ blocker }: { readonly blocker: Blocker }) {
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title="Weggaan zonder opslaan?" centered closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <Text>Wat je typte is dan weg.</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => blocker.proceed?.()}>Weggaan</Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>Blijven</Button>
      </Group>
    </Modal>
  );
}
