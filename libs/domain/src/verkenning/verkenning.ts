import { isOpen, type CasusStatus } from '../casus/casus';
import type { Keuze } from '../lijst/keuze';
import { DomainError } from '../problem/domain-error';

/** The states of a vraagverkenning: a conversation that may be paused and taken up, also by a colleague. */
export const VERKENNING_STATUS = [
  { code: 'bezig', naam: 'Bezig' },
  { code: 'gepauzeerd', naam: 'Gepauzeerd' },
  { code: 'afgerond', naam: 'Afgerond' },
] as const satisfies readonly Keuze[];
export type VerkenningStatus = (typeof VERKENNING_STATUS)[number]['code'];

/** The one table of transitions: it allows a change and tells the screen which next steps exist. What was finished stays so. */
export const VERKENNING_OVERGANG: Readonly<Record<VerkenningStatus, readonly VerkenningStatus[]>> = {
  bezig: ['gepauzeerd', 'afgerond'],
  gepauzeerd: ['bezig', 'afgerond'],
  afgerond: [],
};

/** The states a vraagverkenning may go to from here. */
export const nextVerkenningStatus = (van: VerkenningStatus): readonly VerkenningStatus[] => VERKENNING_OVERGANG[van];

/** @throws DomainError `overgang-niet-toegestaan` when the table has no such transition. */
export function checkVerkenningOvergang(van: VerkenningStatus, naar: VerkenningStatus): void {
  if (!VERKENNING_OVERGANG[van].includes(naar)) throw new DomainError('overgang-niet-toegestaan', 'status', { van, naar });
}

/** A vraagverkenning that can still be taken up; a casus has at most one. */
export const isLopend = (status: VerkenningStatus): boolean => status !== 'afgerond';

/**
 * Starting: only in an open casus, and only when none is under way.
 * @param lopend whether the casus has a vraagverkenning that is not finished.
 * @returns the status the casus has from then on: work that is being done goes on, everything else is in verkenning.
 * @throws DomainError `casus-gesloten`, `verkenning-loopt-al`.
 */
export function startVerkenning(casus: CasusStatus, lopend: boolean): CasusStatus {
  if (!isOpen(casus)) throw new DomainError('casus-gesloten', 'casusId');
  if (lopend) throw new DomainError('verkenning-loopt-al');
  return casus === 'in_uitvoering' ? casus : 'in_verkenning';
}
