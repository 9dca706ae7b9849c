import { ROUTE, type FactsheetDto, type WijkteamKort } from '@keukentafel/contract';
import type { Periode } from '@keukentafel/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { send } from '../../lib/http';

/** While a count is under way and the live stream may be down, look again this often. In milliseconds. */
const LOOK_AGAIN_MS = 5_000;

/** The figures of a period, for one wijkteam or all of mine. */
export const useFactsheet = ({ van, tot }: Periode, wijkteamId: string | null) =>
  useQuery({
    queryKey: ['factsheet', van, tot, wijkteamId],
    queryFn: ({ signal }) => send<FactsheetDto>({ path: ROUTE.factsheets, query: { van, tot, wijkteamId }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.telt ? LOOK_AGAIN_MS : false),
  });

/** The wijkteams one may choose between. */
export const useWijkteams = () =>
  useQuery({ queryKey: ['wijkteams'], staleTime: Infinity, queryFn: ({ signal }) => send<{ items: WijkteamKort[] }>({ path: ROUTE.wijkteams, signal }) });
