import { Suspense, lazy, useSyncExternalStore } from 'react';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { HulpKnop } from '../../features/hulp';
import { MeldingBel } from '../../features/melding';
import { restoreSessie, useMag } from '../../features/sessie';
import { relogin } from '../../lib/http';
import { useLive } from '../../lib/live/use-live';
import { useReloginEnabled } from './use-relogin';
import { Gebruiker } from './Gebruiker';
import { Navigatie } from './Navigatie';
import { Woordmerk } from '../../components/Woordmerk';
import { ZoekKnop } from './ZoekKnop';
import classes from './Shell.module.css';

const LogOpnieuwIn = lazy(() => import('../../features/sessie/LogOpnieuwIn'));

/** What stands around every screen of someone who is logged in. */
export function Shell() {
  useReloginEnabled();
  useLive(restoreSessie);
  const meldingen = useMag()('melding.lezen');
  const loading = useNavigation().state !== 'idle';
  const askLogin = useSyncExternalStore(relogin.subscribe, relogin.isOpen);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#inhoud">Naar de inhoud</a>
      <header className={classes.header}>
        <Woordmerk />
        <ZoekKnop />
        <div className={classes.own}>
          {meldingen && <MeldingBel />}
          <HulpKnop />
          <Gebruiker />
        </div>
      </header>
      <Navigatie />
      <main id="inhoud" tabIndex={-1} className={classes.main} aria-busy={loading}>
        <Outlet />
      </main>
      <ScrollRestoration />
      {askLogin && <Suspense><LogOpnieuwIn /></Suspense>}
    </div>
  );
}
