import type { CasusMetingen, VraagverkenningDto } from '@keukentafel/contract';
import { aantalBesproken, type Leefgebied, type MetingWaarde } from '@keukentafel/domain';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useGebieden, Wiel, WielLegenda } from '../../components/wiel';
import { LeefgebiedRij } from './LeefgebiedRij';
import { bekend, gevonden, van } from './stand';
import classes from './Verkenning.module.css';

interface Props {
  readonly verkenning: VraagverkenningDto;
  readonly metingen: CasusMetingen;
}

/** The conversation: a wheel that fills as you talk, and per leefgebied what is needed. */
export function Gesprek({ verkenning, metingen }: Props) {
  const [open, setOpen] = useState<Leefgebied | null>(null);
  const [typt, setTypt] = useState<MetingWaarde | null>(null);
  const huidig = gevonden(metingen, verkenning.id);
  const vorige = bekend(metingen, verkenning.id).laatste;
  const gebieden = useGebieden([...huidig, ...vorige]);
  // What is being chosen shows on the wheel at once; saving follows.
  const stand = typt && typt.leefgebied === open ? [...huidig.filter(({ leefgebied }) => leefgebied !== open), typt] : huidig;

  function kies(code: Leefgebied) {
    setOpen(code);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#leefgebied-${code} button`)?.focus());
  }

  return (
    <div className={classes.gesprek}>
      <div className={classes.wielKant}>
        <Wiel laatste={stand} vorige={vorige} gekozen={open} onKies={kies} />
        <Text ta="center" c="dimmed" aria-live="polite">{aantalBesproken(stand)} van {gebieden.length} leefgebieden besproken</Text>
        <WielLegenda metVorige={vorige.length > 0} />
      </div>
      <ul className={classes.rijen} aria-label="Leefgebieden">
        {gebieden.map(({ code, naam }) => (
          <LeefgebiedRij
            key={code} verkenning={verkenning} leefgebied={code} naam={naam} huidig={van(huidig, code)} vorige={van(vorige, code)}
            open={open === code} onOpen={() => setOpen(open === code ? null : code)} onWaarde={setTypt}
          />
        ))}
      </ul>
    </div>
  );
}
