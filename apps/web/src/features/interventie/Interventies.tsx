import type { CasusDto, InterventieDto } from '@keukentafel/contract';
import { isOpen } from '@keukentafel/domain';
import { Button, Card, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMag } from '../sessie';
import classes from './Interventie.module.css';
import { InterventieKaart } from './InterventieKaart';
import type { Stap } from './vorm';

const NieuweInterventieVenster = lazy(() => import('./NieuweInterventieVenster'));
const StapVenster = lazy(() => import('./StapVenster'));

interface Bezig {
  readonly interventie: InterventieDto;
  readonly stap: Stap;
}

/** The interventies of a casus, open ones first, with what can be done with each. */
export function Interventies({ casus }: { readonly casus: CasusDto }) {
  const { interventies, hulpvragen } = casus;
  const magWijzigen = useMag()('casus.wijzigen') && isOpen(casus.status);
  // A vraagverkenning that ended with the actie interventie leads on to choosing it.
  const [search] = useSearchParams();
  const [nieuw, setNieuw] = useState(search.get('interventie') === 'nieuw');
  const [bezig, setBezig] = useState<Bezig | null>(null);
  const heeftVraag = hulpvragen.some(({ geslotenOp }) => geslotenOp === null);
  return (
    <Card component="section" id="interventies" aria-labelledby="kop-interventies" className={classes.kaart}>
      <div className={classes.kop}>
        <Title order={2} id="kop-interventies">Interventies</Title>
        {magWijzigen && heeftVraag && <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setNieuw(true)}>Interventie toevoegen</Button>}
      </div>
      {interventies.length === 0 && (
        <Text c="dimmed">{heeftVraag ? 'Er is nog geen interventie voor de hulpvragen van deze casus.' : 'Een interventie beantwoordt een hulpvraag. Die komt uit een vraagverkenning.'}</Text>
      )}
      {interventies.length > 0 && (
        <ul className={classes.lijst}>
          {interventies.map((interventie) => (
            <InterventieKaart key={interventie.id} interventie={interventie} hulpvragen={hulpvragen} magWijzigen={magWijzigen} onStap={(stap) => setBezig({ interventie, stap })} />
          ))}
        </ul>
      )}
      <Suspense>
        {nieuw && magWijzigen && <NieuweInterventieVenster casus={casus} onClose={() => setNieuw(false)} />}
        {bezig && <StapVenster casus={casus} interventie={bezig.interventie} stap={bezig.stap} onClose={() => setBezig(null)} />}
      </Suspense>
    </Card>
  );
}
