import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { kenmerkVan, meldingVan } from '../lib/http';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** An error as a person can use it: what happened, what to do, and the id for support. */
export function Fout({ error, onRetry }: Props) {
  const kenmerk = kenmerkVan(error);
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={meldingVan(error)}>
      <Group gap="md" align="center">
        {onRetry && <Button variant="default" size="xs" onClick={onRetry}>Probeer opnieuw</Button>}
        {kenmerk && <Text size="xs" c="dimmed">Kenmerk voor de helpdesk: <code>{kenmerk}</code></Text>}
      </Group>
    </Alert>
  );
}
