import type { Leefgebied } from '../lijst/leefgebied';
import { DomainError } from '../problem/domain-error';
import type { Uitkomst, Zelfredzaamheid } from './lijst';
import type { VerkenningStatus } from './verkenning';

/** What was found of one leefgebied. */
export interface MetingWaarde {
  readonly leefgebied: Leefgebied;
  readonly uitkomst: Uitkomst;
  /** 1 to 10, by the inwoner. */
  readonly score?: number | null;
  /** 1 to 5, by the worker. */
  readonly zelfredzaamheid?: Zelfredzaamheid | null;
}

/** The same with what was said about it. */
export interface MetingInhoud extends MetingWaarde {
  readonly krachten?: string | null;
  readonly netwerk?: string | null;
  readonly wens?: string | null;
  readonly notitie?: string | null;
}

/** The same with when: later ones take the place of earlier ones. `op` is an ISO instant; ids rise with time. */
export interface MetingMoment extends MetingWaarde {
  readonly id: string;
  readonly vraagverkenningId: string;
  readonly gemetenOp: string;
}

/** Whether anything was said about the leefgebied. */
export const isBesproken = ({ uitkomst }: Pick<MetingWaarde, 'uitkomst'>): boolean => uitkomst !== 'niet_besproken';

/**
 * Metingen are recorded in a vraagverkenning that is bezig, and what was not discussed has no scores.
 * @throws DomainError `verkenning-niet-bezig`; `niet-besproken-met-score` with the dotted path of the field.
 */
export function checkMetingen(status: VerkenningStatus, metingen: readonly MetingWaarde[]): void {
  if (status !== 'bezig') throw new DomainError('verkenning-niet-bezig', undefined, { status });
  metingen.forEach((meting, index) => {
    if (isBesproken(meting)) return;
    for (const veld of ['score', 'zelfredzaamheid'] as const) {
      if (meting[veld] != null) throw new DomainError('niet-besproken-met-score', `metingen.${index}.${veld}`);
    }
  });
}

const VELDEN = ['score', 'zelfredzaamheid', 'krachten', 'netwerk', 'wens', 'notitie'] as const;

/**
 * Whether a meting says anything new next to the one before it in the same vraagverkenning. Nothing recorded is the same as *niet
 * besproken* with nothing written.
 */
export function isNieuw(meting: MetingInhoud, vorige: MetingInhoud | undefined): boolean {
  return meting.uitkomst !== (vorige?.uitkomst ?? 'niet_besproken') || VELDEN.some((veld) => (meting[veld] ?? null) !== (vorige?.[veld] ?? null));
}

/** A meting that someone wants to add, and the id of the one they saw before it. */
export interface MetingInvoer extends MetingInhoud {
  readonly vorigeId?: string | null;
}

/**
 * Which metingen say something new, and which of those were made without having seen what a colleague recorded meanwhile: both as places
 * in `invoer`. What is already there is neither, whoever recorded it.
 * @param laatste the last meting per leefgebied in this vraagverkenning.
 */
export function vergelijkInvoer(invoer: readonly MetingInvoer[], laatste: readonly (MetingInhoud & { readonly id: string })[]): { nieuw: number[]; verouderd: number[] } {
  const vorige = (meting: MetingInvoer) => laatste.find(({ leefgebied }) => leefgebied === meting.leefgebied);
  const nieuw = [...invoer.keys()].filter((index) => isNieuw(invoer[index]!, vorige(invoer[index]!)));
  return { nieuw, verouderd: nieuw.filter((index) => (invoer[index]!.vorigeId ?? null) !== (vorige(invoer[index]!)?.id ?? null)) };
}

/** When a meting counts as taken: now, but always after the one before it, whatever the clocks of two machines say. */
export const gemetenNa = (nu: Date, vorige: Date | undefined): Date => (vorige && vorige >= nu ? new Date(vorige.getTime() + 1) : nu);
