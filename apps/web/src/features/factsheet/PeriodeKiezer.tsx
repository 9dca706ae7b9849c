import type { Periode } from '@keukentafel/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { leesDatum } from '../../lib/tijd/invoer';
import { datumKort } from '../../lib/tijd/tekst';
import classes from './Factsheet.module.css';
import { PERIODES, type PeriodeKeuze } from './periode';

interface Props {
  readonly keuze: PeriodeKeuze;
  readonly periode: Periode;
  readonly onKeuze: (keuze: Exclude<PeriodeKeuze, 'vrij'>) => void;
  readonly onPeriode: (periode: Periode) => void;
}

/** Two typed days, shown as they were when the period changes elsewhere. */
function VrijePeriode({ periode, onPeriode }: Pick<Props, 'periode' | 'onPeriode'>) {
  const [van, setVan] = useState(datumKort(periode.van));
  const [tot, setTot] = useState(datumKort(periode.tot));
  const [checked, setChecked] = useState(false);
  const dagVan = leesDatum(van);
  const dagTot = leesDatum(tot);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (dagVan.soort === 'datum' && dagTot.soort === 'datum') onPeriode({ van: dagVan.datum, tot: dagTot.datum });
  }
  const fout = (soort: string) => checked && soort !== 'datum' && 'Schrijf dag, maand en jaar.';
  return (
    <form className={classes.free} onSubmit={submit} noValidate>
      <TextInput className={classes.day} label="Van" placeholder="dd-mm-jjjj" value={van} onChange={(event) => setVan(event.currentTarget.value)} error={fout(dagVan.soort)} />
      <TextInput className={classes.day} label="Tot en met" placeholder="dd-mm-jjjj" value={tot} onChange={(event) => setTot(event.currentTarget.value)} error={fout(dagTot.soort)} />
      <Button type="submit" variant="default">Toon</Button>
    </form>
  );
}

/** Which days the factsheet is about. */
export function PeriodeKiezer({ keuze, periode, onKeuze, onPeriode }: Props) {
  const data = PERIODES.map(({ code, naam }) => ({ value: code, label: naam }));
  return (
    <div className={classes.period} data-vrij={keuze === 'vrij' || undefined}>
      <NativeSelect
        label="Periode" data={data} value={keuze}
        onChange={({ currentTarget: { value } }) => (value === 'vrij' ? onPeriode(periode) : onKeuze(value as Exclude<PeriodeKeuze, 'vrij'>))}
      />
      {keuze === 'vrij' && <VrijePeriode periode={periode} onPeriode={onPeriode} />}
    </div>
  );
}
