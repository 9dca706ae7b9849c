import { lazy, Suspense, useEffect } from 'react';
import type { Blocker } from 'react-router';

const haal = () => import('./VerlaatVenster');
const VerlaatVenster = lazy(haal);

interface Props {
  readonly blocker: Blocker;
  /** What was typed is kept as a concept. */
  readonly bewaard?: boolean;
}

/** Asks before typed text is left behind. The question is fetched after the form, and is there before anyone can have typed. */
export function VerlaatVraag({ blocker, bewaard = false }: Props) {
  useEffect(() => void haal().catch(() => undefined), []);
  return blocker.state === 'blocked' && <Suspense><VerlaatVenster blocker={blocker} bewaard={bewaard} /></Suspense>;
}
