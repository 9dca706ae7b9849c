import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem';

/** Only what may pass by itself is tried again. */
const mayPass = (error: unknown) => error instanceof ApiError && (error.status === 0 || error.status >= 502);

/** The one cache of what the server said. A refusal by rol means that my rechten changed: ask them again. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 403) void client.invalidateQueries({ queryKey: ['sessie'] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 2 && mayPass(error), networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
