import { useEffect, useRef, type RefObject } from 'react';

let first = true;

/** Moves the focus to the heading of a page one came to; the very first page leaves the focus to the browser. */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (!first) ref.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return ref;
}
