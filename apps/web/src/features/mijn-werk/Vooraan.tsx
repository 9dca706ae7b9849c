import type { WerkVooraan } from '@keukentafel/contract';
import { werklijst, type Datum, type WerklijstCode } from '@keukentafel/domain';
import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { lijstPad } from '../werkvoorraad';
import { Regel } from './Regel';
import classes from './Vooraan.module.css';

interface Props {
  readonly deel: WerkVooraan;
  readonly aantal: number;
  readonly vandaag: Datum;
  readonly wijkteamId: string | null;
  readonly toonWijkteam: boolean;
}

/** What is said where there is nothing. */
const LEEG: Partial<Record<WerklijstCode, string>> = {
  contacten: 'Je hebt vandaag geen contacten gepland.',
  nieuw: 'Alles is opgepakt. Komt er een aanmelding binnen, dan zie je die hier meteen.',
  'zonder-contact': 'Met al je casussen is er pas nog contact geweest.',
  'mijn-wachtend': 'In jouw casussen wacht niemand.',
  mijn: 'Je bent nog van geen casus regiehouder.',
};

/** The beginning of a list, with the way to all of it. */
export function Vooraan({ deel: { lijst, items }, aantal, vandaag, wijkteamId, toonWijkteam }: Props) {
  const { naam } = werklijst(lijst);
  return (
    <section className={classes.part} aria-labelledby={`lijst-${lijst}`}>
      <header className={classes.header}>
        <Title order={2} size="h3" id={`lijst-${lijst}`}>{naam}</Title>
        {aantal > items.length && <Anchor component={Link} to={lijstPad(lijst, wijkteamId)} underline="always" size="sm">Alle {aantal}<span className={classes.hidden}> van {naam}</span></Anchor>}
      </header>
      {items.length === 0
        ? <Text c="dimmed" className={classes.empty}>{LEEG[lijst]}</Text>
        : <ul className={classes.list}>{items.map((regel) => <Regel key={regel.id} lijst={lijst} regel={regel} vandaag={vandaag} toonWijkteam={toonWijkteam} />)}</ul>}
    </section>
  );
}
