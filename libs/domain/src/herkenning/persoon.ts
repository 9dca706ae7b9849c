import type { Datum } from '../tijd/datum';

/** What recognising looks at: of a person on record, and of one that is being typed. Absent is null or empty. */
export interface Kenmerken {
  readonly roepnaam?: string | null;
  readonly voornamen?: string | null;
  readonly achternaam?: string | null;
  readonly geboortenaam?: string | null;
  readonly partnernaam?: string | null;
  readonly geboortedatum?: Datum | null;
  readonly geboortejaar?: number | null;
  readonly postcode?: string | null;
  readonly huisnummer?: number | null;
  readonly telefoon?: string | null;
}
