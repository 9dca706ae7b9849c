import type { CasusDto } from '@keukentafel/contract';
import { isOpen, voortgang } from '@keukentafel/domain';
import { Button, Card, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { Wiel, WielLegenda } from '../../components/wiel';
import { geleden } from '../../lib/tijd/tekst';
import { useMag } from '../sessie';
import classes from './Casus.module.css';
import { Hulpvragen } from './Werk';

const WielTabel = lazy(() => import('../../components/wiel/WielTabel').then(({ WielTabel: Tabel }) => ({ default: Tabel })));

const gevuld = <T,>(items: readonly (T | null)[]): T[] => items.filter((item): item is T => item !== null);

/** The conversation that is under way, with the way back into it. */
function Lopend({ casus: { id, vraagverkenning } }: { readonly casus: CasusDto }) {
  const mag = useMag()('casus.wijzigen');
  if (!vraagverkenning) return null;
  const { status, gevoerdDoor, begonnenOp } = vraagverkenning;
  return (
    <div className={classes.lopend}>
      <Text size="sm">{status === 'bezig' ? 'Het gesprek loopt' : 'Het gesprek staat op pauze'}. {gevoerdDoor.naam} begon het {geleden(begonnenOp)}.</Text>
      {mag && <Button component={Link} size="xs" to={`/casussen/${id}/verkenning`}>Verder met het gesprek</Button>}
    </div>
  );
}

/** How someone is doing per leefgebied, and every hulpvraag with what answers it. */
export function Wielkaart({ casus }: { readonly casus: CasusDto }) {
  const [alsTabel, { toggle }] = useDisclosure(false);
  const verloop = voortgang(casus.metingen);
  const [laatste, vorige] = [gevuld(verloop.map((gebied) => gebied.laatste)), gevuld(verloop.map((gebied) => gebied.vorige))];
  const leeg = laatste.length === 0;
  return (
    <Card component="section" id="leefgebieden" aria-labelledby="kop-leefgebieden" className={classes.kaart}>
      <div className={classes.kaartkop}>
        <Title order={2} id="kop-leefgebieden">Leefgebieden en hulpvragen</Title>
        {!leeg && <Button variant="subtle" size="compact-sm" aria-expanded={alsTabel} onClick={toggle}>{alsTabel ? 'Toon als wiel' : 'Toon als tabel'}</Button>}
      </div>
      <Lopend casus={casus} />
      {alsTabel && <Suspense><WielTabel laatste={laatste} vorige={vorige} titel="Metingen per leefgebied" /></Suspense>}
      <div className={classes.wielEnVragen} data-tabel={alsTabel}>
        {!alsTabel && (
          <div className={classes.wiel}>
            <Wiel laatste={laatste} vorige={vorige} />
            {leeg
              ? <Text size="sm" c="dimmed" ta="center">{isOpen(casus.status) ? 'Er is nog niets besproken.' : 'Er is niets besproken.'}</Text>
              : <WielLegenda metVorige={vorige.length > 0} />}
          </div>
        )}
        {casus.hulpvragen.length > 0
          ? <Hulpvragen casus={casus} />
          : <Text c="dimmed" className={classes.geenVragen}>{leeg ? 'Hulpvragen komen uit het gesprek over de leefgebieden.' : 'Er zijn geen hulpvragen.'}</Text>}
      </div>
    </Card>
  );
}
