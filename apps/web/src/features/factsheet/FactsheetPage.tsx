import { NativeSelect } from '@mantine/core';
import { IconChartBar, IconTable, IconZoomQuestion } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { Segment } from '../../components/Segment';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { useFactsheet, useWijkteams } from './api';
import classes from './Factsheet.module.css';
import { Figuur } from './Figuur';
import { Geteld } from './Geteld';
import { PeriodeKiezer } from './PeriodeKiezer';
import { leesPeriode } from './periode';

const WEERGAVEN = [{ code: 'staven', naam: 'Staven', icon: IconChartBar }, { code: 'tabel', naam: 'Tabel', icon: IconTable }] as const;

/** The figures of my wijkteams over a period; what is chosen stands in the address, so it can be shared. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const { keuze, periode } = leesPeriode(search, vandaag());
  const wijkteamId = search.get('wijkteam');
  const weergave = search.get('weergave') === 'tabel' ? 'tabel' : 'staven';
  const query = useFactsheet(periode, wijkteamId);
  const wijkteams = useWijkteams().data?.items ?? [];

  const choose = (changes: Record<string, string | null>) =>
    setSearch((now) => {
      for (const [name, value] of Object.entries(changes)) if (value) now.set(name, value); else now.delete(name);
      return now;
    }, { replace: true });

  return (
    <Pagina titel="Factsheet" intro={`${datumTekst(periode.van)} tot en met ${datumTekst(periode.tot)}`}>
      <div className={classes.filters}>
        <PeriodeKiezer
          key={`${periode.van} ${periode.tot}`} keuze={keuze} periode={periode}
          onKeuze={(code) => choose({ periode: code, van: null, tot: null })}
          onPeriode={({ van, tot }) => choose({ periode: null, van, tot })}
        />
        {wijkteams.length > 1 && (
          <NativeSelect
            label="Wijkteam" value={wijkteamId ?? ''} onChange={(event) => choose({ wijkteam: event.currentTarget.value })}
            data={[{ value: '', label: 'Alle wijkteams' }, ...wijkteams.map(({ id, naam }) => ({ value: id, label: naam }))]}
          />
        )}
        <div className={classes.view}><Segment label="Weergave" keuzes={WEERGAVEN} value={weergave} onChange={(code) => choose({ weergave: code === 'tabel' ? code : null })} /></div>
      </div>
      <Resultaat query={query} bezig={<Bezig regels={3} hoogte={160} />}>
        {(factsheet) => (
          <div className={classes.sheet} aria-busy={query.isPlaceholderData}>
            <Geteld factsheet={factsheet} />
            {factsheet.figuren.length === 0 && <Leeg icon={IconZoomQuestion} titel="Nog geen cijfers">Voor deze periode is nog niets geteld.</Leeg>}
            {factsheet.figuren.map((figuur) => <Figuur key={figuur.key} figuur={figuur} alsTabel={weergave === 'tabel'} />)}
          </div>
        )}
      </Resultaat>
    </Pagina>
  );
}
