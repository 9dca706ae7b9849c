import { createContext, useContext, useEffect, useRef } from 'react';

/** Looks after what is typed in a dialog that is about to close: resolves with false when it would be lost. */
export type Bewaker = () => Promise<boolean>;

interface Bewaking {
  /** Has a part of the dialog looked after; returns what ends that. */
  readonly meld: (bewaker: Bewaker) => () => void;
  /** Closes the dialog, unless something typed would be lost: then it asks. */
  readonly sluit: () => void;
}

/** The dialog around a form. */
export const BewakingContext = createContext<Bewaking>({ meld: () => () => undefined, sluit: () => undefined });

/** Looks after a form that is a part of a dialog. A form that is the whole dialog is given to its `Venster`. */
export function useBewaak(bewaker: Bewaker): void {
  const { meld } = useContext(BewakingContext);
  const nu = useRef(bewaker);
  useEffect(() => { nu.current = bewaker; });
  useEffect(() => meld(() => nu.current()), [meld]);
}

/** How the dialog around is closed. */
export const useSluit = (): (() => void) => useContext(BewakingContext).sluit;
