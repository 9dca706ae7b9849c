import type { CasusDto } from '@keukentafel/contract';
import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { Fout } from '../../components/Fout';
import { Annuleren, Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { meldGelukt } from '../../lib/melding';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { LIMIET_REDEN } from './afsluiten';
import { useHeropen } from './api';

interface Props {
  readonly casus: CasusDto;
  readonly onClose: () => void;
}

/** Opening a closed casus again, as long as the norm allows it; after that a new aanmelding is the way. */
export default function HeropenVenster({ casus, onClose }: Props) {
  useBezig('de heropening');
  const heropen = useHeropen();
  const form = useForm({ defaultValues: { reden: '' } });
  const concept = useConcept('heropening', casus.id, form);
  const tot = casus.einde?.heropenenTot ?? null;
  const teLaat = tot !== null && vandaag() > tot;

  const open = form.handleSubmit(async ({ reden }) => {
    const geopend = await heropen.mutateAsync({ casus, invoer: { reden: reden.trim() || null } }).catch(() => null);
    if (!geopend) return;
    await concept.klaar();
    meldGelukt('Casus heropend', 'Je kunt verder waar het ophield.');
    onClose();
  });

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} titel="Casus heropenen">
      <form noValidate onSubmit={(event) => void open(event)}>
        <Stack gap="md">
          {!teLaat && <ConceptMelding concept={concept} />}
          {heropen.error ? <Fout error={heropen.error} /> : null}
          {teLaat ? (
            <Alert role="status" icon={<IconCalendarX aria-hidden />} title={`Heropenen kon tot en met ${datumTekst(tot)}`}>Maak een nieuwe aanmelding. Deze casus staat daar dan bij als eerdere casus.</Alert>
          ) : (
            <>
              {tot && <Text size="sm" c="dimmed">Heropenen kan tot en met {datumTekst(tot)}. Alles wat er was, blijft staan.</Text>}
              <Textarea label="Waarom heropen je?" autosize minRows={3} maxLength={LIMIET_REDEN} data-autofocus {...form.register('reden')} />
            </>
          )}
          <Group justify="flex-end">
            <Annuleren />
            {teLaat ? <Button component={Link} to="/aanmeldingen/nieuw">Nieuwe aanmelding</Button> : <Button type="submit" loading={heropen.isPending}>Casus heropenen</Button>}
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
