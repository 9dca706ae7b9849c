import type { CasusDto } from '@keukentafel/contract';
import { ontbreektVoorAfsluiting, type Ontbreekt } from '@keukentafel/domain';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Annuleren, Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { isProblem } from '../../lib/http';
import { meldGelukt } from '../../lib/melding';
import { datumTekst } from '../../lib/tijd/tekst';
import { invoerVan, standVan, vormVan, type AfsluitVorm } from './afsluiten';
import { AfsluitVelden } from './AfsluitVelden';
import { useSluitAf } from './api';

interface Props {
  readonly casus: CasusDto;
  readonly onClose: () => void;
}

const MELDING: Readonly<Record<Ontbreekt['soort'], string>> = {
  resultaat: 'Kies een resultaat.',
  reden: 'Vul in waarom je afsluit.',
  verkenning: 'Kruis dit aan, of rond het gesprek eerst zelf af.',
  contacten: 'Kruis dit aan, of leg het contact eerst vast.',
  interventie: 'Kies hoe deze interventie eindigt.',
  'interventie-reden': 'Vul in waarom.',
  hulpvraag: 'Kies wat er van deze hulpvraag is geworden.',
  doel: 'Vul een score in van 1 tot en met 10.',
};

/**
 * Closing a casus: asks exactly what the rule says is missing. When a colleague adds something meanwhile, that is asked too and what was
 * filled in stays.
 */
export default function AfsluitVenster({ casus, onClose }: Props) {
  useBezig('de afsluiting');
  const [geprobeerd, setGeprobeerd] = useState(false);
  const sluitAf = useSluitAf();
  const form = useForm<AfsluitVorm>({ defaultValues: vormVan(casus) });
  const concept = useConcept('afsluiting', casus.id, form);
  const vorm = useWatch({ control: form.control }) as AfsluitVorm;
  const invoer = invoerVan(casus, vorm);
  const ontbreekt = ontbreektVoorAfsluiting(standVan(casus), invoer);
  const fout = (veld: string) => (geprobeerd ? ontbreekt.filter((gat) => gat.veld === veld).map(({ soort }) => MELDING[soort])[0] : undefined);
  const verouderd = isProblem(sluitAf.error, 'versie-verouderd') || isProblem(sluitAf.error, 'afsluiting-onvolledig') || isProblem(sluitAf.error, 'afsluiting-onbekend');

  async function sluit() {
    setGeprobeerd(true);
    if (ontbreekt.length > 0) return;
    const gesloten = await sluitAf.mutateAsync({ casus, invoer }).catch(() => null);
    if (!gesloten) return;
    await concept.klaar();
    meldGelukt('Casus afgesloten', gesloten.einde?.bewarenTot ? `We bewaren het dossier tot ${datumTekst(gesloten.einde.bewarenTot)}.` : '');
    onClose();
  }

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} size="lg" titel="Casus afsluiten">
      <form noValidate onSubmit={(event) => { event.preventDefault(); void sluit(); }}>
        <Stack gap="lg">
          <ConceptMelding concept={concept} />
          {verouderd && <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />} title="Een collega heeft deze casus intussen gewijzigd">Kijk of het nog klopt en sluit dan opnieuw af. Wat je invulde staat er nog.</Alert>}
          {sluitAf.error && !verouderd ? <Fout error={sluitAf.error} /> : null}
          {geprobeerd && ontbreekt.length > 0 && <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />} title={ontbreekt.length === 1 ? 'Er ontbreekt nog één ding' : `Er ontbreken nog ${ontbreekt.length} dingen`} />}
          <AfsluitVelden casus={casus} vorm={vorm} onChange={(nieuw) => form.reset(nieuw, { keepDefaultValues: true })} fout={fout} />
          <Group justify="flex-end">
            <Annuleren />
            <Button type="submit" loading={sluitAf.isPending}>Casus afsluiten</Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
