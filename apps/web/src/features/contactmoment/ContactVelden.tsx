import type { CasusDto } from '@keukentafel/contract';
import { CONTACT_VORM } from '@keukentafel/domain';
import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Annuleren } from '../../components/venster';
import { werksoortNaam } from '../../components/lijst';
import { ConceptMelding, type Concept } from '../../lib/concept';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { getal, leeg } from '../../lib/waarde';
import classes from './Contact.module.css';
import type { ContactFormulier } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly form: UseFormReturn<ContactFormulier>;
  readonly concept: Concept;
  /** It took place: how long is asked. */
  readonly gedaan: boolean;
  readonly knop: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (formulier: ContactFormulier) => void;
}

const VORMEN = CONTACT_VORM.map(({ code, naam }) => ({ value: code, label: naam }));

/** The fields of every contact. */
export function ContactVelden({ casus, form: { register, handleSubmit, formState: { errors } }, concept, gedaan, knop, busy, error, onSave }: Props) {
  const lijst = useLijsten();
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(onSave)(event)}>
      <Stack gap="md">
        <ConceptMelding concept={concept} />
        {error ? <Fout error={error} /> : null}
        <div className={classes.velden}>
          <NativeSelect label="Hoe" data={VORMEN} {...register('vorm')} error={errors.vorm?.message} />
          <TextInput label="Dag" type="date" {...register('dag')} error={errors.dag?.message} />
          <TextInput label="Tijd" type="time" {...register('tijd')} error={errors.tijd?.message} />
          <TextInput label="Minuten" type="number" inputMode="numeric" min={1} max={1440} required={gedaan} {...register('minuten', { setValueAs: getal })} error={errors.minuten?.message} />
        </div>
        <div className={classes.tweeluik}>
          <TextInput label="Met wie" placeholder={casus.inwoner.naam} maxLength={200} {...register('met', { setValueAs: leeg })} error={errors.met?.message} />
          <NativeSelect
            label="Hoort bij" {...register('interventieId', { setValueAs: leeg })} error={errors.interventieId?.message}
            data={[{ value: '', label: 'De casus' }, ...casus.interventies.map((interventie) => ({ value: interventie.id, label: werksoortNaam(lijst, interventie) }))]}
          />
        </div>
        <Textarea
          label="Verslag" data-autofocus autosize minRows={gedaan ? 6 : 3} maxRows={20}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit(); }}
          {...register('verslag', { setValueAs: leeg })} error={errors.verslag?.message}
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed">Ctrl+Enter slaat op.</Text>
          <Group>
            <Annuleren />
            <Button type="submit" loading={busy}>{knop}</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
