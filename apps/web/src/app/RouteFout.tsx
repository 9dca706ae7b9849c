import { Button, Center, Group, Stack } from '@mantine/core';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Fout } from '../components/Fout';
import { Pagina } from '../components/Pagina';
import { NietGevonden } from './NietGevonden';

/** When a screen breaks, or its code cannot be fetched (after a new release, or offline). */
export function RouteFout() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <Center mih="60dvh"><NietGevonden /></Center>;
  return (
    <Pagina titel="Dit scherm kan niet worden getoond">
      <Stack gap="md" maw="40rem">
        <Fout error={error} />
        <Group>
          <Button onClick={() => window.location.reload()}>Opnieuw laden</Button>
          <Button variant="default" component="a" href="/">Naar je startpagina</Button>
        </Group>
      </Stack>
    </Pagina>
  );
}
