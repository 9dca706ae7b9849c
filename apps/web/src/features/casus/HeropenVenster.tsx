import type { CasusDto } from '@keukentafel/contract';
import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Fout } from '../../components/Fout';
import { useBezig } from '../../lib/bezig';
import { meldGelukt } from '../../lib/melding';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { LIMIET_REDEN } from './afsluiten';
import { useHeropen } from './api';

interface Props {
  readonly casus: CasusDto;
  readonly reden: string;
  readonly onChange: (reden: string) => void;
  readonly onClose: () => void;
}

/** Opening a closed casus again, as long as the norm allows it; after that a new aanmelding is the way. */
export default function HeropenVenster({ casus, reden, onChange, onClose }: Props) {
  useBezig('de heropening');
  const heropen = useHeropen();
  const tot = casus.einde?.heropenenTot ?? null;
  const teLaat = tot !== null && vandaag() > tot;

  async function open() {
    const geopend = await heropen.mutateAsync({ casus, invoer: { reden: reden.trim() || null } }).catch(() => null);
    if (!geopend) return;
    meldGelukt('Casus heropend', 'Je kunt verder waar het ophield.');
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title="Casus heropenen" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void open(); }}>
        <Stack gap="md">
          {heropen.error ? <Fout error={heropen.error} /> : null}
          {teLaat ? (
            <Alert role="status" icon={<IconCalendarX aria-hidden />} title={`Heropenen kon tot en met ${datumTekst(tot)}`}>Maak een nieuwe aanmelding. Deze casus staat daar dan bij als eerdere casus.</Alert>
          ) : (
            <>
              {tot && <Text size="sm" c="dimmed">Heropenen kan tot en met {datumTekst(tot)}. Alles wat er was, blijft staan.</Text>}
              <Textarea label="Waarom heropen je?" autosize minRows={3} maxLength={LIMIET_REDEN} data-autofocus value={reden} onChange={(event) => onChange(event.currentTarget.value)} />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Annuleren</Button>
            {teLaat ? <Button component={Link} to="/aanmeldingen/nieuw">Nieuwe aanmelding</Button> : <Button type="submit" loading={heropen.isPending}>Casus heropenen</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
