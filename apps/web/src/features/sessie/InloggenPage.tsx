import { Card, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { Pagina } from '../../components/Pagina';
import { Woordmerk } from '../../components/Woordmerk';
import { sessieQuery } from './api';
import { InlogFormulier } from './InlogFormulier';
import classes from './Inloggen.module.css';

/** Only a path of this site is followed after logging in. */
const safePath = (path: string | null): string => (path && /^\/(?![/\\])/.test(path) ? path : '/');

/** The login page. */
export function Component() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();

  return (
    <main className={classes.page}>
      <Card className={classes.card} withBorder padding="xl" radius="lg">
        <Woordmerk size={36} />
        <Pagina titel="Inloggen" intro="Fijn dat je er bent.">
          <InlogFormulier
            onLoggedIn={(sessie) => {
              client.clear();
              client.setQueryData(sessieQuery.queryKey, sessie);
              void navigate(safePath(search.get('terug')), { replace: true });
            }}
          />
        </Pagina>
      </Card>
      <Text size="sm" c="dimmed">Lukt inloggen niet? Vraag het de beheerder van je organisatie.</Text>
    </main>
  );
}
