import type { Rol } from '../lijst/rol';
import { DomainError } from '../problem/domain-error';
import { mag } from '../toegang/recht';

/** Everybody hands over their own caseload; that of a colleague is for who divides the work. */
export const magOverdragenVan = (rollen: readonly Rol[], ikId: string, vanId: string): boolean => ikId === vanId || mag(rollen, 'casus.toewijzen');

/** Who takes over. */
export interface Ontvanger {
  readonly id: string;
  /** Active, a helper by rol, and a member of the wijkteam today. */
  readonly inWijkteam: boolean;
}

/**
 * @param vanId who has it now; null when nobody leads the casus.
 * @throws DomainError `overdracht-aan-zichzelf`, `ontvanger-niet-in-wijkteam`
 */
export function checkOntvanger(ontvanger: Ontvanger, vanId: string | null): void {
  if (ontvanger.id === vanId) throw new DomainError('overdracht-aan-zichzelf', 'naarMedewerkerId');
  if (!ontvanger.inWijkteam) throw new DomainError('ontvanger-niet-in-wijkteam', 'naarMedewerkerId');
}

/** A casus that is to be handed over. */
export interface OverTeDragen {
  readonly id: string;
  /** The receiver may open it: always, unless it is afgeschermd and they are not involved. */
  readonly zichtbaar: boolean;
}

/**
 * What is handed over is there, and the receiver can work in it.
 * @param gevraagd the casussen that were named; null for all there are.
 * @throws DomainError `caseload-leeg`, `caseload-gewijzigd` when one that was named is no longer in it, `ontvanger-ziet-casus-niet`
 */
export function checkOverdracht(gevraagd: readonly string[] | null, gevonden: readonly OverTeDragen[]): void {
  if (gevraagd && gevonden.length < gevraagd.length) throw new DomainError('caseload-gewijzigd', 'casusIds');
  if (gevonden.length === 0) throw new DomainError('caseload-leeg');
  if (gevonden.some(({ zichtbaar }) => !zichtbaar)) throw new DomainError('ontvanger-ziet-casus-niet', 'naarMedewerkerId');
}
