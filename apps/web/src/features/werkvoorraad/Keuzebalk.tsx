import type { WerkRegel } from '@keukentafel/contract';
import { Button, Text } from '@mantine/core';
import { KeuzeOverdragen } from '../overdracht';
import { useMag, useSessie } from '../sessie';
import classes from './Keuzebalk.module.css';

interface Props {
  readonly regels: readonly WerkRegel[];
  readonly gekozen: ReadonlySet<string>;
  readonly onWis: () => void;
}

/** What can be done with the casussen that were chosen: they go to a colleague together when they are of one regiehouder in one wijkteam. */
export function Keuzebalk({ regels, gekozen, onWis }: Props) {
  const { medewerker } = useSessie();
  const magToewijzen = useMag()('casus.toewijzen');
  const casussen = regels.filter(({ casusId }, at) => gekozen.has(casusId) && regels.findIndex((ander) => ander.casusId === casusId) === at);
  const eerste = casussen[0];
  if (!eerste) return null;
  const vanId = eerste.regiehouder?.id;
  const samen = casussen.every(({ wijkteamId, regiehouder }) => wijkteamId === eerste.wijkteamId && regiehouder?.id === vanId);
  const mag = Boolean(vanId) && (vanId === medewerker.id || magToewijzen);
  const reden = !samen ? 'Kies casussen van dezelfde regiehouder in hetzelfde wijkteam.' : !vanId ? 'Deze casussen hebben nog geen regiehouder.' : !mag ? 'Alleen de teamcoördinator draagt casussen van een collega over.' : null;
  return (
    <div className={classes.bar} role="region" aria-label="Gekozen casussen">
      <Text fw={650} aria-live="polite">{casussen.length === 1 ? '1 casus gekozen' : `${casussen.length} casussen gekozen`}</Text>
      {reden && <Text size="sm" c="dimmed">{reden}</Text>}
      <span className={classes.actions}>
        <Button variant="default" onClick={onWis}>Keuze wissen</Button>
        <KeuzeOverdragen disabled={reden !== null} onKlaar={onWis} voorkeuze={vanId ? { wijkteamId: eerste.wijkteamId, vanId, casusIds: casussen.map(({ casusId }) => casusId) } : null} />
      </span>
    </div>
  );
}
