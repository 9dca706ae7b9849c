import { useEffect } from 'react';

const open: string[] = [];
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** What this page is changing now, for colleagues who look at the same casus. */
export const bezig = {
  /** The form that was opened last; null when none is. */
  nu: (): string | null => open.at(-1) ?? null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Tells colleagues that this form is open, as the end of "Karim wijzigt …": `een aanmelding`. At most 40 characters. */
export function useBezig(wat: string): void {
  useEffect(() => {
    open.push(wat);
    tell();
    return () => {
      open.splice(open.lastIndexOf(wat), 1);
      tell();
    };
  }, [wat]);
}
