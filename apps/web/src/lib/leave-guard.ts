import { useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router';

let released = false;

/** Lets the page go without asking, because what was typed belongs to somebody else or was given up. */
export function releaseGuard(): void {
  released = true;
}

/** Asks before typed text is left behind: inside the app through the blocker, else through the browser's own question. */
export function useLeaveGuard(dirty: () => boolean): Blocker {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => !released && dirty() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!released && dirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return blocker;
}
