import { Alert, Anchor } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useFormContext, type FieldErrors, type FieldPath } from 'react-hook-form';
import { LABEL } from './labels';
import classes from './Foutenlijst.module.css';
import type { AanmeldingVorm } from './vorm';

interface Fout {
  readonly pad: string;
  readonly melding: string;
}

/** Every message of the form with the path of its field. */
function flatten(errors: FieldErrors | undefined, before = ''): Fout[] {
  return Object.entries(errors ?? {}).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object') return [];
    const pad = before + name;
    if (typeof error.message === 'string' && 'type' in error) return [{ pad, melding: error.message }];
    return flatten(error as FieldErrors, `${pad}.`);
  });
}

/** What is not right yet, above the form after trying to save; each line goes to its field. */
export function Foutenlijst() {
  const { formState, setFocus } = useFormContext<AanmeldingVorm>();
  const { submitCount } = formState;
  // The first one on the page, which is not always the first one that was registered.
  useEffect(() => {
    if (submitCount > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [submitCount]);
  const fouten = flatten(formState.errors).filter(({ pad }) => pad !== 'inwoner.geboortejaar');
  if (submitCount === 0 || fouten.length === 0) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title="Nog niet opgeslagen. Kijk dit na:">
      <ul className={classes.list}>
        {fouten.map(({ pad, melding }) => (
          <li key={pad}>
            {LABEL[pad] ? <Anchor component="button" type="button" onClick={() => setFocus(pad as FieldPath<AanmeldingVorm>)}>{LABEL[pad]}</Anchor> : null}
            {LABEL[pad] ? ': ' : ''}{melding}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
