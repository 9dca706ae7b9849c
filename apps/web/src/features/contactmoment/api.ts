import { ROUTE, type ContactmomentDto, type ContactmomentPage, type NieuwContactmoment, type WijzigContactmoment } from '@keukentafel/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../lib/http';

const pad = (casusId: string) => `${ROUTE.casussen}/${casusId}/${ROUTE.contactmomenten}`;

/** How many contacts are seen at once, and how many older ones come each time they are asked for. */
const LAATSTE = 3;
const OUDERE = 20;

/** The contacts of a casus that took place: the last ones, and older ones page after page. */
export const useLaatsteContacten = (casusId: string) =>
  useInfiniteQuery({
    queryKey: ['casus', casusId, 'contactmomenten'],
    queryFn: ({ pageParam, signal }) =>
      send<ContactmomentPage>({ path: pad(casusId), query: { status: 'gedaan', cursor: pageParam, limit: pageParam ? OUDERE : LAATSTE }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ volgende }) => volgende,
  });

/** What a form of a contact came to: a new one, or a change of one in the version that was seen. */
export type ContactOpdracht =
  | { readonly soort: 'nieuw'; readonly body: NieuwContactmoment; readonly idempotencyKey: string }
  | { readonly soort: 'wijzig'; readonly contact: ContactmomentDto; readonly body: WijzigContactmoment };

/** Writes a contact down. */
export function useBewaarContact(casusId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (opdracht: ContactOpdracht) => (opdracht.soort === 'nieuw'
      ? send<ContactmomentDto>({ method: 'POST', path: pad(casusId), body: opdracht.body, idempotencyKey: opdracht.idempotencyKey })
      : send<ContactmomentDto>({ method: 'PATCH', path: `${ROUTE.contactmomenten}/${opdracht.contact.id}`, version: opdracht.contact.version, body: opdracht.body })),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['casus', casusId] }), client.invalidateQueries({ queryKey: ['werk'] })]),
  });
}

/** A contact as it is now. */
export const haalContact = (id: string) => send<ContactmomentDto>({ path: `${ROUTE.contactmomenten}/${id}` });
