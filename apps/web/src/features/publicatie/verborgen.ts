import type { PubliekAantal, PubliekFiguur } from '@keukentafel/contract';
import { aantalTekst, waardeTekst } from '../factsheet/getal';

/** What stands where a count is hidden. */
export const verborgenTekst = (reden: PubliekAantal['verborgen'], drempel: number): string => (reden === 'klein' ? `minder dan ${drempel}` : 'verborgen');

/** A count as it was published. */
export const publiekAantal = ({ aantal, verborgen }: PubliekAantal, drempel: number): string => (aantal === null ? verborgenTekst(verborgen, drempel) : aantalTekst(aantal));

/** The outcome of a figure as it was published: a count, a share or an average; not the share when it would give away a count. */
export function publiekeWaarde(figuur: Pick<PubliekFiguur, 'maat' | 'maateenheid'>, publiek: PubliekAantal, drempel: number): string {
  if (publiek.verborgen === null) return waardeTekst(figuur, publiek.waarde);
  return publiek.aantal === null ? verborgenTekst(publiek.verborgen, drempel) : 'verborgen';
}
