import { LIMIET, ROUTE, type MedewerkerDto, type MedewerkerPage, type WijzigMedewerker } from '@keukentafel/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem, send } from '../../lib/http';
import { meldFout, meldGelukt } from '../../lib/melding';

const KEY = ['medewerkers'];

/** The medewerkers of my gemeente, page by page. */
export const useMedewerkers = () =>
  useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) => send<MedewerkerPage>({ path: ROUTE.medewerkers, query: { limit: LIMIET.paginaMax, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.volgende,
  });

/** A change to one version of a medewerker. */
export interface MedewerkerWijziging {
  readonly medewerker: MedewerkerDto;
  readonly wijziging: WijzigMedewerker;
}

/** Changes rollen or access; it counts at once, also for who is logged in now. */
export function useWijzigMedewerker() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ medewerker, wijziging }: MedewerkerWijziging) =>
      send<MedewerkerDto>({ method: 'PATCH', path: `${ROUTE.medewerkers}/${medewerker.id}`, version: medewerker.version, body: wijziging }),
    onSuccess: ({ naam }) => meldGelukt('Opgeslagen', `De toegang van ${naam} is aangepast.`),
    onError: (error) => meldFout(isProblem(error, 'versie-verouderd') ? 'Een collega was je voor' : 'Opslaan is niet gelukt', error),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
