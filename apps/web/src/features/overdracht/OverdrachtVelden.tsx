import type { MedewerkerKort } from '@keukentafel/contract';
import { NativeSelect, Textarea } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';

/** To whom, and what they must know. */
export interface OverdrachtVorm {
  naar: string;
  notitie: string;
}

export const LEEG: OverdrachtVorm = { naar: '', notitie: '' };

interface Props {
  readonly form: UseFormReturn<OverdrachtVorm>;
  readonly ontvangers: readonly MedewerkerKort[];
}

/** What every overdracht asks. */
export function OverdrachtVelden({ form: { control, register }, ontvangers }: Props) {
  const { field: { onChange, onBlur, value, ref }, fieldState: { error } } = useController({ control, name: 'naar', rules: { required: 'Kies een collega.' } });
  return (
    <>
      <NativeSelect
        label="Aan wie?" required ref={ref} value={value} onBlur={onBlur} onChange={onChange} error={error?.message}
        data={[{ value: '', label: 'Kies een collega' }, ...ontvangers.map(({ id, naam }) => ({ value: id, label: naam }))]}
      />
      <Textarea label="Wat moet je collega weten?" autosize minRows={3} maxRows={10} maxLength={2000} {...register('notitie')} />
    </>
  );
}
