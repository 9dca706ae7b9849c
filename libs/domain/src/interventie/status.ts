import type { Keuze } from '../lijst/keuze';
import { DomainError } from '../problem/domain-error';

/** The states of an interventie (domain.md section 2). */
export const INTERVENTIE_STATUS = [
  { code: 'wachtlijst', naam: 'Wachtlijst' },
  { code: 'actief', naam: 'Actief' },
  { code: 'afgesloten', naam: 'Afgesloten' },
] as const satisfies readonly Keuze[];
export type InterventieStatus = (typeof INTERVENTIE_STATUS)[number]['code'];

/** The states an interventie may begin in. */
export const INTERVENTIE_BEGIN = [
  { code: 'actief', naam: 'Meteen starten' },
  { code: 'wachtlijst', naam: 'Op de wachtlijst' },
] as const satisfies readonly Keuze<InterventieStatus>[];
export type InterventieBegin = (typeof INTERVENTIE_BEGIN)[number]['code'];

/** The one table of transitions of an interventie: it allows a change and tells the screen which next steps exist. */
export const INTERVENTIE_OVERGANG: Readonly<Record<InterventieStatus, readonly InterventieStatus[]>> = {
  wachtlijst: ['actief', 'afgesloten'],
  actief: ['afgesloten'],
  afgesloten: [],
};

/** The states an interventie may go to from here. */
export const nextInterventieStatus = (van: InterventieStatus): readonly InterventieStatus[] => INTERVENTIE_OVERGANG[van];

/** @throws DomainError `overgang-niet-toegestaan` when the table has no such transition. */
export function checkInterventieOvergang(van: InterventieStatus, naar: InterventieStatus): void {
  if (!INTERVENTIE_OVERGANG[van].includes(naar)) throw new DomainError('overgang-niet-toegestaan', 'status', { van, naar });
}
