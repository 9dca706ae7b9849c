import type { InwonerDto } from '@keukentafel/contract';
import { normalisePostcode } from '@keukentafel/domain';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormProvider, useFormContext, useWatch, type UseFormReturn } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Annuleren } from '../../components/venster';
import { ConceptMelding, type Concept } from '../../lib/concept';
import { PersoonVelden, usePostcode } from '../aanmelding/persoon';
import type { GegevensVorm } from './wijziging';

interface Props {
  readonly inwoner: InwonerDto;
  readonly form: UseFormReturn<GegevensVorm>;
  readonly concept: Concept;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (vorm: GegevensVorm) => void;
}

/** Who moves gets the straat of the new postcode; the straat of the postcode that was there stays as it was written. */
function useStraat(begin: string): void {
  const { control, setValue } = useFormContext<GegevensVorm>();
  const postcode = useWatch({ control, name: 'inwoner.postcode' });
  const van = useRef(normalisePostcode(begin));
  const { data: plaats } = usePostcode(postcode);
  useEffect(() => {
    if (!plaats?.straat || plaats.postcode === van.current || plaats.postcode !== normalisePostcode(postcode)) return;
    van.current = plaats.postcode;
    setValue('inwoner.straat', plaats.straat, { shouldDirty: true });
  }, [plaats, postcode, setValue]);
}

function Velden({ inwoner }: { readonly inwoner: InwonerDto }) {
  const { register, formState: { errors } } = useFormContext<GegevensVorm>();
  useStraat(inwoner.postcode ?? '');
  return (
    <>
      <PersoonVelden alles />
      <TextInput label="Naam van de partner" autoComplete="off" {...register('inwoner.partnernaam')} error={errors.inwoner?.partnernaam?.message} />
    </>
  );
}

/** Every field of a person that can be corrected. */
export function GegevensFormulier({ inwoner, form, concept, busy, error, onSave }: Props) {
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(onSave)(event)}>
        <Stack gap="md">
          <ConceptMelding concept={concept} />
          {error ? <Fout error={error} /> : null}
          <Velden inwoner={inwoner} />
          <Group justify="flex-end">
            <Annuleren />
            <Button type="submit" loading={busy}>Opslaan</Button>
          </Group>
        </Stack>
      </form>
    </FormProvider>
  );
}
