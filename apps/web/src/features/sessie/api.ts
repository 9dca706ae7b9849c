import { ROUTE, type Inloggen, type SessieDto } from '@keukentafel/contract';
import type { Recht } from '@keukentafel/domain';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { send } from '../../lib/http';

/** Who I am; asked once, kept until logging out. */
export const sessieQuery = queryOptions({
  queryKey: ['sessie'],
  queryFn: ({ signal }) => send<SessieDto>({ path: ROUTE.sessie, signal, session: 'renew' }),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** The sessie of this page; the shell has loaded it before anything inside it shows. */
export const useSessie = (): SessieDto => useSuspenseQuery(sessieQuery).data;

/** Whether my rollen give me this recht. */
export const useMag = (): ((recht: Recht) => boolean) => {
  const { rechten } = useSessie();
  return (recht) => rechten.includes(recht);
};

/** Logs in; the server sets the cookies. */
export const logIn = (invoer: Inloggen): Promise<SessieDto> =>
  send<SessieDto>({ method: 'POST', path: ROUTE.sessie, body: invoer, session: 'none' });

/** Asks who I am, asking to log in again when that is needed. */
export const restoreSessie = (): Promise<SessieDto> => send<SessieDto>({ path: ROUTE.sessie });

/** Ends the sessie and leaves nothing of it on this page. */
export function useLogOut(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await send({ method: 'DELETE', path: ROUTE.sessie, session: 'renew' }).catch(() => undefined);
    client.clear();
    window.location.assign('/inloggen');
  }, [client]);
}
