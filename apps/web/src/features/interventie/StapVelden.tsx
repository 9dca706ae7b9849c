import { LIMIET, type CasusDto, type InterventieDto, type MedewerkerKort } from '@keukentafel/contract';
import { datumIn, HULPVRAAG_DAARNA, naamOf, vraagtReden } from '@keukentafel/domain';
import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Annuleren } from '../../components/venster';
import { ConceptMelding, type Concept } from '../../lib/concept';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { vandaag } from '../../lib/tijd/vandaag';
import { leeg } from '../../lib/waarde';
import { DoelVelden, type MetDoelen } from './DoelVelden';
import classes from './Interventie.module.css';
import { UitvoerderKeuze } from './UitvoerderKeuze';
import { opties, standaardDaarna, type InterventieVorm, type Stap } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly interventie: InterventieDto;
  readonly stap: Stap;
  readonly ik: MedewerkerKort;
  readonly form: UseFormReturn<InterventieVorm>;
  readonly concept: Concept;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (vorm: InterventieVorm) => void;
}

const KNOP: Readonly<Record<Stap, string>> = { starten: 'Starten', afsluiten: 'Afsluiten', verbeteren: 'Opslaan' };

/** Only the fields that this step of an interventie needs. */
export function StapVelden({ casus, interventie, stap, ik, form, concept, busy, error, onSave }: Props) {
  const lijst = useLijsten();
  const { register, handleSubmit, formState: { errors }, control } = form;
  const [resultaat, status] = useWatch({ control, name: ['resultaat', 'status'] });
  const { field: uitvoerder } = useController({ control, name: 'uitvoerderId' });
  const dicht = status === 'afgesloten';
  const beter = stap === 'verbeteren';
  const dagen = { type: 'date', min: datumIn(new Date(casus.geopendOp)), max: vandaag() };
  const datum = (naam: 'wachtlijstOp' | 'gestartOp' | 'afgeslotenOp', label: string) =>
    <TextInput label={label} {...dagen} {...register(naam, { setValueAs: leeg })} error={errors[naam]?.message} />;

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(onSave)(event)}>
      <Stack gap="md">
        <ConceptMelding concept={concept} />
        {error ? <Fout error={error} /> : null}
        <div className={classes.tweeluik}>
          {beter && <NativeSelect label="Soort" data={opties(lijst('interventiesoort').met([interventie.soort]))} {...register('soort')} error={errors.soort?.message} />}
          {(beter || stap === 'starten') && (
            <UitvoerderKeuze casusId={casus.id} value={uitvoerder.value} bekend={interventie.uitvoerder ?? ik} leeg="Nog niemand" required={status !== 'wachtlijst'} error={errors.uitvoerderId?.message} onChange={uitvoerder.onChange} />
          )}
          {beter && datum('wachtlijstOp', 'Op de wachtlijst sinds')}
          {(stap === 'starten' || (beter && status !== 'wachtlijst')) && datum('gestartOp', 'Gestart op')}
          {dicht && datum('afgeslotenOp', 'Afgesloten op')}
          {dicht && <NativeSelect label="Resultaat" required data={opties(lijst('resultaat').met(interventie.resultaat ? [interventie.resultaat] : []), 'Kies een resultaat')} {...register('resultaat', { setValueAs: leeg })} error={errors.resultaat?.message} />}
        </div>
        {dicht && <Textarea label={resultaat && vraagtReden(resultaat) ? 'Reden' : 'Toelichting'} required={resultaat !== null && vraagtReden(resultaat)} autosize minRows={2} maxRows={8} {...register('reden', { setValueAs: leeg })} error={errors.reden?.message} />}
        {(beter || dicht) && <DoelVelden {...(form as unknown as UseFormReturn<MetDoelen>)} errors={errors} metEind={dicht || beter} max={LIMIET.doelenPerInterventie} />}
        {stap === 'afsluiten' && (
          <NativeSelect
            label="De hulpvragen die nergens anders worden beantwoord" data={opties(HULPVRAAG_DAARNA, `Zoals gewoonlijk: ${naamOf(HULPVRAAG_DAARNA, standaardDaarna(resultaat)).toLowerCase()}`)}
            {...register('hulpvragen', { setValueAs: leeg })} error={errors.hulpvragen?.message}
          />
        )}
        <Group justify="flex-end">
          <Annuleren />
          <Button type="submit" loading={busy}>{KNOP[stap]}</Button>
        </Group>
      </Stack>
    </form>
  );
}
