import { LIMIET, ROUTE, type AanmeldingPage } from '@keukentafel/contract';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../lib/http';

const nieuweQuery = (wijkteamId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['aanmeldingen', 'nieuw', wijkteamId],
    queryFn: ({ pageParam, signal }) =>
      send<AanmeldingPage>({ path: ROUTE.aanmeldingen, query: { nieuw: true, wijkteamId, limit: LIMIET.pagina, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.volgende,
  });

/** The aanmeldingen of my wijkteams (or one of them) that nobody has picked up yet, page by page. */
export const useNieuweAanmeldingen = (wijkteamId: string | null) => useInfiniteQuery(nieuweQuery(wijkteamId));
