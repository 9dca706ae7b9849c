import { ActionIcon } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useLocation } from 'react-router';

/** The page of the help that explains a screen; the first that fits. */
const UITLEG: readonly (readonly [RegExp, string])[] = [
  [/^\/mijn-werk|^\/werkvoorraad/, 'mijn-werk'],
  [/^\/aanmeldingen\/nieuw/, 'nieuwe-aanmelding'],
  [/^\/casussen\/[^/]+\/verkenning/, 'vraagverkenning'],
  [/^\/casussen\//, 'casus'],
  [/^\/factsheet/, 'factsheet'],
  [/^\/medewerkers|^\/toegangslog|^\/beheer/, 'beheer'],
];

/** Opens what explains this screen, beside it: what was typed stays where it is. */
export function HulpKnop() {
  const { pathname } = useLocation();
  const pagina = UITLEG.find(([screen]) => screen.test(pathname))?.[1] ?? '';
  return (
    <ActionIcon component="a" href={`/hulp/${pagina}`} target="_blank" variant="subtle" color="gray" size="lg" aria-label="Hulp bij dit scherm (nieuw tabblad)">
      <IconHelp size={21} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}
