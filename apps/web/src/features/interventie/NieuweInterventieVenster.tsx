import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { LIMIET, NieuweInterventie, type CasusDto } from '@keukentafel/contract';
import { datumIn } from '@keukentafel/domain';
import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useController, useForm, type Resolver, type UseFormReturn } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { Segment } from '../../components/Segment';
import { Annuleren, Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { meldGelukt } from '../../lib/melding';
import { vandaag } from '../../lib/tijd/vandaag';
import { leeg } from '../../lib/waarde';
import { useSessie } from '../sessie';
import { useVoegToe } from './api';
import { DoelVelden, type MetDoelen } from './DoelVelden';
import { veldFouten } from './fouten';
import classes from './Interventie.module.css';
import { UitvoerderKeuze } from './UitvoerderKeuze';
import { BEGIN, nieuweVorm, opties, perGroep } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly onClose: () => void;
}

const dto = classValidatorResolver<NieuweInterventie>(NieuweInterventie);
/** A goal that was begun and left empty is no goal, and no goals is no list. */
const zonderLeeg = ({ doelen, ...invoer }: NieuweInterventie): NieuweInterventie => {
  const gevuld = (doelen ?? []).filter(({ omschrijving }) => omschrijving.trim()).map(({ omschrijving, scoreBegin }) => ({ omschrijving, scoreBegin }));
  return { ...invoer, ...(invoer.status === 'wachtlijst' ? { gestartOp: null } : {}), doelen: gevuld.length > 0 ? gevuld : null };
};
const resolver: Resolver<NieuweInterventie> = (waarden, context, options) => dto(zonderLeeg(waarden), context, options);

/** A new interventie: which hulpvragen, what, who and when, and its goals. */
export default function NieuweInterventieVenster({ casus, onClose }: Props) {
  useBezig('een nieuwe interventie');
  const { medewerker: ik } = useSessie();
  const lijst = useLijsten();
  const [sleutel] = useState(() => uuid());
  const voegToe = useVoegToe(casus.id, sleutel);
  const form = useForm<NieuweInterventie>({ defaultValues: nieuweVorm(casus, ik.id, lijst), resolver });
  const concept = useConcept('interventie', casus.id, form);
  const { register, control, handleSubmit, formState: { errors }, setError } = form;
  const { field: gekozen } = useController({ control, name: 'hulpvraagIds' });
  const { field: begin } = useController({ control, name: 'status' });
  const { field: uitvoerder } = useController({ control, name: 'uitvoerderId' });
  const wacht = begin.value === 'wachtlijst';
  const dagen = { type: 'date', min: datumIn(new Date(casus.geopendOp)), max: vandaag(), inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const] };
  const open = casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null);

  async function bewaar(invoer: NieuweInterventie) {
    try {
      await voegToe.mutateAsync(zonderLeeg(invoer));
      await concept.klaar();
      meldGelukt('Interventie toegevoegd');
      onClose();
    } catch (error) {
      for (const [veld, message] of veldFouten(error)) setError(veld as 'soort', { message });
    }
  }

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} size="lg" titel="Interventie toevoegen">
      <form noValidate onSubmit={(event) => void handleSubmit(bewaar)(event)}>
        <Stack gap="md">
          <ConceptMelding concept={concept} />
          {voegToe.error && veldFouten(voegToe.error).length === 0 ? <Fout error={voegToe.error} /> : null}
          <Checkbox.Group label="Voor welke hulpvragen?" required value={gekozen.value} onChange={gekozen.onChange} error={errors.hulpvraagIds?.message}>
            <div className={classes.hulpvragen}>{open.map(({ id, leefgebied, gesteldOp }) => <Checkbox key={id} value={id} label={lijst('leefgebied').naamVan(leefgebied, gesteldOp)} />)}</div>
          </Checkbox.Group>
          <div className={classes.tweeluik}>
            <NativeSelect label="Werksoort" required data={perGroep(lijst('werksoort').met([form.getValues('werksoort')]))} {...register('werksoort')} error={errors.werksoort?.message} />
            <NativeSelect label="Soort" required data={opties(lijst('interventiesoort').met([form.getValues('soort')]))} {...register('soort')} error={errors.soort?.message} />
          </div>
          <Segment label="Wanneer" keuzes={BEGIN} value={begin.value} onChange={begin.onChange} />
          <div className={classes.tweeluik}>
            <UitvoerderKeuze casusId={casus.id} value={uitvoerder.value} bekend={ik} leeg={wacht ? 'Nog niemand' : 'Kies een collega'} required={!wacht} error={errors.uitvoerderId?.message} onChange={uitvoerder.onChange} />
            {wacht
              ? <TextInput label="Op de wachtlijst sinds" description="Leeg is vandaag." {...dagen} {...register('wachtlijstOp', { setValueAs: leeg })} error={errors.wachtlijstOp?.message} />
              : <TextInput label="Gestart op" description="Leeg is vandaag." {...dagen} {...register('gestartOp', { setValueAs: leeg })} error={errors.gestartOp?.message} />}
          </div>
          <DoelVelden {...(form as unknown as UseFormReturn<MetDoelen>)} errors={errors} metEind={false} max={LIMIET.doelenPerInterventie} />
          <Group justify="flex-end">
            <Annuleren />
            <Button type="submit" loading={voegToe.isPending}>Toevoegen</Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
