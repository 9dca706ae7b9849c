import type { WerkRegel } from '@keukentafel/contract';
import { IconEyeOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Merkteken, UrgentieTeken, VeiligheidTeken } from '../Merkteken';
import classes from './Naam.module.css';

/** Whose casus it is, as a link to it, with what must be seen first. */
export function Naam({ regel }: { readonly regel: WerkRegel }) {
  return (
    <span className={classes.name}>
      <Link to={`/casussen/${regel.casusId}`} className={classes.link}>{regel.inwoner}</Link>
      <UrgentieTeken urgentie={regel.urgentie} />
      {regel.veiligheid && <VeiligheidTeken />}
      {regel.afgeschermd && <Merkteken icon={IconEyeOff} toon="crisis">Afgeschermd</Merkteken>}
    </span>
  );
}
