import type { WerkDto } from '@keukentafel/contract';
import type { WerklijstCode } from '@keukentafel/domain';
import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { vandaag as vandaagNu } from '../../lib/tijd/vandaag';
import { useSessie } from '../sessie';
import { useWerk } from './api';
import { Tellers } from './Tellers';
import { Vooraan } from './Vooraan';
import classes from './Vooraan.module.css';
import { WijkteamFilter } from './WijkteamFilter';

/** What comes first, and beside it what goes on. */
const KOLOMMEN: readonly (readonly WerklijstCode[])[] = [['contacten', 'nieuw'], ['zonder-contact', 'mijn-wachtend', 'mijn']];

function Werk({ werk, wijkteamId }: { readonly werk: WerkDto; readonly wijkteamId: string | null }) {
  const toonWijkteam = useSessie().wijkteams.length > 1;
  const vandaag = vandaagNu();
  const aantalVan = (code: WerklijstCode) => werk.tellers.find(({ lijst }) => lijst === code)?.aantal ?? 0;
  return (
    <>
      <Tellers tellers={werk.tellers} wijkteamId={wijkteamId} />
      <div className={classes.columns}>
        {KOLOMMEN.map((lijsten) => (
          <div key={lijsten[0]}>
            {werk.vooraan.filter(({ lijst }) => lijsten.includes(lijst)).map((deel) => (
              <Vooraan key={deel.lijst} deel={deel} aantal={aantalVan(deel.lijst)} vandaag={vandaag} wijkteamId={wijkteamId} toonWijkteam={toonWijkteam} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Start page of a worker: what there is to do today. */
export function Component() {
  const [search, setSearch] = useSearchParams();
  const wijkteamId = search.get('wijkteam');
  const query = useWerk(wijkteamId);
  const nieuw = <Button component={Link} to="/aanmeldingen/nieuw" leftSection={<IconFilePlus size={18} aria-hidden />}>Nieuwe aanmelding</Button>;
  return (
    <Pagina
      titel="Mijn werk"
      acties={<><WijkteamFilter value={wijkteamId} onChange={(id) => setSearch(id ? { wijkteam: id } : {}, { replace: true })} />{nieuw}</>}
    >
      <Resultaat query={query} bezig={<Bezig hoogte={112} />}>{(werk) => <Werk werk={werk} wijkteamId={wijkteamId} />}</Resultaat>
    </Pagina>
  );
}
