import { EXPORT_VORM, ROUTE } from '@keukentafel/contract';
import { codesOf, VERGELIJK, type Vergelijk } from '@keukentafel/domain';
import { Button, NativeSelect } from '@mantine/core';
import { IconChartBar, IconDownload, IconFileCheck, IconPrinter, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { Segment } from '../../components/Segment';
import { datumTekst } from '../../lib/tijd/tekst';
import { PdfKnop } from '../document/PdfKnop';
import { useMag } from '../sessie';
import { vandaag } from '../../lib/tijd/vandaag';
import { useExport, useFactsheet, useWijken, useWijkteams, type Cel, type Vraag } from './api';
import { Blad } from './Blad';
import classes from './Factsheet.module.css';
import { Geteld } from './Geteld';
import { PeriodeKiezer } from './PeriodeKiezer';
import { leesPeriode } from './periode';

const LijstVenster = lazy(() => import('./LijstVenster'));
const WEERGAVEN = [{ code: 'staven', naam: 'Staven', icon: IconChartBar }, { code: 'tabel', naam: 'Tabel', icon: IconTable }] as const;

const keuzes = (leeg: string, items: readonly { id: string; naam: string }[]) => [{ value: '', label: leeg }, ...items.map(({ id, naam }) => ({ value: id, label: naam }))];

/** The figures of my wijkteams over a period; what is chosen stands in the address, so it can be shared. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const [cel, setCel] = useState<Cel | null>(null);
  const { keuze, periode } = leesPeriode(search, vandaag());
  const vergelijk = codesOf<Vergelijk>(VERGELIJK).find((code) => code === search.get('vergelijk')) ?? null;
  const vraag: Vraag = { ...periode, wijkteamId: search.get('wijkteam'), wijkId: search.get('wijk'), vergelijk };
  const weergave = search.get('weergave') === 'tabel' ? 'tabel' : 'staven';
  const query = useFactsheet(vraag);
  const exporteren = useExport();
  const mag = useMag();
  const wijkteams = useWijkteams().data?.items ?? [];
  const wijken = useWijken().data?.items ?? [];

  const choose = (changes: Record<string, string | null>) =>
    setSearch((now) => {
      for (const [name, value] of Object.entries(changes)) if (value) now.set(name, value); else now.delete(name);
      return now;
    }, { replace: true });
  const knoppen = (
    <>
      {EXPORT_VORM.map(({ code, naam }) => (
        <Button key={code} variant="default" leftSection={<IconDownload size={17} aria-hidden />} loading={exporteren.isPending && exporteren.variables.vorm === code} onClick={() => exporteren.mutate({ vraag, vorm: code })}>{naam}</Button>
      ))}
      <PdfKnop path={`${ROUTE.factsheets}/documenten`} body={vraag} />
      <Button variant="default" leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>Afdrukken</Button>
      {mag('publicatie.maken') && <Button component={Link} to={`/publicaties/nieuw?${String(search)}`} variant="default" leftSection={<IconFileCheck size={17} aria-hidden />}>Publiceren</Button>}
    </>
  );

  return (
    <Pagina titel="Factsheet" intro={`${datumTekst(periode.van)} tot en met ${datumTekst(periode.tot)}`} acties={knoppen}>
      <div className={classes.filters}>
        <PeriodeKiezer
          key={`${periode.van} ${periode.tot}`} keuze={keuze} periode={periode}
          onKeuze={(code) => choose({ periode: code, van: null, tot: null })}
          onPeriode={({ van, tot }) => choose({ periode: null, van, tot })}
        />
        <NativeSelect
          label="Vergelijk met" value={vergelijk ?? ''} onChange={(event) => choose({ vergelijk: event.currentTarget.value })}
          data={[{ value: '', label: 'Niets' }, ...VERGELIJK.map(({ code, naam }) => ({ value: code, label: naam }))]}
        />
        {wijkteams.length > 1 && (
          <NativeSelect label="Wijkteam" value={vraag.wijkteamId ?? ''} onChange={(event) => choose({ wijkteam: event.currentTarget.value })} data={keuzes('Alle wijkteams', wijkteams)} />
        )}
        <NativeSelect label="Wijk" value={vraag.wijkId ?? ''} onChange={(event) => choose({ wijk: event.currentTarget.value })} data={keuzes('Alle wijken', wijken)} />
        <div className={classes.view}><Segment label="Weergave" keuzes={WEERGAVEN} value={weergave} onChange={(code) => choose({ weergave: code === 'tabel' ? code : null })} /></div>
      </div>
      <Resultaat query={query} bezig={<Bezig regels={3} hoogte={160} />}>
        {(factsheet) => (
          <div className={classes.sheet} aria-busy={query.isPlaceholderData}>
            <Geteld factsheet={factsheet} />
            <Blad factsheet={factsheet} alsTabel={weergave === 'tabel'} onOpen={setCel} />
          </div>
        )}
      </Resultaat>
      {cel && <Suspense><LijstVenster vraag={vraag} cel={cel} onClose={() => setCel(null)} /></Suspense>}
    </Pagina>
  );
}
