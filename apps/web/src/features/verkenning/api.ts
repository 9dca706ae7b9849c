import {
  ROUTE, type CasusMetingen, type CasusVerkenningen, type GekozenActies, type GemetenDto, type HulpvraagDto, type MetingDto, type NieuweActie, type NieuweMeting,
  type SluitHulpvraag, type VraagverkenningDto, type WijzigVraagverkenning,
} from '@keukentafel/contract';
import type { VerkenningStatus } from '@keukentafel/domain';
import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import { isProblem, send } from '../../lib/http';
import { meldFout } from '../../lib/melding';

const verkenningenQuery = (casusId: string) =>
  queryOptions({ queryKey: ['casus', casusId, 'verkenningen'], queryFn: ({ signal }) => send<CasusVerkenningen>({ path: `${ROUTE.casussen}/${casusId}/${ROUTE.vraagverkenningen}`, signal }) });
const metingenQuery = (casusId: string) =>
  queryOptions({ queryKey: ['casus', casusId, 'metingen'], queryFn: ({ signal }) => send<CasusMetingen>({ path: `${ROUTE.casussen}/${casusId}/${ROUTE.metingen}`, signal }) });

/** The conversations of a casus and its hulpvragen. */
export const useVerkenningen = (casusId: string) => useQuery(verkenningenQuery(casusId));

/** Everything measured in a casus, per conversation. */
export const useMetingen = (casusId: string) => useQuery(metingenQuery(casusId));

const opnieuw = (client: QueryClient, casusId: string) => client.invalidateQueries({ queryKey: ['casus', casusId] });

/** Begins a conversation. When a colleague was first, theirs is shown. */
export function useBegin(casusId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<VraagverkenningDto>({ method: 'POST', path: `${ROUTE.casussen}/${casusId}/${ROUTE.vraagverkenningen}`, idempotencyKey: uuid() }),
    onError: (error) => meldFout('Beginnen is niet gelukt', error),
    onSettled: () => opnieuw(client, casusId),
  });
}

/** Pauses, takes up or finishes a conversation, in the version that was seen. */
export function useZetStatus(casusId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, version, status }: { id: string; version: number; status: VerkenningStatus }) => {
      // What was typed last is still on its way, and is refused once the conversation is paused.
      await Promise.allSettled(onderweg);
      return send<VraagverkenningDto>({ method: 'PATCH', path: `${ROUTE.vraagverkenningen}/${id}`, version, body: { status } satisfies WijzigVraagverkenning });
    },
    onError: (error) => meldFout(isProblem(error, 'versie-verouderd') ? 'Een collega was je voor' : 'Dat is niet gelukt', error),
    onSettled: () => opnieuw(client, casusId),
  });
}

/** Acties that are being recorded: sent again under the same key they are recorded once, also when the first answer got lost. */
export interface ActiesPoging {
  readonly acties: readonly NieuweActie[];
  readonly sleutel: string;
}

/** Chooses acties, all at once. */
export function useKiesActies(casusId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ acties, sleutel }: ActiesPoging) => send<GekozenActies>({ method: 'POST', path: `${ROUTE.casussen}/${casusId}/${ROUTE.acties}`, body: { acties }, idempotencyKey: sleutel }),
    onSettled: () => opnieuw(client, casusId),
  });
}

/** Closes a hulpvraag by hand. */
export function useSluitHulpvraag(casusId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, uitkomst }: { id: string; version: number } & SluitHulpvraag) =>
      send<HulpvraagDto>({ method: 'PATCH', path: `${ROUTE.hulpvragen}/${id}`, version, body: { uitkomst } satisfies SluitHulpvraag }),
    onError: (error) => meldFout('Sluiten is niet gelukt', error),
    onSettled: () => opnieuw(client, casusId),
  });
}

/** Metingen that are being sent. */
const onderweg = new Set<Promise<unknown>>();

/**
 * Records one meting and answers what holds now; null when there is nothing to hold. `vraagInlog` asks to log in again when that is needed:
 * not while someone types, for they would type on into the password.
 */
export async function legVast(client: QueryClient, { casusId, id }: Pick<VraagverkenningDto, 'casusId' | 'id'>, meting: NieuweMeting, vraagInlog: boolean): Promise<MetingDto | null> {
  const verzonden = send<GemetenDto>({
    method: 'POST', path: `${ROUTE.vraagverkenningen}/${id}/${ROUTE.metingen}`, body: { metingen: [meting] }, idempotencyKey: uuid(), session: vraagInlog ? 'ask' : 'renew',
  });
  onderweg.add(verzonden);
  const { metingen: [gemeten] } = await verzonden.finally(() => onderweg.delete(verzonden));
  if (gemeten) client.setQueryData(metingenQuery(casusId).queryKey, (oud) => oud && metMeting(oud, gemeten));
  void client.invalidateQueries({ queryKey: ['casus', casusId] });
  return gemeten ?? null;
}

const metMeting = ({ items }: CasusMetingen, meting: MetingDto): CasusMetingen => ({
  items: items.map((item) =>
    item.vraagverkenning.id === meting.vraagverkenningId && !item.metingen.some(({ id }) => id === meting.id) ? { ...item, metingen: [...item.metingen, meting] } : item),
});

/** What holds now, also when nothing on screen asked for it yet. */
export const haalMetingen = (client: QueryClient, casusId: string) => client.fetchQuery({ ...metingenQuery(casusId), staleTime: 0 });
