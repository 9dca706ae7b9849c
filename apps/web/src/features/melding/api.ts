import { ROUTE, type MeldingPage } from '@keukentafel/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../lib/http';

const meldingenQuery = queryOptions({ queryKey: ['meldingen'], queryFn: ({ signal }) => send<MeldingPage>({ path: ROUTE.meldingen, signal }) });

/** What I must know at once; the live stream says when to look again. */
export const useMeldingen = () => useQuery(meldingenQuery);

/** I have seen a melding. */
export function useGezien() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send({ method: 'PUT', path: `${ROUTE.meldingen}/${id}/gezien` }),
    onSettled: () => client.invalidateQueries({ queryKey: meldingenQuery.queryKey }),
  });
}
