import { LIMIET, ROUTE, type ExportVorm, type RegiehouderKeuze, type WerkPage } from '@keukentafel/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { download, send } from '../../lib/http';
import { meldFout } from '../../lib/melding';
import type { Filter } from './filter';

/** Long enough to come back to the place one left, after a casus that took its time. */
const BEWAAR_MS = 30 * 60_000;

/** A list, page by page. */
export const useWerkvoorraad = (filter: Filter, zoek: string) =>
  useInfiniteQuery({
    queryKey: ['werkvoorraad', 'lijst', filter, zoek],
    queryFn: ({ pageParam, signal }) => send<WerkPage>({ path: ROUTE.werkvoorraad, query: { ...filter, zoek, limit: LIMIET.pagina, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.volgende,
    placeholderData: keepPreviousData,
    gcTime: BEWAAR_MS,
  });

/** Colleagues to filter by. */
export const useRegiehouders = () =>
  useQuery({
    queryKey: ['regiehouders'],
    queryFn: async ({ signal }) => (await send<{ items: RegiehouderKeuze[] }>({ path: ROUTE.werkvoorraadRegiehouders, signal })).items,
    staleTime: 5 * 60_000,
  });

/** Keeps the whole list as a file. */
export const useExport = () =>
  useMutation({
    mutationFn: ({ filter, zoek, vorm }: { readonly filter: Filter; readonly zoek: string; readonly vorm: ExportVorm }) =>
      download({ path: ROUTE.werkvoorraadExport, query: { ...filter, zoek, vorm } }),
    onError: (error) => meldFout('Exporteren is niet gelukt', error),
  });
