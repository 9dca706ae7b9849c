import { ROUTE, type InwonerDossier, type NieuweKoppeling, type NieuwLid, type WijzigInwoner, type WijzigLid } from '@keukentafel/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send, type ApiRequest } from '../../lib/http';

const pad = (id: string) => `${ROUTE.inwoners}/${id}`;

/** A person as they are now. */
export const haalPersoon = (id: string, signal?: AbortSignal) => send<InwonerDossier>({ path: pad(id), signal });

/** A person with huishouden, koppelingen and casussen. Stale with the casus it is asked for, so that the live stream brings news of it. */
export const usePersoon = (id: string, casusId: string, enabled = true) =>
  useQuery({ queryKey: ['casus', casusId, 'persoon', id], enabled, queryFn: ({ signal }) => haalPersoon(id, signal) });

/** Writes something about a person; afterwards every casus that may show it is fetched again, also when it was refused. */
function useSchrijf<Invoer>(verzoek: (invoer: Invoer) => ApiRequest) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invoer: Invoer) => send(verzoek(invoer)),
    onSettled: () => Promise.all([['casus'], ['inwoners'], ['bekenden']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

/** A change of something in the version the worker saw. */
interface Wijziging<Body> {
  readonly version: number;
  readonly body: Body;
}

/** Corrects a person. */
export const useWijzigPersoon = (id: string) => useSchrijf(({ version, body }: Wijziging<WijzigInwoner>) => ({ method: 'PATCH', path: pad(id), version, body }));

/** Someone lives with this person. The key makes a second try of the same form the same lid. */
export const useVoegLidToe = (id: string, idempotencyKey: string) => useSchrijf((body: NieuwLid) => ({ method: 'POST', path: `${pad(id)}/${ROUTE.leden}`, body, idempotencyKey }));

/** Another rol of a lid, or the day they left. */
export const useWijzigLid = (lidId: string) => useSchrijf(({ version, body }: Wijziging<WijzigLid>) => ({ method: 'PATCH', path: `${ROUTE.leden}/${lidId}`, version, body }));

/** Says that another record is of the same person. */
export const useKoppel = (id: string, idempotencyKey: string) => useSchrijf((body: NieuweKoppeling) => ({ method: 'POST', path: `${pad(id)}/${ROUTE.koppelingen}`, body, idempotencyKey }));

/** Takes such a link away again. */
export const useOntkoppel = (id: string) =>
  useSchrijf(({ koppelingId, version }: { readonly koppelingId: string; readonly version: number }) => ({ method: 'DELETE', path: `${pad(id)}/${ROUTE.koppelingen}/${koppelingId}`, version }));
