import { addYears } from '../casus/bewaren';
import { DomainError } from '../problem/domain-error';
import { checkGeboorte, type Geboorte } from '../persoon/geboorte';
import type { Aanmelder } from '../lijst/aanmelding';
import { datumIn, type Datum } from '../tijd/datum';

/** Who asks, as far as the rules look at it. */
export interface AanmelderInvoer {
  readonly aanmelder: Aanmelder;
  readonly aanmelderOrganisatie?: string | null;
}

/** What a worker enters, as far as the rules look at it. */
export interface AanmeldingInvoer extends AanmelderInvoer {
  readonly inwonerId?: string | null;
  readonly inwoner?: Geboorte | null;
  readonly ontvangenOp: Date;
}

/** Clocks of devices differ a little; an aanmelding "from the future" within this margin is one of now. In milliseconds. */
export const KLOK_MARGE_MS = 5 * 60_000;

/** How late an aanmelding may be registered, in years: what is older is a mistake in typing the year. */
export const ONTVANGEN_JAREN = 10;

/** A verwijzer is any aanmelder other than the inwoner and their own network. */
export const isVerwijzer = (aanmelder: Aanmelder): boolean => aanmelder !== 'inwoner' && aanmelder !== 'netwerk';

/** Checks who asks. @throws DomainError `verwijzer-ontbreekt` when "anders" names no organisation. */
export function checkAanmelder({ aanmelder, aanmelderOrganisatie }: AanmelderInvoer): void {
  if (aanmelder === 'anders' && !aanmelderOrganisatie) throw new DomainError('verwijzer-ontbreekt', 'aanmelderOrganisatie');
}

/**
 * Checks a new aanmelding.
 * @throws DomainError `inwoner-ontbreekt` / `inwoner-dubbel-opgegeven` unless exactly one of a known or a new inwoner is given,
 *   `ontvangen-in-toekomst`, `ontvangen-te-lang-geleden` after {@link ONTVANGEN_JAREN}, and those of {@link checkAanmelder} and {@link checkGeboorte}.
 */
export function checkAanmelding(invoer: AanmeldingInvoer, nu: Date): void {
  if (!invoer.inwonerId && !invoer.inwoner) throw new DomainError('inwoner-ontbreekt', 'inwoner');
  if (invoer.inwonerId && invoer.inwoner) throw new DomainError('inwoner-dubbel-opgegeven', 'inwonerId');
  if (invoer.ontvangenOp.getTime() > nu.getTime() + KLOK_MARGE_MS) throw new DomainError('ontvangen-in-toekomst', 'ontvangenOp');
  if (datumIn(invoer.ontvangenOp) < addYears(datumIn(nu), -ONTVANGEN_JAREN)) throw new DomainError('ontvangen-te-lang-geleden', 'ontvangenOp');
  checkAanmelder(invoer);
  if (invoer.inwoner) checkGeboorte(invoer.inwoner, datumIn(nu));
}

/** Where an aanmelding belongs, found in the dated tables on the day it was received; frozen on the aanmelding. */
export interface Plaatsing {
  readonly wijkId: string;
  readonly wijkteamId: string;
}

/** What the dated tables answered for one day. */
export interface GevondenPlaats {
  readonly wijkId: string | null;
  readonly wijkteamId: string | null;
}

/**
 * The wijk comes from the postcode, the wijkteam from the wijk on that date (domain.md section 2).
 * @throws DomainError `wijk-onbekend` (the worker must choose one), `wijk-zonder-wijkteam`.
 */
export function placeAanmelding(gevonden: GevondenPlaats, op: Datum): Plaatsing {
  if (!gevonden.wijkId) throw new DomainError('wijk-onbekend', 'wijkId');
  if (!gevonden.wijkteamId) throw new DomainError('wijk-zonder-wijkteam', 'wijkId', { op });
  return { wijkId: gevonden.wijkId, wijkteamId: gevonden.wijkteamId };
}
