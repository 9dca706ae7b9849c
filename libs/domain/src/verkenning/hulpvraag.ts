import type { Leefgebied } from '../lijst/leefgebied';
import { DomainError } from '../problem/domain-error';
import { isBesproken, type MetingWaarde } from './meting';

/** A hulpvraag that is open, as far as the rules look at it. */
export interface OpenHulpvraag {
  readonly id: string;
  readonly leefgebied: Leefgebied;
  readonly vraagverkenningId: string;
  /** An actie was chosen or an interventie works on it. */
  readonly beantwoord: boolean;
}

/** What a meting does to the hulpvragen of its leefgebied: raise one, let one lapse, or nothing. */
export type Gevolg = { readonly soort: 'stellen'; readonly leefgebied: Leefgebied } | { readonly soort: 'vervallen'; readonly hulpvraagId: string };

/**
 * A *vraag* raises a hulpvraag unless one is open for that leefgebied. On second thoughts, in the same vraagverkenning, it lapses, unless
 * an actie or interventie answers it. What an earlier conversation raised is only closed by what answers it.
 * @param open the hulpvragen that are open in the casus before the meting.
 */
export function gevolgVan(meting: MetingWaarde, vraagverkenningId: string, open: readonly OpenHulpvraag[]): Gevolg | null {
  const bestaande = open.find(({ leefgebied }) => leefgebied === meting.leefgebied);
  if (meting.uitkomst === 'vraag') return bestaande ? null : { soort: 'stellen', leefgebied: meting.leefgebied };
  if (!bestaande || bestaande.beantwoord || bestaande.vraagverkenningId !== vraagverkenningId) return null;
  return { soort: 'vervallen', hulpvraagId: bestaande.id };
}

/**
 * Closing a hulpvraag by hand: once, and not while an interventie still works on it, because that closes it with its resultaat.
 * @throws DomainError `hulpvraag-gesloten`, `hulpvraag-met-interventie`.
 */
export function checkSluiten(hulpvraag: { readonly open: boolean; readonly interventieLoopt: boolean }): void {
  if (!hulpvraag.open) throw new DomainError('hulpvraag-gesloten');
  if (hulpvraag.interventieLoopt) throw new DomainError('hulpvraag-met-interventie');
}

/** How much of the wheel was talked about: leefgebieden that were discussed. */
export const aantalBesproken = (metingen: readonly MetingWaarde[]): number => new Set(metingen.filter(isBesproken).map(({ leefgebied }) => leefgebied)).size;
