import { ROL, naamOf } from '@keukentafel/domain';
import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import { useLogOut, useSessie } from '../../features/sessie';
import classes from './Gebruiker.module.css';
import { Kleurschema } from './Kleurschema';

const initialen = (naam: string): string =>
  naam.split(/\s+/).filter((deel) => /^\p{Lu}/u.test(deel)).map((deel) => deel[0]).slice(0, 2).join('');

/** Who I am and for whom I work, how it looks, and the way out. The browser's own popover closes on Escape and outside clicks. */
export function Gebruiker() {
  const { medewerker, organisatie, gemeente, rollen } = useSessie();
  const logOut = useLogOut();
  return (
    <div className={classes.place}>
      <UnstyledButton className={classes.button} popoverTarget="account">
        <span className={classes.initials} aria-hidden>{initialen(medewerker.naam)}</span>
        <span className={classes.who}>
          <VisuallyHidden>Jouw account: </VisuallyHidden>
          <strong>{medewerker.naam}</strong>
          <span>{gemeente.naam}</span>
        </span>
        <IconChevronDown size={16} aria-hidden className={classes.chevron} />
      </UnstyledButton>
      <div id="account" popover="auto" className={classes.panel} role="dialog" aria-label="Jouw account">
        <div className={classes.card}>
          <strong>{medewerker.naam}</strong>
          <span>{organisatie.naam}, gemeente {gemeente.naam}</span>
          <span>{rollen.map((rol) => naamOf(ROL, rol)).join(', ')}</span>
        </div>
        <Kleurschema />
        <Button variant="default" fullWidth leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void logOut()}>Uitloggen</Button>
      </div>
    </div>
  );
}
