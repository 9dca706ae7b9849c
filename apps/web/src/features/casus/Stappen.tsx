import type { CasusDto } from '@keukentafel/contract';
import type { CasusStatus } from '@keukentafel/domain';
import { Button, Group } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import { useMag } from '../sessie';

const AfsluitVenster = lazy(() => import('./AfsluitVenster'));
const HeropenVenster = lazy(() => import('./HeropenVenster'));

/** What the work is that brings a casus to a status. Adding an interventie is done where the interventies are. */
type Stap = 'verkennen' | 'afsluiten' | 'heropenen';
const STAP: Readonly<Record<CasusStatus, Stap | null>> = {
  aangemeld: null, in_verkenning: 'verkennen', wachtlijst: null, in_uitvoering: null, afgesloten: 'afsluiten', heropend: 'heropenen',
};

/** The next steps of the casus: exactly those the transition table gave. What is typed in a dialog is kept as a concept. */
export function Stappen({ casus }: { readonly casus: CasusDto }) {
  const mag = useMag()('casus.wijzigen');
  const [venster, setVenster] = useState<'afsluiten' | 'heropenen' | null>(null);
  if (!mag) return null;
  const stappen = [...new Set(casus.stappen.map((status) => STAP[status]))];
  const dicht = () => setVenster(null);
  return (
    <Group gap="sm">
      {stappen.includes('afsluiten') && <Button variant="default" onClick={() => setVenster('afsluiten')}>Afsluiten</Button>}
      {stappen.includes('verkennen') && !casus.vraagverkenning && <Button component={Link} to={`/casussen/${casus.id}/verkenning`}>Verkennen</Button>}
      {stappen.includes('heropenen') && <Button onClick={() => setVenster('heropenen')}>Heropenen</Button>}
      <Suspense>
        {venster === 'afsluiten' && <AfsluitVenster casus={casus} onClose={dicht} />}
        {venster === 'heropenen' && <HeropenVenster casus={casus} onClose={dicht} />}
      </Suspense>
    </Group>
  );
}
