import type { InwonerDossier, InwonerDto } from '@keukentafel/contract';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Resultaat } from '../../components/Resultaat';
import { Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { usePersoon } from './api';
import { LidRegel } from './LidRegel';
import { NieuwLidFormulier } from './NieuwLidFormulier';
import classes from './Persoon.module.css';

interface Props {
  readonly inwoner: InwonerDto;
  readonly casusId: string;
  readonly onClose: () => void;
}

function Leden({ dossier: { inwoner, leden }, casusId }: { readonly dossier: InwonerDossier; readonly casusId: string }) {
  const [erbij, { open, close }] = useDisclosure(false);
  const nu = leden.filter(({ geldigTot }) => geldigTot === null);
  return (
    <Stack gap="lg">
      {leden.length === 0
        ? <Text c="dimmed">Er is nog niet vastgelegd met wie {inwoner.naam} woont.</Text>
        : <ul className={classes.leden}>{leden.map((lid) => <LidRegel key={lid.id} lid={lid} zelf={lid.inwonerId === inwoner.id} casusId={casusId} />)}</ul>}
      {erbij ? (
        <section className={classes.erbij}>
          <Title order={3}>Iemand toevoegen</Title>
          <NieuwLidFormulier inwoner={inwoner} leden={nu.map(({ inwonerId }) => inwonerId)} onClose={close} />
        </section>
      ) : <Button variant="light" className={classes.links} leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>Iemand toevoegen</Button>}
    </Stack>
  );
}

/** Who lives with this person, in which rol, and since when. */
export default function HuishoudenVenster({ inwoner, casusId, onClose }: Props) {
  useBezig('het huishouden');
  const query = usePersoon(inwoner.id, casusId);
  return (
    <Venster onClose={onClose} size="lg" titel="Huishouden">
      <Resultaat query={query}>{(dossier) => <Leden dossier={dossier} casusId={casusId} />}</Resultaat>
    </Venster>
  );
}
