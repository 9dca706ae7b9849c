import type { MedewerkerDto } from '@keukentafel/contract';
import { ROL, naamOf } from '@keukentafel/domain';
import { Button, Card, Switch, Text } from '@mantine/core';
import { IconUserOff, IconUserShield } from '@tabler/icons-react';
import { Merkteken } from '../../components/Merkteken';
import classes from './Medewerkers.module.css';

interface Props {
  readonly medewerker: MedewerkerDto;
  readonly onActief: () => void;
  readonly onRollen: () => void;
}

/** One medewerker: who, for whom, what they may, and whether they may log in. */
export function MedewerkerRegel({ medewerker, onActief, onRollen }: Props) {
  const { naam, functie, email, actief, rollen, organisatie, wijkteams } = medewerker;
  return (
    <Card component="li" className={classes.row} data-inactief={!actief || undefined}>
      <div className={classes.who}>
        <strong>{naam}</strong>
        <Text size="sm" c="dimmed">{[functie, organisatie.naam].filter(Boolean).join(', ')}</Text>
        <Text size="sm" c="dimmed">{email}</Text>
      </div>
      <div className={classes.roles}>
        <span className={classes.marks}>
          {rollen.map((rol) => <Merkteken key={rol} icon={IconUserShield} toon="accent">{naamOf(ROL, rol)}</Merkteken>)}
          {!actief && <Merkteken icon={IconUserOff}>Geen toegang</Merkteken>}
        </span>
        {wijkteams.length > 0 && <Text size="sm" c="dimmed">{wijkteams.map((wijkteam) => wijkteam.naam).join(', ')}</Text>}
      </div>
      <div className={classes.actions}>
        <Button variant="default" size="xs" onClick={onRollen} aria-label={`Rollen wijzigen van ${naam}`}>Rollen wijzigen</Button>
        <Switch label="Actief" checked={actief} onChange={onActief} aria-label={`Actief: ${naam}`} />
      </div>
    </Card>
  );
}
