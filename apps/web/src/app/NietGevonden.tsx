import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Leeg } from '../components/Leeg';
import { Pagina } from '../components/Pagina';

/** Not there, or not for you: the same answer for both. */
export function NietGevonden() {
  return (
    <Pagina titel="Niet gevonden">
      <Leeg icon={IconMap2} titel="Deze pagina is er niet, of niet voor jou" actie={<Button component={Link} to="/">Naar je startpagina</Button>}>
        Misschien is het adres verkeerd getypt, of hoort deze pagina bij een ander wijkteam.
      </Leeg>
    </Pagina>
  );
}
