import type { MedewerkerDto } from '@keukentafel/contract';
import { ROL, type Rol } from '@keukentafel/domain';
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly medewerker: MedewerkerDto;
  readonly onClose: () => void;
  readonly onSave: (rollen: Rol[]) => void;
}

/** Which rollen someone has. */
export default function RollenVenster({ medewerker, onClose, onSave }: Props) {
  const [rollen, setRollen] = useState<string[]>(medewerker.rollen);
  return (
    <Modal opened onClose={onClose} title={`Rollen van ${medewerker.naam}`} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <Stack gap="lg">
        <Checkbox.Group label="Wat mag deze medewerker?" value={rollen} onChange={setRollen}>
          <Stack gap="xs" mt="xs">
            {ROL.map(({ code, naam }) => <Checkbox key={code} value={code} label={naam} />)}
          </Stack>
        </Checkbox.Group>
        <Text size="sm" c="dimmed">De wijziging geldt meteen, ook als deze medewerker nu is ingelogd.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>Annuleren</Button>
          <Button onClick={() => onSave(ROL.map(({ code }) => code).filter((code) => rollen.includes(code)))}>Opslaan</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
