import type { QueryClient } from '@tanstack/react-query';
import type { createRouter } from './router';

/** What takes longer is shown as being on its way. */
const PATIENCE_MS = 400;

/**
 * Resolves when the first screen can be drawn whole: its code and what it asked for are there. Drawing first that everything is on its way
 * costs a slow computer more time than it takes for it to arrive.
 */
export function eersteScherm(router: ReturnType<typeof createRouter>, client: QueryClient): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (router.state.initialized && client.isFetching() === 0) finish();
    };
    const unsubscribe = [router.subscribe(look), client.getQueryCache().subscribe(look)];
    const timer = setTimeout(finish, PATIENCE_MS);
    function finish() {
      clearTimeout(timer);
      unsubscribe.forEach((stop) => stop());
      done();
    }
    look();
  });
}
