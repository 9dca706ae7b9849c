import { leeftijdOp } from '../persoon/geboorte';
import type { Keuze } from '../lijst/keuze';
import type { Datum } from '../tijd/datum';

/** The age brackets of domain.md section 3. `tot` is the first age that is too old for it. */
export const LEEFTIJD = [
  { code: '0-19', naam: '0–19', tot: 20 },
  { code: '20-29', naam: '20–29', tot: 30 },
  { code: '30-39', naam: '30–39', tot: 40 },
  { code: '40-49', naam: '40–49', tot: 50 },
  { code: '50-59', naam: '50–59', tot: 60 },
  { code: '60-65', naam: '60–65', tot: 66 },
  { code: '66-74', naam: '66–74', tot: 75 },
  { code: '75-84', naam: '75–84', tot: 85 },
  { code: '85+', naam: '85+', tot: null },
  { code: 'onbekend', naam: 'Onbekend', tot: null },
] as const satisfies readonly (Keuze & { readonly tot: number | null })[];
export type Leeftijd = (typeof LEEFTIJD)[number]['code'];

/** The age bracket of someone on a day; `onbekend` when their birth date is not known to the day, or lies after it. */
export function leeftijdsgroep(geboortedatum: Datum | null, op: Datum): Leeftijd {
  const jaren = leeftijdOp(geboortedatum, op);
  if (jaren === null) return 'onbekend';
  return LEEFTIJD.find(({ tot }) => tot !== null && jaren < tot)?.code ?? '85+';
}
