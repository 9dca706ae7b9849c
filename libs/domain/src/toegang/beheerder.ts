import { DomainError } from '../problem/domain-error';
import type { Rol } from '../lijst/rol';

/** What of an account may change. */
export interface AccountWijziging {
  readonly actief?: boolean;
  readonly rollen?: readonly Rol[];
}

/**
 * A gemeente always keeps at least one active beheerder, or nobody could let anyone in again.
 * @throws DomainError `laatste-beheerder`
 */
export function checkBeheerderBlijft(wijziging: AccountWijziging, isBeheerder: boolean, andereBeheerders: number): void {
  const verdwijnt = isBeheerder && (wijziging.actief === false || (wijziging.rollen !== undefined && !wijziging.rollen.includes('beheerder')));
  if (verdwijnt && andereBeheerders === 0) throw new DomainError('laatste-beheerder', 'rollen');
}
