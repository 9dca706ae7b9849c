import { ROUTE, type AanmeldingDto, type GeregistreerdeAanmelding, type NieuweAanmelding, type PostcodeDto, type WijkDto, type WijzigAanmelding } from '@keukentafel/contract';
import { isPostcode, normalisePostcode } from '@keukentafel/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem, send } from '../../lib/http';

/** The wijk and wijkteam of a postcode today; null when the postcode is not known. Only asked for a whole postcode. */
export function usePostcode(text: string) {
  const postcode = normalisePostcode(text);
  return useQuery({
    queryKey: ['postcode', postcode],
    enabled: isPostcode(postcode),
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      send<PostcodeDto>({ path: `${ROUTE.postcodes}/${postcode}`, signal }).catch((error: unknown) => {
        if (isProblem(error, 'niet-gevonden')) return null;
        throw error;
      }),
  });
}

/** Every wijk of my gemeente, to choose from when the postcode does not tell. */
export const useWijken = (enabled: boolean) =>
  useQuery({ queryKey: ['wijken'], enabled, staleTime: Infinity, queryFn: ({ signal }) => send<{ items: WijkDto[] }>({ path: ROUTE.wijken, signal }) });

/** What registering led to; the dossier may belong to a wijkteam I am not in. */
export type Geregistreerd = Pick<GeregistreerdeAanmelding, 'id' | 'casusId' | 'eigenTeam' | 'casusOpen' | 'wijkteam' | 'wijkteamTelefoon'>;

/** Registers an aanmelding. The key makes a second try of the same form the same aanmelding. */
export function useRegistreer(idempotencyKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NieuweAanmelding) => send<Geregistreerd>({ method: 'POST', path: ROUTE.aanmeldingen, body, idempotencyKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aanmeldingen'] }),
  });
}

/** Begins the vraagverkenning of a casus; one that runs already is gone on with. */
export const beginVerkenning = (casusId: string, idempotencyKey: string) =>
  send({ method: 'POST', path: `${ROUTE.casussen}/${casusId}/${ROUTE.vraagverkenningen}`, idempotencyKey }).catch((error: unknown) => {
    if (!isProblem(error, 'verkenning-loopt-al')) throw error;
  });

/** The newest version of an aanmelding. */
export const haalAanmelding = (id: string) => send<AanmeldingDto>({ path: `${ROUTE.aanmeldingen}/${id}` });

/** A correction of one version of an aanmelding. */
export interface Verbetering {
  readonly version: number;
  readonly wijziging: WijzigAanmelding;
}

/** Corrects an aanmelding. */
export function useVerbeter({ id, casusId }: AanmeldingDto) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, wijziging }: Verbetering) => send<AanmeldingDto>({ method: 'PATCH', path: `${ROUTE.aanmeldingen}/${id}`, version, body: wijziging }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['casus', casusId] }), client.invalidateQueries({ queryKey: ['aanmeldingen'] })]),
  });
}
