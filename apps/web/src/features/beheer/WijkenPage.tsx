import type { WijkBeheerDto } from '@keukentafel/contract';
import { Button, Card, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarEvent, IconFileImport, IconMap2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Leeg } from '../../components/Leeg';
import { Merkteken } from '../../components/Merkteken';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { useWijkindeling } from './api';
import classes from './Beheer.module.css';

const WijkteamVenster = lazy(() => import('./WijkteamVenster'));

/** The wijken of now and later, with the wijkteam that serves each. */
export function Component() {
  const query = useWijkindeling();
  const [open, setOpen] = useState<WijkBeheerDto | null>(null);
  const inlezen = <Button component={Link} to="/beheer/wijken/inlezen" leftSection={<IconFileImport size={18} aria-hidden />}>Wijken inlezen</Button>;
  return (
    <Pagina titel="Wijken en wijkteams" intro="Welk wijkteam er voor een wijk is. Een aanmelding houdt altijd de wijk en het wijkteam van de dag waarop zij binnenkwam." acties={inlezen}>
      <Resultaat query={query} bezig={<Bezig regels={6} hoogte={72} />}>
        {({ wijken }) => (wijken.length === 0
          ? <Leeg icon={IconMap2} titel="Nog geen wijken" actie={inlezen}>Lees de wijken en postcodes van je gemeente in uit de bestanden van het CBS.</Leeg>
          : (
            <Card p={0}>
              <ul className={classes.list} aria-label="Wijken">
                {wijken.map((wijk) => <WijkRegel key={wijk.id} wijk={wijk} onWijzig={() => setOpen(wijk)} />)}
              </ul>
            </Card>
          ))}
      </Resultaat>
      {open && <Suspense><WijkteamVenster wijk={open} onClose={() => setOpen(null)} /></Suspense>}
    </Pagina>
  );
}

function WijkRegel({ wijk, onWijzig }: { readonly wijk: WijkBeheerDto; readonly onWijzig: () => void }) {
  const { naam, cbsCode, postcodes, geldigVan, geldigTot, wijkteams } = wijk;
  const begin = geldigVan > vandaag() ? geldigVan : vandaag();
  const nu = wijkteams.find((team) => team.geldigVan <= begin && (team.geldigTot === null || team.geldigTot > begin));
  const eindigt = nu?.geldigTot && nu.geldigTot !== geldigTot && !wijkteams.some((team) => team.geldigVan === nu.geldigTot);
  return (
    <li className={classes.value}>
      <div className={classes.name}>
        <strong>{naam}</strong>
        <Text size="sm" c="dimmed">{cbsCode}, {postcodes === 1 ? '1 postcode' : `${postcodes} postcodes`}</Text>
        {geldigVan > vandaag() && <Merkteken icon={IconCalendarEvent} toon="accent">Begint op {datumTekst(geldigVan)}</Merkteken>}
        {geldigTot && <Merkteken icon={IconCalendarEvent} toon="spoed">Vervalt op {datumTekst(geldigTot)}</Merkteken>}
      </div>
      <div className={classes.name}>
        {nu ? <span>{nu.naam}</span> : <Merkteken icon={IconAlertTriangle} toon="spoed">Geen wijkteam</Merkteken>}
        {wijkteams.filter((team) => team.geldigVan > begin).map((team) => (
          <Merkteken key={team.geldigVan} icon={IconCalendarEvent} toon="accent">Vanaf {datumTekst(team.geldigVan)}: {team.naam}</Merkteken>
        ))}
        {eindigt && <Merkteken icon={IconCalendarEvent} toon="spoed">Vanaf {datumTekst(nu.geldigTot ?? '')}: geen wijkteam</Merkteken>}
      </div>
      <div className={classes.actions}>
        <Button variant="default" size="xs" onClick={onWijzig} aria-label={`Wijkteam wijzigen van ${naam}`}>Wijkteam wijzigen</Button>
      </div>
    </li>
  );
}
