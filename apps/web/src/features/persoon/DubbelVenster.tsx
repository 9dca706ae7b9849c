import { NieuweKoppeling, type InwonerDossier, type InwonerDto, type InwonerRegel } from '@keukentafel/contract';
import { CASUS_STATUS, naamOf } from '@keukentafel/domain';
import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useController, useForm } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Feiten } from '../../components/Feiten';
import { Fout } from '../../components/Fout';
import { Resultaat } from '../../components/Resultaat';
import { useBewaak, Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { meldGelukt } from '../../lib/melding';
import { dagJaarTekst } from '../../lib/tijd/tekst';
import { useKoppel, usePersoon } from './api';
import { veldFouten } from './fouten';
import classes from './Persoon.module.css';
import { PersoonZoeker } from './PersoonZoeker';
import { adresTekst, geborenTekst } from './tekst';

interface Props {
  readonly inwoner: InwonerDto;
  readonly casusId: string;
  readonly onClose: () => void;
}

const casussenTekst = ({ inwoner, casussen }: InwonerDossier): string =>
  casussen.filter(({ inwonerId }) => inwonerId === inwoner.id).map(({ status, geopendOp, wijkteam }) => `${naamOf(CASUS_STATUS, status)}, van ${dagJaarTekst(geopendOp)}, ${wijkteam}`).join('; ');

/** One record, to lay beside the other. */
function Inschrijving({ kop, id, casusId }: { readonly kop: string; readonly id: string; readonly casusId: string }) {
  const query = usePersoon(id, casusId);
  return (
    <section className={classes.inschrijving} aria-label={kop}>
      <Text size="sm" c="dimmed">{kop}</Text>
      <Resultaat query={query}>
        {(dossier) => (
          <>
            <strong>{dossier.inwoner.naam}</strong>
            <Feiten
              feiten={[
                ['Geboren', geborenTekst(dossier.inwoner)], ['Adres', adresTekst(dossier.inwoner) || 'Niet bekend'], ['Telefoon', dossier.inwoner.telefoon ?? 'Niet bekend'],
                ['Casussen', casussenTekst(dossier) || 'Geen'],
              ]}
            />
          </>
        )}
      </Resultaat>
    </section>
  );
}

const resolver = classValidatorResolver(NieuweKoppeling);

function KoppelFormulier({ inwoner, casusId, dubbelId, onAnder, onClose }: Props & { readonly dubbelId: string; readonly onAnder: () => void }) {
  const [sleutel] = useState(() => uuid());
  const koppel = useKoppel(inwoner.id, sleutel);
  const form = useForm<NieuweKoppeling>({ defaultValues: { dubbelId, reden: '' }, resolver });
  const concept = useConcept('koppeling', `${inwoner.id}_${dubbelId}`, form);
  useBewaak(concept.bewaar);
  const { control, handleSubmit, setError, formState: { errors } } = form;
  const { field: reden } = useController({ control, name: 'reden' });
  async function ander() {
    if (await concept.bewaar()) onAnder();
  }
  async function bewaar(body: NieuweKoppeling) {
    try {
      await koppel.mutateAsync(body);
      await concept.klaar();
      meldGelukt('Gekoppeld', 'De twee inschrijvingen horen nu bij elkaar. Er is niets verplaatst.');
      onClose();
    } catch (error) {
      for (const [veld, message] of veldFouten(error)) if (veld === 'reden') setError(veld, { message });
    }
  }
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(bewaar)(event)}>
      <Stack gap="md">
        <ConceptMelding concept={concept} />
        {koppel.error && !errors.reden ? <Fout error={koppel.error} /> : null}
        <div className={classes.naast}>
          <Inschrijving kop="Deze inschrijving" id={inwoner.id} casusId={casusId} />
          <Inschrijving kop="De andere inschrijving" id={dubbelId} casusId={casusId} />
        </div>
        <Textarea label="Hoe weet je dat dit dezelfde persoon is?" required autosize minRows={2} maxRows={6} maxLength={500} {...reden} error={errors.reden?.message} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void ander()}>Andere persoon</Button>
          <Button type="submit" loading={koppel.isPending}>Koppelen</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Finding the other record of the same person, laying both side by side, and linking them. */
export default function DubbelVenster({ inwoner, casusId, onClose }: Props) {
  useBezig('een koppeling');
  const [dubbel, setDubbel] = useState<InwonerRegel | null>(null);
  return (
    <Venster onClose={onClose} size={dubbel ? 'xl' : 'lg'} titel="Dubbele persoon koppelen">
      <Stack gap="md">
        <Text size="sm" c="dimmed">Staat deze inwoner er twee keer in? Koppel de twee inschrijvingen. Er wordt niets verplaatst, dus je kunt het ongedaan maken.</Text>
        {dubbel
          ? <KoppelFormulier inwoner={inwoner} casusId={casusId} dubbelId={dubbel.id} onAnder={() => setDubbel(null)} onClose={onClose} />
          : <PersoonZoeker label="De andere inschrijving" begin={inwoner.achternaam} zonder={[inwoner.id]} onKies={setDubbel} />}
      </Stack>
    </Venster>
  );
}
