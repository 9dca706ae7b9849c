import { ActionIcon, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { get, type Control, type FieldErrors, type FieldError, type UseFormRegister, useFieldArray } from 'react-hook-form';
import { getal } from '../../lib/waarde';
import classes from './Interventie.module.css';

/** The goals as the forms hold them; an id is one that is kept already and cannot be taken away. */
export interface MetDoelen {
  doelen: { id: string | null; omschrijving: string; scoreBegin: number | null; scoreEind: number | null }[];
}

interface Props {
  readonly control: Control<MetDoelen>;
  readonly register: UseFormRegister<MetDoelen>;
  readonly errors: FieldErrors;
  /** Also ask the score at the end. */
  readonly metEind: boolean;
  readonly max: number;
}

/** Goals in a form: each a line with its scores. */
export function DoelVelden({ control, register, errors, metEind, max }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'doelen', keyName: 'key' });
  const fout = (at: number, veld: string): string | undefined => {
    const error: FieldError | undefined = get(errors, `doelen.${at}.${veld}`);
    return error?.message;
  };
  const score = (at: number, naam: 'scoreBegin' | 'scoreEind', label: string) => (
    <TextInput label={label} inputMode="numeric" type="number" min={1} max={10} {...register(`doelen.${at}.${naam}`, { setValueAs: getal })} error={fout(at, naam)} />
  );
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">Doelen <Text span inherit c="dimmed" fw={400}>met een score van 1 tot en met 10</Text></Text>
      {fields.map(({ key, id }, at) => (
        <div key={key} className={classes.doelRij} data-scores={metEind ? 2 : 1}>
          <TextInput label={`Doel ${at + 1}`} {...register(`doelen.${at}.omschrijving`)} error={fout(at, 'omschrijving')} />
          {score(at, 'scoreBegin', 'Bij start')}
          {metEind && score(at, 'scoreEind', 'Bij einde')}
          {id === null && <ActionIcon className={classes.weg} size="lg" variant="subtle" color="gray" aria-label={`Doel ${at + 1} weghalen`} onClick={() => remove(at)}><IconTrash size={18} aria-hidden /></ActionIcon>}
        </div>
      ))}
      {fields.length < max && (
        <div><Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => append({ id: null, omschrijving: '', scoreBegin: null, scoreEind: null })}>Doel toevoegen</Button></div>
      )}
    </Stack>
  );
}
