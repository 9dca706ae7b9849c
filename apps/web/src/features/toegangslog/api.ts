import { LIMIET, ROUTE, type ToegangslogPage } from '@keukentafel/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { send } from '../../lib/http';

/** What the log is filtered by; null is everything. */
export interface LogFilter {
  readonly van: string | null;
  readonly tot: string | null;
  readonly inwonerId: string | null;
}

/** The access log, newest first, page by page. */
export const useToegangslog = (filter: LogFilter) =>
  useInfiniteQuery({
    queryKey: ['toegangslog', filter],
    queryFn: ({ pageParam, signal }) => send<ToegangslogPage>({ path: ROUTE.toegangslog, query: { ...filter, limit: LIMIET.pagina, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.volgende,
  });
