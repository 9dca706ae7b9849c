import { ROUTE, type CaseloadDto, type CaseloadOverdracht, type NieuweOverdracht, type OverdrachtDto } from '@keukentafel/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../lib/http';

/** Everything that shows who has a casus. */
const STALE = [['casus'], ['werk'], ['werkvoorraad'], ['caseload'], ['aanmeldingen']];

/** Hands over: one casus when its id is given, else a caseload. The key makes a second try the same overdracht. */
export function useDraagOver(idempotencyKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ casusId, body }: { readonly casusId?: string; readonly body: NieuweOverdracht | CaseloadOverdracht }) =>
      send<OverdrachtDto>({ method: 'POST', path: casusId ? `${ROUTE.casussen}/${casusId}/overdracht` : ROUTE.overdrachten, body, idempotencyKey }),
    // Not waited for: what opened the dialog may be gone from the list that comes back.
    onSettled: () => STALE.forEach((queryKey) => void client.invalidateQueries({ queryKey })),
  });
}

/** What someone has in a wijkteam, and who may take it over. */
export const useCaseload = (wijkteamId: string, vanMedewerkerId: string) =>
  useQuery({
    queryKey: ['caseload', wijkteamId, vanMedewerkerId],
    queryFn: ({ signal }) => send<CaseloadDto>({ path: `${ROUTE.overdrachten}?wijkteamId=${wijkteamId}&vanMedewerkerId=${vanMedewerkerId}`, signal }),
  });
