import { BEWAARNORM, type Bewaarnorm } from '../casus/bewaren';
import { HEROPENEN_DAGEN } from '../casus/heropening';
import { GEEN_CONTACT_DAGEN } from '../casus/waarschuwing';
import { EERSTE_CONTACT_DAGEN } from '../aanmelding/eerste-contact';
import type { Keuze } from '../lijst/keuze';
import { PUBLICATIE_DREMPEL } from '../publicatie/drempel';

/** An agreed number: what it is called, what it counts, and what it is until a gemeente agrees otherwise. */
export interface Norm extends Keuze {
  readonly eenheid: 'werkdagen' | 'dagen' | 'weken' | 'jaar' | 'personen of zaken';
  readonly getal: number;
  /** Smallest and largest number that may be agreed, both included. */
  readonly min: number;
  readonly max: number;
}

/** Weeks on a waiting list after which it is too long, unless the gemeente has another norm. */
export const WACHTEN_WEKEN = 6;

/** The norms of the work (domain.md sections 2 and 3). */
export const NORM = [
  { code: 'eerste-contact-dagen', naam: 'Eerste contact na een aanmelding binnen', eenheid: 'werkdagen', getal: EERSTE_CONTACT_DAGEN, min: 1, max: 60 },
  { code: 'geen-contact-dagen', naam: 'Waarschuwen als er geen contact was gedurende', eenheid: 'dagen', getal: GEEN_CONTACT_DAGEN, min: 7, max: 365 },
  { code: 'wachten-weken', naam: 'Te lang op de wachtlijst na', eenheid: 'weken', getal: WACHTEN_WEKEN, min: 1, max: 104 },
  { code: 'heropenen-dagen', naam: 'Een afgesloten casus heropenen kan tot', eenheid: 'dagen', getal: HEROPENEN_DAGEN, min: 0, max: 730 },
  { code: 'publicatie-drempel', naam: 'Verbergen in publicaties als het er minder zijn dan', eenheid: 'personen of zaken', getal: PUBLICATIE_DREMPEL, min: 4, max: 50 },
] as const satisfies readonly Norm[];
export type NormCode = (typeof NORM)[number]['code'];

/** Fewest and most years a dossier may be kept: a year to answer a complaint, and no longer than a medical dossier of a child. */
export const BEWAREN_JAREN = { min: 1, max: 35 } as const;

const bewaren = (code: string, naam: string, getal: number): Norm => ({ code, naam, eenheid: 'jaar', getal, ...BEWAREN_JAREN });

/** Codes of {@link bewaartermijnen} that are no werksoort; no werksoort may be called so. */
export const BEWAREN_ANDERS = ['anders', 'direct'] as const;

/** How long a dossier is kept after closing (domain.md section 4): one norm per werksoort, and two for casussen without one. */
export const bewaartermijnen = (werksoorten: readonly Keuze[]): Norm[] => [
  ...werksoorten.map(({ code, naam }) => bewaren(code, naam, BEWAARNORM.perWerksoort[code] ?? BEWAARNORM.anders)),
  bewaren('anders', 'Verkend, zonder interventie', BEWAARNORM.anders),
  bewaren('direct', 'Direct afgehandeld', BEWAARNORM.direct),
];

/** The numbers of {@link bewaartermijnen} as the rule that closes a casus takes them. */
export function bewaarnormVan(getallen: Readonly<Record<string, number>>): Bewaarnorm {
  const { anders = BEWAARNORM.anders, direct = BEWAARNORM.direct, ...perWerksoort } = getallen;
  return { perWerksoort: { ...BEWAARNORM.perWerksoort, ...perWerksoort }, anders, direct };
}
