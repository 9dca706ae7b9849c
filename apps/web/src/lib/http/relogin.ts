type Listener = () => void;

let waiting: { readonly promise: Promise<void>; readonly resolve: () => void } | null = null;
let enabled = false;
const listeners = new Set<Listener>();
const tell = () => listeners.forEach((listener) => listener());

/** Where requests wait while someone logs in again over the page they were on. */
export const relogin = {
  /** Only a page that can show the dialog lets requests wait; returns what turns it off again. */
  enable: (): (() => void) => {
    enabled = true;
    return () => {
      enabled = false;
    };
  },
  /** Resolves after logging in again; false at once when nobody can be asked. */
  ask: async (): Promise<boolean> => {
    if (!enabled) return false;
    if (!waiting) {
      let resolve = () => {};
      const promise = new Promise<void>((done) => (resolve = done));
      waiting = { promise, resolve };
      tell();
    }
    await waiting.promise;
    return true;
  },
  /** The waiting requests go on. */
  done: (): void => {
    waiting?.resolve();
    waiting = null;
    tell();
  },
  isOpen: (): boolean => waiting !== null,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
