import { EXPORT_VORM, ROUTE, type PublicatieDto } from '@keukentafel/contract';
import { Button } from '@mantine/core';
import { IconChartBar, IconDownload, IconPrinter, IconTable } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { Segment } from '../../components/Segment';
import { dagJaarTekst, datumTekst } from '../../lib/tijd/tekst';
import { PdfKnop } from '../document/PdfKnop';
import { useExport, usePublicatie } from './api';
import classes from './Publicatie.module.css';
import { PubliekBlad } from './PubliekBlad';

const WEERGAVEN = [{ code: 'staven', naam: 'Staven', icon: IconChartBar }, { code: 'tabel', naam: 'Tabel', icon: IconTable }] as const;

function Publicatie({ publicatie }: { readonly publicatie: PublicatieDto }) {
  const [search, setSearch] = useSearchParams();
  const exporteren = useExport(publicatie.id);
  const weergave = search.get('weergave') === 'tabel' ? 'tabel' : 'staven';
  const { titel, gebied, van, tot, gepubliceerdOp, gepubliceerdDoor, inhoud } = publicatie;
  const knoppen = (
    <>
      {EXPORT_VORM.map(({ code, naam }) => (
        <Button key={code} variant="default" leftSection={<IconDownload size={17} aria-hidden />} loading={exporteren.isPending && exporteren.variables === code} onClick={() => exporteren.mutate(code)}>{naam}</Button>
      ))}
      <PdfKnop path={`${ROUTE.publicaties}/${publicatie.id}/documenten`} />
      <Button variant="default" leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>Afdrukken</Button>
    </>
  );
  return (
    <Pagina titel={titel} intro={`${gebied}, ${datumTekst(van)} tot en met ${datumTekst(tot)}. Gepubliceerd op ${dagJaarTekst(gepubliceerdOp)} door ${gepubliceerdDoor}.`} acties={knoppen}>
      <div className={classes.view}><Segment label="Weergave" keuzes={WEERGAVEN} value={weergave} onChange={(code) => setSearch(code === 'tabel' ? { weergave: code } : {}, { replace: true })} /></div>
      <PubliekBlad inhoud={inhoud} alsTabel={weergave === 'tabel'} />
    </Pagina>
  );
}

/** One publication, as it was published. */
export function Component() {
  const { id = '' } = useParams();
  return <Resultaat query={usePublicatie(id)}>{(publicatie) => <Publicatie publicatie={publicatie} />}</Resultaat>;
}
