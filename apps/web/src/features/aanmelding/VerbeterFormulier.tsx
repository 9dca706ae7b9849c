import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { WijzigAanmelding } from '@keukentafel/contract';
import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useController, useForm, type Resolver } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { LeefgebiedKeuze } from '../../components/leefgebied';
import { Schakelaar } from '../../components/Schakelaar';
import { Segment } from '../../components/Segment';
import { useLijst } from '../../lib/lijst/use-lijst';
import { URGENTIE_KEUZES } from './keuzes';
import type { Verbeterbaar } from './verbetering';

interface Props {
  readonly waarden: Verbeterbaar;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (waarden: Verbeterbaar) => void;
  readonly onCancel: () => void;
}

const resolver = classValidatorResolver(WijzigAanmelding) as Resolver<Verbeterbaar>;

/** The correctable fields of an aanmelding. */
export function VerbeterFormulier({ waarden, busy, error, onSave, onCancel }: Props) {
  const { register, control, handleSubmit, formState } = useForm<Verbeterbaar>({ defaultValues: waarden, resolver });
  const { field: leefgebieden } = useController({ control, name: 'leefgebieden' });
  const kanalen = useLijst('kanaal').met([waarden.kanaal]).map(({ code, naam }) => ({ value: code, label: naam }));
  const { field: urgentie } = useController({ control, name: 'urgentie' });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(onSave)(event)}>
      <Stack gap="md">
        {error ? <Fout error={error} /> : null}
        <Textarea label="Wat is de vraag?" required autosize minRows={5} maxRows={14} data-autofocus {...register('vraag')} error={formState.errors.vraag?.message} />
        <LeefgebiedKeuze value={leefgebieden.value} onChange={leefgebieden.onChange} />
        <Group align="end" gap="lg">
          <NativeSelect label="Kanaal" data={kanalen} {...register('kanaal')} />
          <Segment label="Urgentie" keuzes={URGENTIE_KEUZES} value={urgentie.value} onChange={urgentie.onChange} />
        </Group>
        <Schakelaar control={control} name="veiligheid" label="Er zijn zorgen over veiligheid" />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>Annuleren</Button>
          <Button type="submit" loading={busy}>Opslaan</Button>
        </Group>
      </Stack>
    </form>
  );
}
