import { isVerwijzer } from '@keukentafel/domain';
import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { LeefgebiedKeuze } from '../../components/leefgebied';
import { Schakelaar } from '../../components/Schakelaar';
import { Segment } from '../../components/Segment';
import { Annuleren } from '../../components/venster';
import { ConceptMelding, type Concept } from '../../lib/concept';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { leeg } from '../../lib/waarde';
import { URGENTIE_KEUZES } from './keuzes';
import classes from './Velden.module.css';
import type { VerbeterVorm } from './verbetering';

interface Props {
  readonly form: UseFormReturn<VerbeterVorm>;
  readonly concept: Concept;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (vorm: VerbeterVorm) => void;
}

/** Who asked, with what is known of them. */
function AanmelderDeel({ form: { register, control, formState, getValues } }: Pick<Props, 'form'>) {
  const lijst = useLijsten()('aanmelder');
  const aanmelder = useWatch({ control, name: 'aanmelding.aanmelder' });
  const aanmelders = lijst.met([getValues('aanmelding.aanmelder')]).map(({ code, naam }) => ({ value: code, label: naam }));
  const fouten = formState.errors.aanmelding;
  const tekst = (veld: 'aanmelderOrganisatie' | 'aanmelderNaam' | 'aanmelderTelefoon') => ({ ...register(`aanmelding.${veld}`, { setValueAs: leeg }), className: classes.third, autoComplete: 'off', error: fouten?.[veld]?.message });
  return (
    <>
      <NativeSelect label="Wie meldt aan?" data={aanmelders} {...register('aanmelding.aanmelder')} error={fouten?.aanmelder?.message} />
      {aanmelder !== 'inwoner' && (
        <div className={classes.row}>
          {isVerwijzer(aanmelder) && <TextInput label="Organisatie" required={aanmelder === 'anders'} {...tekst('aanmelderOrganisatie')} />}
          <TextInput label="Naam aanmelder" {...tekst('aanmelderNaam')} />
          <TextInput label="Telefoon aanmelder" type="tel" {...tekst('aanmelderTelefoon')} />
        </div>
      )}
    </>
  );
}

/** The correctable fields of an aanmelding. */
export function VerbeterFormulier({ form, concept, busy, error, onSave }: Props) {
  const { register, control, handleSubmit, formState, getValues } = form;
  const { field: leefgebieden } = useController({ control, name: 'aanmelding.leefgebieden' });
  const kanalen = useLijsten()('kanaal').met([getValues('aanmelding.kanaal')]).map(({ code, naam }) => ({ value: code, label: naam }));
  const { field: urgentie } = useController({ control, name: 'aanmelding.urgentie' });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(onSave)(event)}>
      <Stack gap="md">
        <ConceptMelding concept={concept} />
        {error ? <Fout error={error} /> : null}
        <Textarea label="Wat is de vraag?" required autosize minRows={5} maxRows={14} data-autofocus {...register('aanmelding.vraag')} error={formState.errors.aanmelding?.vraag?.message} />
        <LeefgebiedKeuze value={leefgebieden.value} onChange={leefgebieden.onChange} />
        <Group align="end" gap="lg">
          <NativeSelect label="Kanaal" data={kanalen} {...register('aanmelding.kanaal')} />
          <Segment label="Urgentie" keuzes={URGENTIE_KEUZES} value={urgentie.value} onChange={urgentie.onChange} />
        </Group>
        <AanmelderDeel form={form} />
        <Schakelaar control={control} name="aanmelding.veiligheid" label="Er zijn zorgen over veiligheid" />
        <Group justify="flex-end">
          <Annuleren />
          <Button type="submit" loading={busy}>Opslaan</Button>
        </Group>
      </Stack>
    </form>
  );
}
