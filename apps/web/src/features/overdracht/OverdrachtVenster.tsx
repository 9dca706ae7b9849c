import type { CasusDto } from '@keukentafel/contract';
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { meldGelukt } from '../../lib/melding';
import { useCasusMedewerkers } from '../interventie';
import { useDraagOver } from './api';
import { verhuisd } from './tekst';

interface Props {
  readonly casus: CasusDto;
  /** Kept while the page is open, also when the dialog is closed. */
  readonly notitie: string;
  readonly onNotitie: (notitie: string) => void;
  readonly onClose: () => void;
}

/** Handing one casus to a colleague of its wijkteam. */
export default function OverdrachtVenster({ casus, notitie, onNotitie, onClose }: Props) {
  const [sleutel] = useState(() => uuid());
  const [naar, setNaar] = useState('');
  const [geprobeerd, setGeprobeerd] = useState(false);
  const medewerkers = useCasusMedewerkers(casus.id);
  const draagOver = useDraagOver(sleutel);
  const { regiehouder } = casus;
  const ontvangers = (medewerkers.data?.items ?? []).filter(({ id, inWijkteam }) => inWijkteam && id !== regiehouder?.id);

  async function verstuur() {
    setGeprobeerd(true);
    if (!naar) return;
    const gedaan = await draagOver.mutateAsync({ casusId: casus.id, body: { naarMedewerkerId: naar, notitie: notitie || null } }).catch(() => null);
    if (!gedaan) return;
    onNotitie('');
    meldGelukt('Overgedragen', verhuisd(gedaan));
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Casus overdragen" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void verstuur(); }}>
        <Stack gap="md">
          {draagOver.error ? <Fout error={draagOver.error} /> : null}
          <Text>{regiehouder ? `De regie, de open interventies en de geplande contacten van ${regiehouder.naam} gaan mee.` : 'Deze casus heeft nog geen regiehouder.'}</Text>
          <NativeSelect
            label="Aan wie?" required value={naar} onChange={(event) => setNaar(event.currentTarget.value)} error={geprobeerd && !naar && 'Kies een collega.'}
            data={[{ value: '', label: 'Kies een collega' }, ...ontvangers.map(({ id, naam }) => ({ value: id, label: naam }))]}
          />
          <Textarea label="Wat moet je collega weten?" autosize minRows={3} maxRows={10} maxLength={2000} value={notitie} onChange={(event) => onNotitie(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Annuleren</Button>
            <Button type="submit" loading={draagOver.isPending}>Overdragen</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
