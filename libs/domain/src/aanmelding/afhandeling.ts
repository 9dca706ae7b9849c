import { bewarenTot, type Bewaarnorm } from '../casus/bewaren';
import type { CasusResultaat } from '../casus/afsluiting';
import type { Keuze } from '../lijst/keuze';
import { DomainError } from '../problem/domain-error';
import { datumIn, type Datum } from '../tijd/datum';

/** What can be done about a question while it is registered (domain.md section 2). `direct`: the answer was given, nothing is left to do. */
export const AFHANDELING = [
  { code: 'informatie_en_advies', naam: 'Informatie en advies', direct: true },
  { code: 'dienstverlening_sjd', naam: 'Dienstverlening SJD', direct: true },
  { code: 'overleg', naam: 'Naar overleg', direct: false },
] as const satisfies readonly (Keuze & { readonly direct: boolean })[];
export type Afhandeling = (typeof AFHANDELING)[number]['code'];

/** What was done about an aanmelding at once. */
export interface AfhandelingInvoer {
  readonly soort: Afhandeling;
  readonly toelichting?: string | null;
}

/** True when the question is answered while registering. */
export const isDirect = (soort: Afhandeling): boolean => AFHANDELING.some(({ code, direct }) => code === soort && direct);

/**
 * An answer that was given is written down; why something goes to the overleg may be said later.
 * @throws DomainError `antwoord-ontbreekt`
 */
export function checkAfhandeling({ soort, toelichting }: AfhandelingInvoer): void {
  if (isDirect(soort) && !toelichting) throw new DomainError('antwoord-ontbreekt', 'afhandeling.toelichting');
}

/** How a casus stands that was opened and closed with one answer. */
export interface DirecteAfsluiting {
  readonly afgeslotenOp: Datum;
  readonly resultaat: CasusResultaat;
  readonly reden: string;
  readonly bewarenTot: Datum;
}

/**
 * A casus that is closed as it is opened, because its only question was answered: kept for the short norm (domain.md section 4).
 * @param norm of the day it is closed.
 */
export function directAfgesloten(op: Date, norm: Bewaarnorm): DirecteAfsluiting {
  const afgeslotenOp = datumIn(op);
  return { afgeslotenOp, resultaat: 'advies', reden: 'Direct afgehandeld bij de aanmelding.', bewarenTot: bewarenTot(afgeslotenOp, { werksoorten: [], verkend: false }, norm) };
}
