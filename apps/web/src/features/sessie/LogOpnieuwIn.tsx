import type { SessieDto } from '@keukentafel/contract';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { relogin } from '../../lib/http';
import { releaseGuard } from '../../lib/leave-guard';
import { sessieQuery, useLogOut, useSessie } from './api';
import { InlogFormulier } from './InlogFormulier';

/** Logging in again over the page one is on; what was typed stays, and the waiting requests go on. */
export default function LogOpnieuwIn() {
  const mine = useSessie();
  const client = useQueryClient();
  const logOut = useLogOut();

  function onLoggedIn(sessie: SessieDto) {
    if (sessie.medewerker.id === mine.medewerker.id) {
      client.setQueryData(sessieQuery.queryKey, sessie);
      relogin.done();
      return;
    }
    // Someone else: nothing of the first person may stay, not even in memory.
    releaseGuard();
    client.clear();
    window.location.assign('/');
  }

  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title="Log opnieuw in" centered>
      <Stack gap="md">
        <Text>Je was een tijd niet actief. Log opnieuw in om verder te gaan. Alles wat je typte staat er nog.</Text>
        <InlogFormulier email={mine.email} onLoggedIn={onLoggedIn} />
        <Button variant="subtle" color="gray" onClick={() => { releaseGuard(); void logOut(); }}>Stoppen en uitloggen</Button>
      </Stack>
    </Modal>
  );
}
