import { ROUTE, type CasusDto, type WijzigCasus } from '@keukentafel/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem, send } from '../../lib/http';
import { meldFout, meldGelukt } from '../../lib/melding';
import { useSessie } from '../sessie';

const casusQuery = (id: string) =>
  queryOptions({ queryKey: ['casus', id], queryFn: ({ signal }) => send<CasusDto>({ path: `${ROUTE.casussen}/${id}`, signal }) });

/** One casus with its inwoner and aanmeldingen. */
export const useCasus = (id: string) => useQuery(casusQuery(id));

/** The casus someone wants to lead, in the version they saw. */
export interface Oppakken {
  readonly casusId: string;
  readonly version: number;
}

/** Makes me the regiehouder. When somebody was first, that is said and the lists are fetched again. */
export function useOppakken() {
  const client = useQueryClient();
  const { medewerker } = useSessie();
  return useMutation({
    mutationFn: ({ casusId, version }: Oppakken) =>
      send<CasusDto>({ method: 'PATCH', path: `${ROUTE.casussen}/${casusId}`, version, body: { regiehouderId: medewerker.id } satisfies WijzigCasus }),
    onSuccess: (casus) => {
      client.setQueryData(casusQuery(casus.id).queryKey, casus);
      meldGelukt('Opgepakt', 'Jij bent nu regiehouder van deze casus.');
    },
    onError: (error) => meldFout(isProblem(error, 'versie-verouderd') ? 'Een collega was je voor' : 'Oppakken is niet gelukt', error),
    onSettled: (_, __, { casusId }) => Promise.all([client.invalidateQueries({ queryKey: ['aanmeldingen'] }), client.invalidateQueries({ queryKey: ['casus', casusId] })]),
  });
}
