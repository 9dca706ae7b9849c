import { LIJST, lijstMet, type LijstCode } from '@keukentafel/domain';
import { Link, useSearchParams } from 'react-router';
import { Bezig } from '../../components/Bezig';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { useBeheerLijst } from './api';
import classes from './Beheer.module.css';
import { Waarden } from './Waarden';

/** The lists and norms of the gemeente: choose one, change it from a day on. */
export function Component() {
  const [search] = useSearchParams();
  const lijst = lijstMet(search.get('lijst') ?? '') ?? LIJST[0];
  return (
    <Pagina titel="Lijsten en normen" intro="Wat je hier wijzigt, geldt vanaf de dag die je kiest. Wat al is vastgelegd, blijft zoals het was.">
      <div className={classes.columns}>
        <nav aria-label="Lijsten" className={classes.menu}>
          {LIJST.map(({ code, naam }) => (
            <Link key={code} to={`?lijst=${code}`} className={classes.choice} aria-current={code === lijst.code ? 'true' : undefined} preventScrollReset>{naam}</Link>
          ))}
        </nav>
        <Inhoud key={lijst.code} lijst={lijst.code} />
      </div>
    </Pagina>
  );
}

function Inhoud({ lijst }: { readonly lijst: LijstCode }) {
  const query = useBeheerLijst(lijst);
  return <Resultaat query={query} bezig={<Bezig regels={6} hoogte={64} />}>{(data) => <Waarden lijst={data} />}</Resultaat>;
}
