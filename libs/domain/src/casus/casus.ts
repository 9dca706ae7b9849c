import { DomainError } from '../problem/domain-error';
import type { Keuze } from '../lijst/keuze';

/** The states of a casus (domain.md section 2). */
export const CASUS_STATUS = [
  { code: 'aangemeld', naam: 'Aangemeld' },
  { code: 'in_verkenning', naam: 'In verkenning' },
  { code: 'wachtlijst', naam: 'Wachtlijst' },
  { code: 'in_uitvoering', naam: 'In uitvoering' },
  { code: 'afgesloten', naam: 'Afgesloten' },
  { code: 'heropend', naam: 'Heropend' },
] as const satisfies readonly Keuze[];
export type CasusStatus = (typeof CASUS_STATUS)[number]['code'];

/** The one table of transitions: it allows a change and tells the screen which next steps exist. */
export const CASUS_OVERGANG: Readonly<Record<CasusStatus, readonly CasusStatus[]>> = {
  aangemeld: ['in_verkenning', 'afgesloten'],
  in_verkenning: ['wachtlijst', 'in_uitvoering', 'afgesloten'],
  wachtlijst: ['in_verkenning', 'in_uitvoering', 'afgesloten'],
  in_uitvoering: ['wachtlijst', 'in_verkenning', 'afgesloten'],
  afgesloten: ['heropend'],
  heropend: ['in_verkenning', 'wachtlijst', 'in_uitvoering', 'afgesloten'],
};

/** The states a casus may go to from here. */
export const nextStatus = (van: CasusStatus): readonly CasusStatus[] => CASUS_OVERGANG[van];

/** @throws DomainError `overgang-niet-toegestaan` when the table has no such transition. */
export function checkOvergang(van: CasusStatus, naar: CasusStatus): void {
  if (!CASUS_OVERGANG[van].includes(naar)) throw new DomainError('overgang-niet-toegestaan', 'status', { van, naar });
}

/** A casus is open until it is afgesloten; an inwoner has at most one open casus. */
export const isOpen = (status: CasusStatus): boolean => status !== 'afgesloten';

/** What a colleague is in a casus. */
export const CASUS_BETROKKENHEID = [
  { code: 'regiehouder', naam: 'Regiehouder' },
  { code: 'uitvoerder', naam: 'Uitvoerder' },
  { code: 'betrokkene', naam: 'Betrokkene' },
] as const satisfies readonly Keuze[];
export type CasusBetrokkenheid = (typeof CASUS_BETROKKENHEID)[number]['code'];

/**
 * A regiehouder is a member of the casus's wijkteam, and only an open casus gets one.
 * @throws DomainError `casus-gesloten`, `regiehouder-niet-in-wijkteam`.
 */
export function checkRegiehouder(casus: { status: CasusStatus }, inWijkteam: boolean): void {
  if (!isOpen(casus.status)) throw new DomainError('casus-gesloten', 'regiehouderId');
  if (!inWijkteam) throw new DomainError('regiehouder-niet-in-wijkteam', 'regiehouderId');
}
