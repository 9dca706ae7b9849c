import { AANMELDER, KANAAL, isVerwijzer, type Keuze } from '@keukentafel/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Schakelaar } from '../../components/Schakelaar';
import { Segment } from '../../components/Segment';
import { URGENTIE_KEUZES } from './keuzes';
import { useVeld } from './veld';
import classes from './Velden.module.css';
import type { AanmeldingVorm } from './vorm';

const opties = (lijst: readonly Keuze[]) => lijst.map(({ code, naam }) => ({ value: code, label: naam }));

/** How it came in, who asks, and how soon it must be looked at. */
export function AanmelderVelden() {
  const veld = useVeld();
  const { control } = useFormContext<AanmeldingVorm>();
  const aanmelder = useWatch({ control, name: 'aanmelder' });
  const { field: urgentie } = useController({ control, name: 'urgentie' });
  return (
    <>
      <div className={classes.row}>
        <NativeSelect className={classes.half} label="Wie meldt aan?" data={opties(AANMELDER)} {...veld('aanmelder')} />
        <NativeSelect className={classes.half} label="Kanaal" data={opties(KANAAL)} {...veld('kanaal')} />
      </div>
      {aanmelder !== 'inwoner' && (
        <div className={classes.row}>
          {isVerwijzer(aanmelder) && <TextInput className={classes.third} label="Organisatie" required={aanmelder === 'anders'} {...veld('aanmelderOrganisatie')} />}
          <TextInput className={classes.third} label="Naam aanmelder" {...veld('aanmelderNaam')} />
          <TextInput className={classes.third} label="Telefoon aanmelder" type="tel" {...veld('aanmelderTelefoon')} />
        </div>
      )}
      <div className={classes.row}>
        <div className={classes.half}><Segment label="Urgentie" keuzes={URGENTIE_KEUZES} value={urgentie.value} onChange={urgentie.onChange} /></div>
        <Schakelaar control={control} name="veiligheid" className={classes.switch} label="Er zijn zorgen over veiligheid" />
      </div>
    </>
  );
}
