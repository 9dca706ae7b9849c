import { GESLACHT } from '@keukentafel/domain';
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useVeld } from './veld';
import classes from './Velden.module.css';
import type { AanmeldingVorm } from './vorm';

const GESLACHTEN = [{ value: '', label: 'Niet gevraagd' }, ...GESLACHT.map(({ code, naam }) => ({ value: code, label: naam }))];

/** What is seldom asked in the first minute. */
export function MeerPersoonVelden() {
  const veld = useVeld();
  const { register } = useFormContext<AanmeldingVorm>();
  return (
    <div className={classes.stack}>
      <div className={classes.row}>
        <TextInput className={classes.w8} label="Straat" {...veld('inwoner.straat')} />
        <TextInput className={classes.w4} label="Plaats" {...veld('inwoner.plaats')} />
      </div>
      <div className={classes.row}>
        <TextInput className={classes.w6} label="Voornamen" {...veld('inwoner.voornamen')} />
        <TextInput className={classes.w6} label="Geboortenaam" {...veld('inwoner.geboortenaam')} />
      </div>
      <div className={classes.row}>
        <NativeSelect className={classes.w4} label="Geslacht" data={GESLACHTEN} {...veld('inwoner.geslacht')} />
        <TextInput className={classes.w8} label="E-mail" type="email" {...veld('inwoner.email')} />
      </div>
      <div className={classes.row}>
        <TextInput className={classes.w6} label="Taal" placeholder="Nederlands, Arabisch …" {...veld('inwoner.taal')} />
        <Switch className={classes.switch} label="Er is een tolk nodig" {...register('inwoner.tolkNodig')} />
      </div>
    </div>
  );
}
