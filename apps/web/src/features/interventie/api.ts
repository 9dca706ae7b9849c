import { ROUTE, type CasusMedewerker, type InterventieDto, type NieuweInterventie, type WijzigInterventie } from '@keukentafel/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../lib/http';

/** Who can work in a casus: its wijkteam, and who is involved. */
export const useCasusMedewerkers = (casusId: string) =>
  useQuery({
    queryKey: ['casus', casusId, 'medewerkers'],
    queryFn: ({ signal }) => send<{ items: CasusMedewerker[] }>({ path: `${ROUTE.casussen}/${casusId}/${ROUTE.medewerkers}`, signal }),
  });

/** Adds an interventie. The key makes a second try of the same form the same interventie. */
export function useVoegToe(casusId: string, idempotencyKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NieuweInterventie) => send<InterventieDto>({ method: 'POST', path: `${ROUTE.casussen}/${casusId}/${ROUTE.interventies}`, body, idempotencyKey }),
    onSettled: () => client.invalidateQueries({ queryKey: ['casus', casusId] }),
  });
}

/** A change of an interventie, based on the version the worker saw. */
export interface Wijziging {
  readonly interventie: InterventieDto;
  readonly body: WijzigInterventie;
}

/** Starts, closes or corrects an interventie. */
export function useWijzig(casusId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ interventie: { id, version }, body }: Wijziging) => send<InterventieDto>({ method: 'PATCH', path: `${ROUTE.interventies}/${id}`, version, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['casus', casusId] }),
  });
}

/** The interventie as it is now. */
export const haalInterventie = (id: string) => send<InterventieDto>({ path: `${ROUTE.interventies}/${id}` });
