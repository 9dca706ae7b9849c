/** How often something is done, and what to do when it fails. */
export interface Rhythm {
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/** Something that is done again and again until it is stopped. */
export interface Repeating {
  /** Does not begin again, and waits for what is running. */
  stop(): Promise<void>;
}

const LONGEST_PAUSE_MS = 5000;

/**
 * Does `work` now and then again every so often, never twice at once; at once again while it answers true. After a failure it waits longer
 * each time, to at most five seconds more.
 */
export function repeat(work: () => Promise<unknown>, { everyMs, onError }: Rhythm): Repeating {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async (): Promise<void> => {
    let extra = 0;
    while (!stopped) {
      try {
        const again = (await work()) === true;
        extra = 0;
        if (again) continue;
      } catch (error) {
        extra = Math.min(LONGEST_PAUSE_MS, Math.max(100, extra * 2));
        onError(error);
      }
      if (!stopped) await pause(everyMs + extra);
    }
  };
  const running = loop();
  return {
    stop: () => {
      stopped = true;
      wake();
      return running;
    },
  };
}
