import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LIVE_KEYS, staleAfter } from './keys';
import { openStream } from './stream';

/** Keeps what is on screen current while the page is open. */
export function useLive(restore: () => Promise<unknown>): void {
  const client = useQueryClient();
  useEffect(() => {
    const invalidate = (keys: typeof LIVE_KEYS) => keys.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
    return openStream({ onEvent: (gebeurtenis) => invalidate(staleAfter(gebeurtenis)), onReconnect: () => invalidate(LIVE_KEYS), restore });
  }, [client, restore]);
}
