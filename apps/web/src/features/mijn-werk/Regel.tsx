import type { AanmeldingRegel } from '@keukentafel/contract';
import { KANAAL, naamOf } from '@keukentafel/domain';
import { Button, Card, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Geleden } from '../../components/Geleden';
import { LeefgebiedLijst } from '../../components/leefgebied';
import { UrgentieTeken, VeiligheidTeken } from '../../components/Merkteken';
import { datumKort } from '../../lib/tijd/tekst';
import classes from './Regel.module.css';

interface Props {
  readonly regel: AanmeldingRegel;
  readonly busy: boolean;
  /** Not needed for who works in one wijkteam only. */
  readonly toonWijkteam: boolean;
  readonly onOppakken: (regel: AanmeldingRegel) => void;
}

/** One new aanmelding: who, what, how urgent, how long it waits, and picking it up. */
export function Regel({ regel, busy, toonWijkteam, onOppakken }: Props) {
  return (
    <Card component="li" className={classes.row} data-urgentie={regel.urgentie}>
      <div className={classes.text}>
        <div className={classes.top}>
          <Link to={`/casussen/${regel.casusId}`} className={classes.name}>{regel.inwoner}</Link>
          {regel.geboortedatum && <Text span size="sm" c="dimmed">{datumKort(regel.geboortedatum)}</Text>}
          <UrgentieTeken urgentie={regel.urgentie} />
          {regel.veiligheid && <VeiligheidTeken />}
        </div>
        <Text className={classes.question} lineClamp={2}>{regel.vraag}</Text>
        <LeefgebiedLijst codes={regel.leefgebieden} />
      </div>
      <div className={classes.side}>
        <Text size="sm" className={classes.facts}>
          <strong><Geleden instant={regel.ontvangenOp} /></strong>
          <span>{naamOf(KANAAL, regel.kanaal)}</span>
          {toonWijkteam && <span>{regel.wijkteam}</span>}
        </Text>
        <Button variant="light" loading={busy} onClick={() => onOppakken(regel)} aria-label={`Oppakken: ${regel.inwoner}`}>Oppakken</Button>
      </div>
    </Card>
  );
}
