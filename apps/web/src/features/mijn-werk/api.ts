import { ROUTE, type WerkDto } from '@keukentafel/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { send } from '../../lib/http';

/** My work, of all my wijkteams or one. Fetched while the screen itself is still on its way, so it never asks to log in. */
export const werkQuery = (wijkteamId: string | null) =>
  queryOptions({ queryKey: ['werk', wijkteamId], queryFn: ({ signal }) => send<WerkDto>({ path: ROUTE.werk, query: { wijkteamId }, signal, session: 'renew' }) });

/** Every counter and the beginning of the lists. */
export const useWerk = (wijkteamId: string | null) => useQuery({ ...werkQuery(wijkteamId), placeholderData: (vorige) => vorige });
