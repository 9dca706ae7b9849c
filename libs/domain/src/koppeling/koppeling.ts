import { DomainError } from '../problem/domain-error';

/** Two records that may be of one person, as they stand while both are locked. */
export interface TeKoppelen {
  readonly inwonerId: string;
  readonly dubbelId: string;
  /** One of them is the second record of someone already, or the second leads others: a chain could not be undone one link at a time. */
  readonly inKeten: boolean;
  /** How many of the two have an open casus. */
  readonly openCasussen: number;
}

/**
 * Two records of one person are linked, never merged, and the person keeps at most one open casus.
 * @throws DomainError `koppeling-met-zichzelf`, `koppeling-keten`, `koppeling-twee-open`.
 */
export function checkKoppeling({ inwonerId, dubbelId, inKeten, openCasussen }: TeKoppelen): void {
  if (inwonerId === dubbelId) throw new DomainError('koppeling-met-zichzelf', 'dubbelId');
  if (inKeten) throw new DomainError('koppeling-keten', 'dubbelId');
  if (openCasussen > 1) throw new DomainError('koppeling-twee-open', 'dubbelId');
}
