import type { CasusDto } from '@keukentafel/contract';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { Annuleren, Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { meldGelukt } from '../../lib/melding';
import { useCasusMedewerkers } from '../interventie';
import { useDraagOver } from './api';
import { LEEG, OverdrachtVelden, type OverdrachtVorm } from './OverdrachtVelden';
import { verhuisd } from './tekst';

interface Props {
  readonly casus: CasusDto;
  readonly onClose: () => void;
}

/** Handing one casus to a colleague of its wijkteam. What is typed is kept as a concept. */
export default function OverdrachtVenster({ casus, onClose }: Props) {
  useBezig('een overdracht');
  const [sleutel] = useState(() => uuid());
  const form = useForm<OverdrachtVorm>({ defaultValues: LEEG });
  const concept = useConcept('overdracht', casus.id, form);
  const medewerkers = useCasusMedewerkers(casus.id);
  const draagOver = useDraagOver(sleutel);
  const { regiehouder } = casus;
  const ontvangers = (medewerkers.data?.items ?? []).filter(({ id, inWijkteam }) => inWijkteam && id !== regiehouder?.id);

  const verstuur = form.handleSubmit(async ({ naar, notitie }) => {
    const gedaan = await draagOver.mutateAsync({ casusId: casus.id, body: { naarMedewerkerId: naar, notitie: notitie.trim() || null } }).catch(() => null);
    if (!gedaan) return;
    await concept.klaar();
    meldGelukt('Overgedragen', verhuisd(gedaan));
    onClose();
  });

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} titel="Casus overdragen">
      <form noValidate onSubmit={(event) => void verstuur(event)}>
        <Stack gap="md">
          <ConceptMelding concept={concept} />
          {draagOver.error ? <Fout error={draagOver.error} /> : null}
          <Text>{regiehouder ? `De regie, de open interventies en de geplande contacten van ${regiehouder.naam} gaan mee.` : 'Deze casus heeft nog geen regiehouder.'}</Text>
          <OverdrachtVelden form={form} ontvangers={ontvangers} />
          <Group justify="flex-end">
            <Annuleren />
            <Button type="submit" loading={draagOver.isPending}>Overdragen</Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
