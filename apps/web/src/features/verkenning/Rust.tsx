import type { CasusMetingen, VraagverkenningDto } from '@keukentafel/contract';
import { datumIn } from '@keukentafel/domain';
import { Alert, Card, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Wiel, WielLegenda, WielTabel } from '../../components/wiel';
import { datumTekst } from '../../lib/tijd/tekst';
import { bekend } from './stand';
import classes from './Verkenning.module.css';

interface Props {
  readonly lopend: VraagverkenningDto | null;
  readonly metingen: CasusMetingen;
}

/** While nobody is talking: what is known of all leefgebieden, and that a conversation was paused. */
export function Rust({ lopend, metingen }: Props) {
  const { laatste, vorige } = bekend(metingen);
  return (
    <>
      {lopend && (
        <Alert icon={<IconPlayerPause aria-hidden />} role="status" title="Dit gesprek is gepauzeerd">
          <Text>Het begon op {datumTekst(datumIn(new Date(lopend.begonnenOp)))} met {lopend.gevoerdDoor.naam}. Jij of een collega kan verdergaan waar het gebleven was.</Text>
        </Alert>
      )}
      <div className={classes.gesprek}>
        <div className={classes.wielKant}>
          <Wiel laatste={laatste} vorige={vorige} />
          <WielLegenda metVorige={vorige.length > 0} />
        </div>
        <Card><WielTabel laatste={laatste} vorige={vorige} titel="Wat we nu weten" /></Card>
      </div>
    </>
  );
}
