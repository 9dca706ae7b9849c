import { ROUTE, type CasusDto, type KijkersDto, type NieuweAfsluiting, type NieuweHeropening, type WijzigCasus } from '@keukentafel/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem, send } from '../../lib/http';
import { meldFout, meldGelukt } from '../../lib/melding';
import { useSessie } from '../sessie';

const pad = (id: string) => `${ROUTE.casussen}/${id}`;

/** One casus with everything in it. */
export const casusQuery = (id: string) =>
  queryOptions({ queryKey: ['casus', id], queryFn: ({ signal }) => send<CasusDto>({ path: pad(id), signal }) });

/** The casus on screen. */
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
      send<CasusDto>({ method: 'PATCH', path: pad(casusId), version, body: { regiehouderId: medewerker.id } satisfies WijzigCasus }),
    onSuccess: (casus) => {
      client.setQueryData(casusQuery(casus.id).queryKey, casus);
      meldGelukt('Opgepakt', 'Jij bent nu regiehouder van deze casus.');
    },
    onError: (error) => meldFout(isProblem(error, 'versie-verouderd') ? 'Een collega was je voor' : 'Oppakken is niet gelukt', error),
    onSettled: (_, __, { casusId }) => Promise.all([client.invalidateQueries({ queryKey: ['aanmeldingen'] }), client.invalidateQueries({ queryKey: ['casus', casusId] })]),
  });
}

/** A step of a casus in the version that is on screen; afterwards everything that shows it is fetched again, also when it was refused. */
function useStap<Invoer>(route: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ casus, invoer }: { readonly casus: CasusDto; readonly invoer: Invoer }) =>
      send<CasusDto>({ method: 'POST', path: `${pad(casus.id)}/${route}`, version: casus.version, body: invoer }),
    onSuccess: (casus) => client.setQueryData(casusQuery(casus.id).queryKey, casus),
    onSettled: (_, __, { casus }) => Promise.all([client.invalidateQueries({ queryKey: ['casus', casus.id] }), client.invalidateQueries({ queryKey: ['aanmeldingen'] })]),
  });
}

/** Closes a casus with what was still open in it. */
export const useSluitAf = () => useStap<NieuweAfsluiting>(ROUTE.afsluiting);

/** Opens a closed casus again. */
export const useHeropen = () => useStap<NieuweHeropening>(ROUTE.heropening);

/** Says that I am looking and what I am changing; answers who else is. Never asks to log in: this happens by itself. */
export const kijk = (id: string, bezig: string | null) =>
  send<KijkersDto>({ method: 'PUT', path: `${pad(id)}/${ROUTE.kijkersMij}`, body: { bezig }, session: 'renew' });

/** Says that I am gone; goes on when the page closes. */
export const vertrek = (id: string) => send({ method: 'DELETE', path: `${pad(id)}/${ROUTE.kijkersMij}`, session: 'none', keepalive: true });
