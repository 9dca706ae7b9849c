import { isVerwijzer, type Keuze } from '@keukentafel/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useId } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Schakelaar } from '../../components/Schakelaar';
import { Segment } from '../../components/Segment';
import { useLijsten, type Lijsten, type LijstNu } from '../../lib/lijst/use-lijst';
import { leesDatum } from '../../lib/tijd/invoer';
import { datumKort } from '../../lib/tijd/tekst';
import { URGENTIE_KEUZES } from './keuzes';
import { useVeld } from './veld';
import classes from './Velden.module.css';
import type { AanmeldingVorm } from './vorm';

const opties = (lijst: readonly Keuze[]) => lijst.map(({ code, naam }) => ({ value: code, label: naam }));

/** A list of the gemeente to choose from; what a draft holds stays to be seen. When the first choice is not offered here, another one is. */
function LijstVeld({ label, lijst, name }: { readonly label: string; readonly lijst: LijstNu; readonly name: 'aanmelder' | 'kanaal' }) {
  const { control, setValue, formState: { isDirty } } = useFormContext<AanmeldingVorm>();
  const gekozen = useWatch({ control, name });
  const eerste = lijst.waarden[0]?.code;
  const kan = lijst.waarden.some(({ code }) => code === gekozen);
  useEffect(() => {
    if (!kan && !isDirty && eerste) setValue(name, eerste);
  }, [kan, isDirty, eerste, name, setValue]);
  return <NativeSelect className={classes.half} label={label} data={opties(lijst.met([gekozen]))} {...useVeld()(name)} />;
}

/** The organisation that refers: the gemeente's own while typing, with what each is; any other may be typed. */
function OrganisatieVeld({ lijst, verplicht }: { readonly lijst: Lijsten; readonly verplicht: boolean }) {
  const { setValue } = useFormContext<AanmeldingVorm>();
  const id = useId();
  const { onChange, ...veld } = useVeld()('aanmelderOrganisatie');
  const verwijzers = lijst('verwijzer').waarden;
  return (
    <>
      <TextInput
        className={classes.third} classNames={{ input: classes.suggest }} label="Organisatie" required={verplicht} list={id} {...veld}
        onChange={(event) => {
          const soort = verwijzers.find(({ naam }) => naam === event.currentTarget.value)?.groep;
          if (soort && lijst('aanmelder').waarden.some(({ code }) => code === soort)) setValue('aanmelder', soort, { shouldDirty: true });
          void onChange(event);
        }}
      />
      <datalist id={id}>{verwijzers.map(({ code, naam, groep }) => <option key={code} value={naam}>{groep && lijst('aanmelder').naamVan(groep)}</option>)}</datalist>
    </>
  );
}

/** When it came in, for who registers it later: a day as people type it, written out on leaving the field, and then a time. */
function OntvangenVelden() {
  const veld = useVeld();
  const { control, setValue } = useFormContext<AanmeldingVorm>();
  const dag = useWatch({ control, name: 'ontvangen.dag' });
  const { onBlur, ...dagVeld } = veld('ontvangen.dag');
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.half} label="Binnengekomen op" placeholder="dd-mm-jjjj" description="Leeg is nu." inputWrapperOrder={['label', 'input', 'description', 'error']} inputMode="numeric" {...dagVeld}
        onBlur={(event) => {
          const invoer = leesDatum(event.target.value);
          if (invoer.soort === 'datum') setValue('ontvangen.dag', datumKort(invoer.datum));
          void onBlur(event);
        }}
      />
      {dag.trim() !== '' && <TextInput className={classes.third} label="Tijd" type="time" {...veld('ontvangen.tijd')} />}
    </div>
  );
}

/** How it came in, who asks, and how soon it must be looked at. */
export function AanmelderVelden() {
  const veld = useVeld();
  const lijst = useLijsten();
  const { control } = useFormContext<AanmeldingVorm>();
  const aanmelder = useWatch({ control, name: 'aanmelder' });
  const { field: urgentie } = useController({ control, name: 'urgentie' });
  return (
    <>
      <div className={classes.row}>
        <LijstVeld label="Wie meldt aan?" lijst={lijst('aanmelder')} name="aanmelder" />
        <LijstVeld label="Kanaal" lijst={lijst('kanaal')} name="kanaal" />
      </div>
      {aanmelder !== 'inwoner' && (
        <div className={classes.row}>
          {isVerwijzer(aanmelder) && <OrganisatieVeld lijst={lijst} verplicht={aanmelder === 'anders'} />}
          <TextInput className={classes.third} label="Naam aanmelder" {...veld('aanmelderNaam')} />
          <TextInput className={classes.third} label="Telefoon aanmelder" type="tel" {...veld('aanmelderTelefoon')} />
        </div>
      )}
      <div className={classes.row}>
        <div className={classes.half}><Segment label="Urgentie" keuzes={URGENTIE_KEUZES} value={urgentie.value} onChange={urgentie.onChange} /></div>
        <Schakelaar control={control} name="veiligheid" className={classes.switch} label="Er zijn zorgen over veiligheid" />
      </div>
      <OntvangenVelden />
    </>
  );
}
