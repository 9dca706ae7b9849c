import type { Keuze } from '../lijst/keuze';

/** What someone is told at once. */
export const MELDING_SOORT = [
  { code: 'crisis', naam: 'Crisis' },
  { code: 'overdracht', naam: 'Aan jou overgedragen' },
] as const satisfies readonly Keuze[];
export type MeldingSoort = (typeof MELDING_SOORT)[number]['code'];

/** Meldingen that are shown at most; a coordinator with more than these has to look in the werkvoorraad. */
export const MELDINGEN_MAX = 50;
