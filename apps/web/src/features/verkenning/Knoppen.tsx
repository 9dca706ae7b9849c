import type { VraagverkenningDto } from '@keukentafel/contract';
import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useBegin, useZetStatus } from './api';

interface Props {
  readonly casusId: string;
  readonly lopend: VraagverkenningDto | null;
  /** Goes on to choosing acties. */
  readonly onAfronden: () => void;
}

/** The next steps of the conversation. */
export function Knoppen({ casusId, lopend, onAfronden }: Props) {
  const begin = useBegin(casusId);
  const zet = useZetStatus(casusId);
  if (!lopend) return <Button size="md" loading={begin.isPending} leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => begin.mutate()}>Gesprek beginnen</Button>;
  const naar = (status: 'bezig' | 'gepauzeerd') => () => zet.mutate({ id: lopend.id, version: lopend.version, status });
  return (
    <>
      {lopend.status === 'bezig'
        ? <Button size="md" variant="default" loading={zet.isPending} leftSection={<IconPlayerPause size={18} aria-hidden />} onClick={naar('gepauzeerd')}>Pauzeren</Button>
        : <Button size="md" loading={zet.isPending} leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={naar('bezig')}>Verdergaan</Button>}
      <Button size="md" variant={lopend.status === 'bezig' ? 'filled' : 'default'} onClick={onAfronden}>Afronden</Button>
    </>
  );
}
