import type { CasusStatus } from '../casus/casus';
import type { InterventieStatus } from './status';

/**
 * The status of a casus after an interventie was added, started or closed: one that is actief brings it in uitvoering, only waiting ones
 * put it on the wachtlijst. When nothing is left the casus stays as it is: somebody decides what comes next.
 * @param interventies the status of every interventie of the casus.
 */
export function casusStatusNa(casus: CasusStatus, interventies: readonly InterventieStatus[]): CasusStatus {
  if (interventies.includes('actief')) return 'in_uitvoering';
  return interventies.includes('wachtlijst') ? 'wachtlijst' : casus;
}
