import type { InwonerRegel } from '@keukentafel/contract';
import { Alert, Anchor, Card, Kbd, Loader, Text, Title, UnstyledButton } from '@mantine/core';
import { IconPhone, IconUserSearch } from '@tabler/icons-react';
import { useEventListener } from '@mantine/hooks';
import { useFormContext, useWatch } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { casusTekst, wieTekst } from '../zoeken';
import { useBekenden } from './bekenden';
import classes from './Bekenden.module.css';
import { BEKENDEN_LIJST } from './toetsen';
import type { AanmeldingVorm } from './vorm';

const STAP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go along the people; Enter chooses. */
function loop(event: KeyboardEvent): void {
  const stap = STAP[event.key];
  if (!stap) return;
  event.preventDefault();
  const choices = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('li > :first-child')];
  const at = choices.findIndex((choice) => choice.parentElement?.contains(document.activeElement));
  choices[(at + stap + choices.length) % choices.length]?.focus();
}

const uitkomst = (gezocht: boolean, bezig: boolean, aantal: number, elders: number, meer: boolean): string => {
  if (!gezocht) return 'Typ een achternaam of geboortedatum. Hier zie je wie we al kennen.';
  if (bezig && aantal === 0) return 'Zoeken …';
  if (aantal === 0 && elders > 0) return 'Bij een ander wijkteam bekend.';
  if (aantal === 0) return 'Niemand gevonden. Dit is een nieuwe inwoner.';
  if (meer) return `${aantal} mogelijke bekenden. Er zijn er meer: typ ook een voornaam of geboortedatum.`;
  return aantal === 1 ? '1 mogelijke bekende' : `${aantal} mogelijke bekenden`;
};

interface Props {
  readonly onKies: (regel: InwonerRegel) => void;
  /** The person on the phone is new and lives with this one. */
  readonly onHuisgenoot: (regel: InwonerRegel) => void;
}

/** People who may be on the phone already have a dossier: choosing one saves typing and a second casus. */
export function Bekenden({ onKies, onHuisgenoot }: Props) {
  const pijlen = useEventListener<'keydown', HTMLUListElement>('keydown', loop);
  const { control } = useFormContext<AanmeldingVorm>();
  const persoon = useWatch({ control, name: 'inwoner' });
  const { gezocht, bezig, error, bekenden, elders, meer } = useBekenden(persoon);

  return (
    <Card component="section" aria-labelledby="bekenden" className={classes.panel}>
      <Title order={2} size="h3" id="bekenden" className={classes.title}>
        <IconUserSearch size={20} stroke={1.7} aria-hidden /> Kennen we deze persoon? {bezig && <Loader size={16} aria-hidden />}
      </Title>
      <Text size="sm" c="dimmed" aria-live="polite">{uitkomst(gezocht, bezig, bekenden.length, elders.length, meer)}</Text>
      {error && <Fout error={error} />}
      {elders.length > 0 && (
        <Alert color="orange" icon={<IconPhone size={18} aria-hidden />} title={elders.some(({ zekerheid }) => zekerheid === 'zeker') ? 'Al bekend bij een ander wijkteam' : 'Waarschijnlijk al bekend bij een ander wijkteam'}>
          {elders.map(({ wijkteam, telefoon }) => (
            <div key={wijkteam}>{wijkteam}{telefoon && <>, bel <Anchor href={`tel:${telefoon.replace(/\s/g, '')}`} inherit underline="always">{telefoon}</Anchor></>}</div>
          ))}
        </Alert>
      )}
      {bekenden.length > 0 && (
        <ul id={BEKENDEN_LIJST} className={classes.list} ref={pijlen}>
          {bekenden.map(({ regel, waarom }, nr) => (
            <li key={regel.id} className={classes.known}>
              <UnstyledButton className={classes.option} aria-keyshortcuts={nr === 0 ? 'Shift+Enter' : undefined} onClick={() => onKies(regel)}>
                <strong id={`bekende-${regel.id}`}>{regel.naam}</strong>
                <span>{wieTekst(regel)}</span>
                {casusTekst(regel) && <span>Casus: {casusTekst(regel)}</span>}
                <span className={classes.why}>
                  {waarom}
                  {nr === 0 && <span className={classes.keys} aria-hidden><Kbd size="xs">Shift</Kbd> <Kbd size="xs">Enter</Kbd></span>}
                </span>
              </UnstyledButton>
              <Anchor component="button" type="button" size="sm" className={classes.housemate} onClick={() => onHuisgenoot(regel)} aria-describedby={`bekende-${regel.id}`}>Nieuwe huisgenoot</Anchor>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
