import type { CasusDto } from '@keukentafel/contract';
import { Button } from '@mantine/core';
import { IconPencil, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useMag } from '../sessie';
import { Koppelingen } from './Koppelingen';
import classes from './Persoon.module.css';

const GegevensVenster = lazy(() => import('./GegevensVenster'));
const HuishoudenVenster = lazy(() => import('./HuishoudenVenster'));
const DubbelVenster = lazy(() => import('./DubbelVenster'));

/** What can be done with the person of a casus: correcting them, who they live with, and other records of them. */
export function Persoon({ casus: { id: casusId, inwoner, koppelingen } }: { readonly casus: CasusDto }) {
  const mag = useMag()('casus.wijzigen');
  const [venster, setVenster] = useState<'gegevens' | 'huishouden' | 'dubbel' | null>(null);
  const dicht = () => setVenster(null);
  if (!mag) return null;
  return (
    <div className={classes.persoon}>
      <div className={classes.knoppen}>
        <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setVenster('gegevens')}>Gegevens wijzigen</Button>
        <Button variant="default" size="xs" leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setVenster('huishouden')}>Huishouden</Button>
        <Button variant="default" size="xs" leftSection={<IconUsers size={16} aria-hidden />} onClick={() => setVenster('dubbel')}>Staat er dubbel in</Button>
      </div>
      <Koppelingen inwonerId={inwoner.id} koppelingen={koppelingen} />
      <Suspense>
        {venster === 'gegevens' && <GegevensVenster inwoner={inwoner} onClose={dicht} />}
        {venster === 'huishouden' && <HuishoudenVenster inwoner={inwoner} casusId={casusId} onClose={dicht} />}
        {venster === 'dubbel' && <DubbelVenster inwoner={inwoner} casusId={casusId} onClose={dicht} />}
      </Suspense>
    </div>
  );
}
