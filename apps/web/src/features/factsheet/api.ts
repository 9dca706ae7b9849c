import { ROUTE, type CijferLijst, type ExportVorm, type FactsheetDto, type WijkDto, type WijkteamKort } from '@keukentafel/contract';
import type { Periode, SplitsingCode, Vergelijk } from '@keukentafel/domain';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { download, send } from '../../lib/http';
import { meldFout } from '../../lib/melding';

/** While a count is under way and the live stream may be down, look again this often. In milliseconds. */
const LOOK_AGAIN_MS = 5_000;

/** Of what the figures are: which days, which wijkteam or wijk, and what they are compared with. */
export interface Vraag extends Periode {
  readonly wijkteamId: string | null;
  readonly wijkId: string | null;
  readonly vergelijk: Vergelijk | null;
}

/** One number: of a whole figure, or of one value of a split. */
export interface Cel {
  readonly figuur: string;
  readonly titel: string;
  readonly splitsing?: SplitsingCode;
  readonly code?: string;
}

/** The figures of a period. */
export const useFactsheet = (vraag: Vraag) =>
  useQuery({
    queryKey: ['factsheet', vraag],
    queryFn: ({ signal }) => send<FactsheetDto>({ path: ROUTE.factsheets, query: { ...vraag }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.telt ? LOOK_AGAIN_MS : false),
  });

/** What a number counts, page after page. */
export const useCijferLijst = ({ van, tot, wijkteamId, wijkId }: Vraag, { figuur, splitsing, code }: Cel) =>
  useInfiniteQuery({
    queryKey: ['factsheet', 'lijst', figuur, splitsing, code, van, tot, wijkteamId, wijkId],
    queryFn: ({ pageParam, signal }) =>
      send<CijferLijst>({ path: `${ROUTE.factsheets}/${figuur}/lijst`, query: { van, tot, wijkteamId, wijkId, splitsing, code, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ volgende }) => volgende,
  });

/** Keeps the figures as a file. */
export const useExport = () =>
  useMutation({
    mutationFn: ({ vraag, vorm }: { readonly vraag: Vraag; readonly vorm: ExportVorm }) => download({ path: `${ROUTE.factsheets}/export`, query: { ...vraag, vorm } }),
    onError: (error) => meldFout('Exporteren is niet gelukt', error),
  });

/** The wijkteams one may choose between. */
export const useWijkteams = () =>
  useQuery({ queryKey: ['wijkteams'], staleTime: Infinity, queryFn: ({ signal }) => send<{ items: WijkteamKort[] }>({ path: ROUTE.wijkteams, signal }) });

/** The wijken one may choose between. */
export const useWijken = () =>
  useQuery({ queryKey: ['wijken'], staleTime: Infinity, queryFn: ({ signal }) => send<{ items: WijkDto[] }>({ path: ROUTE.wijken, signal }) });
