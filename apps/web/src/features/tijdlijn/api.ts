import { ROUTE, type TijdlijnPage } from '@keukentafel/contract';
import { codesOf, TIJDLIJN_GROEP, type TijdlijnGroep } from '@keukentafel/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { send } from '../../lib/http';

/** Lines of a page after the first. */
const MEER = 100;

/**
 * The tijdlijn of a casus, page after page. Without a filter the first page came with the casus. Under the key of the casus, so that what
 * makes the casus stale makes this stale.
 */
export const useTijdlijn = (casusId: string, groepen: readonly TijdlijnGroep[], eerste: TijdlijnPage) =>
  useInfiniteQuery({
    queryKey: ['casus', casusId, 'tijdlijn', groepen.join()],
    queryFn: ({ pageParam, signal }) =>
      send<TijdlijnPage>({ path: `${ROUTE.casussen}/${casusId}/${ROUTE.tijdlijn}`, query: { groepen: groepen.join(), cursor: pageParam, limit: pageParam ? MEER : undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ volgende }) => volgende,
    initialData: groepen.length === 0 ? { pages: [eerste], pageParams: [null] } : undefined,
  });

const PARAM = 'tijdlijn';

/** The groups that are shown, in the address: shareable, and still there when one comes back. None means all. */
export function useGroepen(): readonly [readonly TijdlijnGroep[], (groepen: readonly TijdlijnGroep[]) => void] {
  const [params, setParams] = useSearchParams();
  const gekozen = (params.get(PARAM) ?? '').split(',');
  const groepen = codesOf(TIJDLIJN_GROEP).filter((groep) => gekozen.includes(groep));
  const kies = (nieuw: readonly TijdlijnGroep[]) =>
    setParams((oud) => {
      const next = new URLSearchParams(oud);
      if (nieuw.length > 0) next.set(PARAM, nieuw.join());
      else next.delete(PARAM);
      return next;
    }, { replace: true, preventScrollReset: true });
  return [groepen, kies];
}
