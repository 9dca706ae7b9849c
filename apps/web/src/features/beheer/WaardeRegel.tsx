import type { LijstwaardeDto } from '@keukentafel/contract';
import { lijstMet, naamOf, type LijstCode } from '@keukentafel/domain';
import { ActionIcon, Button, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCalendarEvent, IconHistory } from '@tabler/icons-react';
import { Merkteken } from '../../components/Merkteken';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import classes from './Beheer.module.css';
import { maatVan } from './eenheid';

/** What can be done with a value. */
export type Handeling = 'wijzigen' | 'beeindigen' | 'heropenen';

interface Props {
  readonly lijst: LijstCode;
  readonly waarde: LijstwaardeDto;
  readonly bezig: boolean;
  readonly onHandeling: (handeling: Handeling) => void;
  readonly onOmhoog?: () => void;
  readonly onOmlaag?: () => void;
}

/** One value: its name or number, what it was and will be, and what can be done with it. */
export function WaardeRegel({ lijst, waarde, bezig, onHandeling, onOmhoog, onOmlaag }: Props) {
  const { naam, groep, geldig, loop } = waarde;
  const maat = maatVan(lijst, waarde.code);
  const straks = loop.filter(({ geldigVan }) => geldigVan !== null && geldigVan > vandaag());
  const toen = loop.filter(({ geldigTot }) => geldigTot !== null && geldigTot <= vandaag());
  const eind = loop.at(-1)?.geldigTot ?? null;
  const wat = (deel: { readonly naam: string; readonly getal: number | null }) => (maat ? `${deel.getal} ${maat.eenheid}` : deel.naam);
  return (
    <li className={classes.value} data-inactief={!geldig || undefined}>
      <div className={classes.name}>
        <strong>{naam}</strong>
        {groep && <Text size="sm" c="dimmed">{naamOf(lijstMet(lijst)?.groepen ?? [], groep)}</Text>}
        {straks.map((deel) => <Merkteken key={deel.geldigVan} icon={IconCalendarEvent} toon="accent">Vanaf {datumTekst(deel.geldigVan ?? '')}: {wat(deel)}</Merkteken>)}
        {geldig && eind !== null && straks.length === 0 && <Merkteken icon={IconCalendarEvent} toon="spoed">Te kiezen tot {datumTekst(eind)}</Merkteken>}
        {toen.map((deel) => (
          <Text key={deel.geldigTot} size="sm" c="dimmed" className={classes.history}>
            <IconHistory size={15} aria-hidden /> Tot {datumTekst(deel.geldigTot ?? '')}: {wat(deel)}
          </Text>
        ))}
      </div>
      {maat && <span className={classes.number}><strong>{waarde.getal}</strong> {maat.eenheid}</span>}
      <div className={classes.actions}>
        {(onOmhoog ?? onOmlaag) && (
          <>
            <ActionIcon variant="subtle" size="lg" disabled={!onOmhoog || bezig} onClick={onOmhoog} aria-label={`${naam} omhoog`}><IconArrowUp size={18} aria-hidden /></ActionIcon>
            <ActionIcon variant="subtle" size="lg" disabled={!onOmlaag || bezig} onClick={onOmlaag} aria-label={`${naam} omlaag`}><IconArrowDown size={18} aria-hidden /></ActionIcon>
          </>
        )}
        {geldig && <Button variant="default" size="xs" onClick={() => onHandeling('wijzigen')} aria-label={`Wijzigen: ${naam}`}>Wijzigen</Button>}
        {geldig && !maat && <Button variant="default" size="xs" onClick={() => onHandeling('beeindigen')} aria-label={`Beëindigen: ${naam}`}>Beëindigen</Button>}
        {!geldig && straks.length === 0 && <Button variant="default" size="xs" onClick={() => onHandeling('heropenen')} aria-label={`Weer gebruiken: ${naam}`}>Weer gebruiken</Button>}
      </div>
    </li>
  );
}
