import { aantalTekst, waardeTekst, type Cijfermaat } from '../cijfer/getal';
import { type Verbergreden } from './cel';

/** A count as it was published, or why it is not there. */
interface Publiek {
  readonly aantal: number | null;
  readonly waarde: number | null;
  readonly verborgen: Verbergreden | null;
}

/** What stands where a count is hidden. */
export const verborgenTekst = (reden: Verbergreden | null, drempel: number): string => (reden === 'klein' ? `minder dan ${drempel}` : 'verborgen');

/** A count as it was published. */
export const publiekAantal = ({ aantal, verborgen }: Pick<Publiek, 'aantal' | 'verborgen'>, drempel: number): string => (aantal === null ? verborgenTekst(verborgen, drempel) : aantalTekst(aantal));

/** The outcome of a figure as it was published: a count, a share or an average; not the share when it would give away a count. */
export function publiekeWaarde(figuur: Cijfermaat, publiek: Publiek, drempel: number): string {
  if (publiek.verborgen === null) return waardeTekst(figuur, publiek.waarde);
  return publiek.aantal === null ? verborgenTekst(publiek.verborgen, drempel) : 'verborgen';
}
