import { Textarea } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { LeefgebiedKeuze } from '../../components/leefgebied';
import { useVeld } from './veld';
import type { AanmeldingVorm } from './vorm';

/** The question in the inwoner's own words, and what it is about. */
export function VraagVelden() {
  const veld = useVeld();
  const { control } = useFormContext<AanmeldingVorm>();
  const { field } = useController({ control, name: 'leefgebieden' });
  return (
    <>
      <Textarea label="Wat is de vraag?" description="In de woorden van de inwoner." required size="md" autosize minRows={6} maxRows={18} {...veld('vraag')} />
      <LeefgebiedKeuze value={field.value} onChange={field.onChange} />
    </>
  );
}
