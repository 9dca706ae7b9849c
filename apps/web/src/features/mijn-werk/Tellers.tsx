import type { WerkTeller } from '@keukentafel/contract';
import { werklijst, type WerklijstCode } from '@keukentafel/domain';
import { Link } from 'react-router';
import { lijstPad } from '../werkvoorraad';
import classes from './Tellers.module.css';

/** Lists that ask for attention as soon as there is something in them. */
const LET_OP: readonly WerklijstCode[] = ['crisis', 'te-laat', 'zonder-contact', 'wacht-te-lang'];

/** The counters; each opens exactly the list it counts. */
export function Tellers({ tellers, wijkteamId }: { readonly tellers: readonly WerkTeller[]; readonly wijkteamId: string | null }) {
  return (
    <nav className={classes.tellers} aria-label="Lijsten">
      {tellers.map(({ lijst, aantal }) => {
        const { naam, uitleg } = werklijst(lijst);
        return (
          <Link key={lijst} to={lijstPad(lijst, wijkteamId)} className={classes.teller} title={uitleg} data-leeg={aantal === 0 || undefined} data-let-op={(aantal > 0 && LET_OP.includes(lijst)) || undefined}>
            <strong>{aantal}</strong> <span>{naam}</span>
          </Link>
        );
      })}
    </nav>
  );
}
