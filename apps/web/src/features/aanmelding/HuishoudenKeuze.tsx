import { HUISHOUDEN_ROL } from '@keukentafel/domain';
import { Button, NativeSelect } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useVeld } from './veld';
import classes from './Velden.module.css';
import type { AanmeldingVorm } from './vorm';

/** The new inwoner lives with someone we know: with whom, and as what. Absent until someone was chosen beside the form. */
export function HuishoudenKeuze() {
  const veld = useVeld();
  const { control, setValue } = useFormContext<AanmeldingVorm>();
  const huishouden = useWatch({ control, name: 'huishouden' });
  if (!huishouden) return null;
  return (
    <div className={classes.row}>
      <NativeSelect className={classes.wide} label={`Woont bij ${huishouden.naam} als`} data={HUISHOUDEN_ROL.map(({ code, naam }) => ({ value: code, label: naam }))} {...veld('huishouden.rol')} />
      <Button className={classes.third} variant="default" style={{ alignSelf: 'end' }} onClick={() => setValue('huishouden', null, { shouldDirty: true })}>Toch niet</Button>
    </div>
  );
}
