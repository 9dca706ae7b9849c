import { IconShare } from '@tabler/icons-react';
import { Leeg } from '../components/Leeg';
import { Pagina } from '../components/Pagina';

/** Where a partner starts while nothing is shared. */
export function Component() {
  return (
    <Pagina titel="Gedeeld met jou">
      <Leeg icon={IconShare} titel="Er is nu niets met je gedeeld">
        Zodra een wijkteam een casus met jouw organisatie bespreekt, zie je die hier. Je ziet dan alleen wat voor dat gesprek nodig is, en zolang het nodig is.
      </Leeg>
    </Pagina>
  );
}
