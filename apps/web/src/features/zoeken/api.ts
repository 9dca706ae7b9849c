import { ROUTE, type InwonerRegel } from '@keukentafel/contract';
import { queryOptions } from '@tanstack/react-query';
import { send } from '../../lib/http';

/** People found by what was typed; nothing is asked for fewer than two characters. */
export const inwonerQuery = (tekst: string) =>
  queryOptions({
    queryKey: ['inwoners', tekst.trim()],
    enabled: tekst.trim().length >= 2,
    queryFn: ({ signal }) => send<{ items: InwonerRegel[] }>({ path: ROUTE.inwoners, query: { zoek: tekst.trim() }, signal }).then(({ items }) => items),
  });
