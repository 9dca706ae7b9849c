import { get, useFormContext, type FieldError, type FieldPath, type UseFormRegisterReturn } from 'react-hook-form';
import type { AanmeldingVorm } from './vorm';

/** Props that tie a text field to the form, with its Dutch message when it is faulty. */
export type Veld = UseFormRegisterReturn & { readonly error: string | undefined };

/** Ties fields to the form around it. */
export function useVeld(): (name: FieldPath<AanmeldingVorm>) => Veld {
  const { register, formState } = useFormContext<AanmeldingVorm>();
  const { errors } = formState;
  return (name) => {
    const error: FieldError | undefined = get(errors, name);
    return { ...register(name), error: error?.message };
  };
}
