import type { Recht } from '@keukentafel/domain';
import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { casusQuery } from '../features/casus/api';
import { werkQuery } from '../features/mijn-werk/api';
import { sessieQuery } from '../features/sessie';
import { ApiError } from '../lib/http';
import { lijstenQuery } from '../lib/lijst/use-lijst';
import { NietGevonden } from './NietGevonden';
import { RouteFout } from './RouteFout';
import { startPad } from './scherm';
import { Shell } from './shell/Shell';
import { VoorRecht } from './VoorRecht';
import { Wachten } from './Wachten';

/** Nobody sees the shell without a sessie. */
const requireSessie = (client: QueryClient) => async ({ request }: LoaderFunctionArgs) => {
  try {
    return await client.ensureQueryData(sessieQuery);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    const { pathname, search } = new URL(request.url);
    return redirect(pathname === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(pathname + search)}`);
  }
};

const toStart = (client: QueryClient) => async (args: LoaderFunctionArgs) => {
  const found = await requireSessie(client)(args);
  return found instanceof Response ? found : redirect(startPad(found.rechten));
};

/** Asks for the data of a screen, and the lists it takes names from, while its code is still on its way. */
const vooraf = (client: QueryClient, haal: (args: LoaderFunctionArgs) => Promise<void>) => (args: LoaderFunctionArgs) => {
  void haal(args);
  void client.prefetchQuery(lijstenQuery);
  return null;
};

const screen = (path: string, lazy: RouteObject['lazy'], recht?: Recht, loader?: RouteObject['loader']): RouteObject => ({
  element: recht ? <VoorRecht recht={recht} /> : undefined,
  children: [{ path, lazy, loader, shouldRevalidate: () => false, HydrateFallback: Wachten }],
});

/** Every address of the app; each screen is fetched when it is opened. */
export const createRouter = (client: QueryClient) =>
  createBrowserRouter([
    { path: '/inloggen', lazy: () => import('../features/sessie/InloggenPage'), HydrateFallback: Wachten, errorElement: <RouteFout /> },
    { path: '/', loader: toStart(client), element: <Wachten />, HydrateFallback: Wachten, errorElement: <RouteFout /> },
    {
      element: <Shell />,
      loader: requireSessie(client),
      shouldRevalidate: () => false,
      HydrateFallback: Wachten,
      errorElement: <RouteFout />,
      children: [
        {
          errorElement: <RouteFout />,
          children: [
            screen('mijn-werk', () => import('../features/mijn-werk/MijnWerkPage'), 'werk.lezen', vooraf(client, ({ request }) => client.prefetchQuery(werkQuery(new URL(request.url).searchParams.get('wijkteam'))))),
            screen('werkvoorraad', () => import('../features/werkvoorraad/WerkvoorraadPage'), 'werk.lezen'),
            screen('aanmeldingen/nieuw', () => import('../features/aanmelding/NieuweAanmeldingPage'), 'aanmelding.registreren'),
            screen('casussen/:id', () => import('../features/casus/CasusPage'), 'casus.lezen', vooraf(client, ({ params }) => client.prefetchQuery(casusQuery(params.id ?? '')))),
            screen('casussen/:id/verkenning', () => import('../features/verkenning/VerkenningPage'), 'casus.wijzigen'),
            screen('factsheet', () => import('../features/factsheet/FactsheetPage'), 'factsheet.lezen'),
            screen('publicaties', () => import('../features/publicatie/PublicatiesPage'), 'publicatie.lezen'),
            screen('publicaties/nieuw', () => import('../features/publicatie/NieuwePublicatiePage'), 'publicatie.maken'),
            screen('publicaties/:id', () => import('../features/publicatie/PublicatiePage'), 'publicatie.lezen'),
            screen('medewerkers', () => import('../features/medewerker/MedewerkersPage'), 'medewerker.beheren'),
            screen('beheer/lijsten', () => import('../features/beheer/LijstenPage'), 'lijst.beheren'),
            screen('beheer/wijken', () => import('../features/beheer/WijkenPage'), 'inrichting.beheren'),
            screen('beheer/wijken/inlezen', () => import('../features/beheer/InlezenPage'), 'inrichting.beheren'),
            screen('toegangslog', () => import('../features/toegangslog/ToegangslogPage'), 'toegangslog.lezen'),
            screen('hulp/:pagina?', () => import('../features/hulp/HulpPage')),
            screen('gedeeld', () => import('./GedeeldPage')),
            { path: '*', element: <NietGevonden /> },
          ],
        },
      ],
    },
  ]);
