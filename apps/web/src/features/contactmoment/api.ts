import { ROUTE, type ContactmomentDto, type ContactmomentPage, type NieuwContactmoment, type WijzigContactmoment } from '@keukentafel/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../lib/http';

const pad = (casusId: string) => `${ROUTE.casussen}/${casusId}/${ROUTE.contactmomenten}`;

/** The last contacts of a casus that took place. */
export const useLaatsteContacten = (casusId: string) =>
  useQuery({ queryKey: ['casus', casusId, 'contactmomenten'], queryFn: ({ signal }) => send<ContactmomentPage>({ path: `${pad(casusId)}?status=gedaan&limit=3`, signal }) });

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
