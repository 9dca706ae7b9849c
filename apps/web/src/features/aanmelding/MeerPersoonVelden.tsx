import { GESLACHT } from '@keukentafel/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { Schakelaar } from '../../components/Schakelaar';
import { useVeld } from './veld';
import classes from './Velden.module.css';
import type { AanmeldingVorm } from './vorm';

const GESLACHTEN = [{ value: '', label: 'Niet gevraagd' }, ...GESLACHT.map(({ code, naam }) => ({ value: code, label: naam }))];

/** What is seldom asked in the first minute. */
export function MeerPersoonVelden() {
  const veld = useVeld();
  const { control } = useFormContext<AanmeldingVorm>();
  return (
    <div className={classes.stack}>
      <div className={classes.row}>
        <TextInput className={classes.wide} label="Straat" {...veld('inwoner.straat')} />
        <TextInput className={classes.third} label="Plaats" {...veld('inwoner.plaats')} />
      </div>
      <Schakelaar control={control} name="inwoner.geheimAdres" label="Het adres is geheim" />
      <div className={classes.row}>
        <TextInput className={classes.half} label="Voornamen" {...veld('inwoner.voornamen')} />
        <TextInput className={classes.half} label="Geboortenaam" {...veld('inwoner.geboortenaam')} />
      </div>
      <div className={classes.row}>
        <NativeSelect className={classes.third} label="Geslacht" data={GESLACHTEN} {...veld('inwoner.geslacht')} />
        <TextInput className={classes.wide} label="E-mail" type="email" {...veld('inwoner.email')} />
      </div>
      <div className={classes.row}>
        <TextInput className={classes.half} label="Taal" placeholder="Nederlands, Arabisch …" {...veld('inwoner.taal')} />
        <Schakelaar control={control} name="inwoner.tolkNodig" className={classes.switch} label="Er is een tolk nodig" />
      </div>
    </div>
  );
}
