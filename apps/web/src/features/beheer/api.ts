import {
  ROUTE, type LijstDto, type NieuweLijstwaarde, type NieuweWijkindeling, type WijkBeheerDto, type Wijkindeling, type WijkindelingDto, type WijkindelingVoorbeeld, type WijzigLijstwaarde, type WijzigWijk, type WijkteamKort,
} from '@keukentafel/contract';
import type { LijstCode } from '@keukentafel/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import { send } from '../../lib/http';

/** A list with its history and what is planned. */
export const useBeheerLijst = (lijst: LijstCode) =>
  useQuery({ queryKey: ['lijsten', lijst], queryFn: ({ signal }) => send<LijstDto>({ path: `${ROUTE.lijsten}/${lijst}`, signal }) });

/** A change of a list, based on the version on screen. */
export type LijstWijziging =
  | { readonly soort: 'nieuw'; readonly invoer: NieuweLijstwaarde; readonly sleutel: string }
  | { readonly soort: 'waarde'; readonly code: string; readonly invoer: WijzigLijstwaarde }
  | { readonly soort: 'volgorde'; readonly codes: string[] };

function verstuur({ id, version }: LijstDto, wijziging: LijstWijziging): Promise<LijstDto> {
  const pad = `${ROUTE.lijsten}/${id}`;
  switch (wijziging.soort) {
    case 'nieuw': return send({ method: 'POST', path: `${pad}/${ROUTE.waarden}`, body: wijziging.invoer, idempotencyKey: wijziging.sleutel });
    case 'waarde': return send({ method: 'PATCH', path: `${pad}/${ROUTE.waarden}/${wijziging.code}`, version, body: wijziging.invoer });
    case 'volgorde': return send({ method: 'PUT', path: `${pad}/${ROUTE.volgorde}`, version, body: { codes: wijziging.codes } });
  }
}

/** Changes a list. After a refusal the list is fetched again: a colleague may have been first. */
export function useWijzigLijst(lijst: LijstDto) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (wijziging: LijstWijziging) => verstuur(lijst, wijziging), onSettled: () => client.invalidateQueries({ queryKey: ['lijsten'] }) });
}

const WIJKINDELING = ['wijkindeling'];

/** The wijken of now and later. */
export const useWijkindeling = () =>
  useQuery({ queryKey: WIJKINDELING, queryFn: ({ signal }) => send<WijkindelingDto>({ path: ROUTE.wijkindeling, signal }) });

/** All wijkteams, by name. */
export const useWijkteams = () =>
  useQuery({ queryKey: ['wijkteams'], queryFn: ({ signal }) => send<{ items: WijkteamKort[] }>({ path: ROUTE.wijkteams, signal }) });

/** Lets a wijkteam serve a wijk from a day on. */
export function useWijzigWijk({ id, version }: WijkBeheerDto) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: WijzigWijk) => send<WijkBeheerDto>({ method: 'PATCH', path: `${ROUTE.wijken}/${id}`, version, body }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: WIJKINDELING }), client.invalidateQueries({ queryKey: ['wijken'] })]),
  });
}

/** What an indeling would change; nothing is written. */
export const useVoorbeeld = () =>
  useMutation({ mutationFn: (body: Wijkindeling) => send<WijkindelingVoorbeeld>({ method: 'POST', path: ROUTE.wijkindelingVoorbeeld, body }) });

/** Makes the change that was previewed. */
export function useVoerIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NieuweWijkindeling) => send<WijkindelingVoorbeeld>({ method: 'POST', path: ROUTE.wijkindeling, body, idempotencyKey: uuid() }),
    onSuccess: () => Promise.all([WIJKINDELING, ['wijken'], ['postcode']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
