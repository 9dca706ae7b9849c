import { ROUTE, type ExportVorm, type NieuwePublicatie, type PublicatieDto, type PublicatieKort, type PublicatieQuery, type PublicatieVoorbeeld } from '@keukentafel/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { download, send } from '../../lib/http';
import { meldFout } from '../../lib/melding';

/** What was published, the newest first. */
export const usePublicaties = () =>
  useQuery({ queryKey: ['publicatie', 'lijst'], queryFn: ({ signal }) => send<{ items: PublicatieKort[] }>({ path: ROUTE.publicaties, signal }) });

/** One publication; it never changes. */
export const usePublicatie = (id: string) =>
  useQuery({ queryKey: ['publicatie', id], staleTime: Infinity, queryFn: ({ signal }) => send<PublicatieDto>({ path: `${ROUTE.publicaties}/${id}`, signal }) });

/** What would be published. */
export const useVoorbeeld = (vraag: PublicatieQuery) =>
  useQuery({ queryKey: ['publicatie', 'voorbeeld', vraag], queryFn: ({ signal }) => send<PublicatieVoorbeeld>({ path: `${ROUTE.publicaties}/voorbeeld`, query: { ...vraag }, signal }) });

/** Publishes what the preview showed; the same key makes that trying again publishes once. */
export function usePubliceren() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ invoer, sleutel }: { readonly invoer: NieuwePublicatie; readonly sleutel: string }) =>
      send<PublicatieDto>({ method: 'POST', path: ROUTE.publicaties, body: invoer, idempotencyKey: sleutel }),
    onSuccess: (publicatie) => {
      client.setQueryData(['publicatie', publicatie.id], publicatie);
      return client.invalidateQueries({ queryKey: ['publicatie', 'lijst'] });
    },
  });
}

/** Keeps a publication as a file. */
export const useExport = (id: string) =>
  useMutation({
    mutationFn: (vorm: ExportVorm) => download({ path: `${ROUTE.publicaties}/${id}/export`, query: { vorm } }),
    onError: (error) => meldFout('Exporteren is niet gelukt', error),
  });
