/** What one figure counts, and how (domain.md section 3). */
export interface Figuur {
  readonly key: string;
  readonly naam: string;
  /** One sentence that defines the figure, shown on demand. */
  readonly definitie: string;
  readonly eenheid: 'aanmelding';
  /** `flow`: what happened in the period; `stock`: what stood open on its last day. */
  readonly soort: 'flow' | 'stock';
  readonly splitsingen: readonly ('wijk' | 'wijkteam')[];
}

/** Aanmeldingen received in the period, by frozen wijk. */
export const AANMELDINGEN: Figuur = {
  key: 'aanmeldingen',
  naam: 'Aanmeldingen',
  definitie: 'Aanmeldingen die in de periode zijn ontvangen, geteld bij de wijk en het wijkteam van de dag van ontvangst.',
  eenheid: 'aanmelding',
  soort: 'flow',
  splitsingen: ['wijk', 'wijkteam'],
};
