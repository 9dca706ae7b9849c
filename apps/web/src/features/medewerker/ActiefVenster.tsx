import type { MedewerkerDto } from '@keukentafel/contract';
import { Button, Group, Modal, Text } from '@mantine/core';

interface Props {
  readonly medewerker: MedewerkerDto;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before someone gets or loses access. */
export default function ActiefVenster({ medewerker: { naam, actief }, onClose, onConfirm }: Props) {
  return (
    <Modal opened onClose={onClose} title={actief ? 'Toegang stoppen?' : 'Weer toegang geven?'} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <Text>{actief ? `${naam} wordt meteen uitgelogd en kan niet meer inloggen.` : `${naam} kan weer inloggen met het eigen wachtwoord.`}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>Annuleren</Button>
        <Button color={actief ? 'red.9' : undefined} onClick={onConfirm}>{actief ? 'Toegang stoppen' : 'Toegang geven'}</Button>
      </Group>
    </Modal>
  );
}
