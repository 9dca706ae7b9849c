import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { LeefgebiedKeuze } from '../../components/leefgebied';
import { Schakelaar } from '../../components/Schakelaar';
import { Segment } from '../../components/Segment';
import { Annuleren } from '../../components/venster';
import { ConceptMelding, type Concept } from '../../lib/concept';
import { useLijst } from '../../lib/lijst/use-lijst';
import { URGENTIE_KEUZES } from './keuzes';
import type { VerbeterVorm } from './verbetering';

interface Props {
  readonly form: UseFormReturn<VerbeterVorm>;
  readonly concept: Concept;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (vorm: VerbeterVorm) => void;
}

/** The correctable fields of an aanmelding. */
export function VerbeterFormulier({ form: { register, control, handleSubmit, formState, getValues }, concept, busy, error, onSave }: Props) {
  const { field: leefgebieden } = useController({ control, name: 'aanmelding.leefgebieden' });
  const kanalen = useLijst('kanaal').met([getValues('aanmelding.kanaal')]).map(({ code, naam }) => ({ value: code, label: naam }));
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
        <Schakelaar control={control} name="aanmelding.veiligheid" label="Er zijn zorgen over veiligheid" />
        <Group justify="flex-end">
          <Annuleren />
          <Button type="submit" loading={busy}>Opslaan</Button>
        </Group>
      </Stack>
    </form>
  );
}
