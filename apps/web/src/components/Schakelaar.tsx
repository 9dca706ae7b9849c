import { Switch } from '@mantine/core';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

interface Props<Vorm extends FieldValues, Uit> {
  readonly control: Control<Vorm, unknown, Uit>;
  readonly name: FieldPath<Vorm>;
  readonly label: string;
  readonly className?: string;
}

/** A yes or no of a form. */
export function Schakelaar<Vorm extends FieldValues, Uit>({ control, name, label, className }: Props<Vorm, Uit>) {
  const { field: { value, name: fieldName, onBlur, onChange } } = useController({ control, name });
  return (
    <Switch
      name={fieldName} className={className} label={label} checked={Boolean(value)}
      onBlur={onBlur} onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
