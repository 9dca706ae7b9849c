import type { InwonerDto } from '@keukentafel/contract';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormProvider, useController, useForm } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { Segment } from '../../components/Segment';
import { useBewaak } from '../../components/venster';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { meldGelukt } from '../../lib/melding';
import { vandaag } from '../../lib/tijd/vandaag';
import { GeboorteVeld, NaamVelden } from '../aanmelding/persoon';
import { wieTekst } from '../zoeken';
import { useVoegLidToe } from './api';
import { veldFouten } from './fouten';
import { LEEG_LID, ROLLEN, controleerLid, naarLid, type LidVorm } from './lid';
import classes from './Persoon.module.css';
import { PersoonZoeker } from './PersoonZoeker';

interface Props {
  readonly inwoner: InwonerDto;
  /** Who lives here already. */
  readonly leden: readonly string[];
  readonly onClose: () => void;
}

const SOORT = [{ code: 'bekend', naam: 'Bekende persoon' }, { code: 'nieuw', naam: 'Nieuwe persoon' }] as const;
const KIES = [{ value: '', label: 'Kies…' }, ...ROLLEN];

/** Someone who lives with this person: found, or new with a name and a date of birth. */
export function NieuwLidFormulier({ inwoner, leden, onClose }: Props) {
  const [sleutel] = useState(() => uuid());
  const voegToe = useVoegLidToe(inwoner.id, sleutel);
  const form = useForm<LidVorm>({ defaultValues: LEEG_LID, resolver: controleerLid });
  const concept = useConcept('huishouden', inwoner.id, form);
  useBewaak(concept.bewaar);
  const { register, control, handleSubmit, setError, formState: { errors } } = form;
  const { field: soort } = useController({ control, name: 'soort' });
  const { field: bekende } = useController({ control, name: 'inwonerId' });

  async function annuleer() {
    if (await concept.bewaar()) onClose();
  }

  async function bewaar(vorm: LidVorm) {
    try {
      await voegToe.mutateAsync(naarLid(vorm));
      await concept.klaar();
      meldGelukt('Toegevoegd aan het huishouden');
      onClose();
    } catch (error) {
      for (const [veld, message] of veldFouten(error)) setError(veld as 'rol', { message });
    }
  }

  return (
    <FormProvider {...form}>
      <form noValidate aria-label="Iemand toevoegen" onSubmit={(event) => void handleSubmit(bewaar)(event)}>
        <Stack gap="md">
          <ConceptMelding concept={concept} />
          {voegToe.error && veldFouten(voegToe.error).length === 0 ? <Fout error={voegToe.error} /> : null}
          <Segment label="Wie komt erbij?" keuzes={SOORT} value={soort.value} onChange={soort.onChange} />
          {soort.value === 'nieuw' && <NaamVelden />}
          {soort.value === 'bekend' && (bekende.value
            ? <div className={classes.gekozen}><span><strong>{bekende.value.naam}</strong><span>{wieTekst(bekende.value)}</span>{errors.inwonerId && <span role="alert" className={classes.fout}>{errors.inwonerId.message}</span>}</span><Button variant="default" size="xs" onClick={() => bekende.onChange(null)}>Andere persoon</Button></div>
            : <PersoonZoeker label="Wie is het?" zonder={[inwoner.id, ...leden]} error={errors.inwonerId?.message} onKies={bekende.onChange} />)}
          <div className={classes.rij} data-drie={soort.value === 'nieuw' || undefined}>
            {soort.value === 'nieuw' && <GeboorteVeld />}
            <NativeSelect label="Rol" required data={KIES} {...register('rol')} error={errors.rol?.message} />
            <TextInput label="Woont hier sinds" type="date" max={vandaag()} placeholder="Vandaag" {...register('geldigVan')} error={errors.geldigVan?.message} />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void annuleer()}>Annuleren</Button>
            <Button type="submit" loading={voegToe.isPending}>Toevoegen</Button>
          </Group>
        </Stack>
      </form>
    </FormProvider>
  );
}
