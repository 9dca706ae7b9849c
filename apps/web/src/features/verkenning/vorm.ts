import type { MetingDto, NieuweMeting } from '@keukentafel/contract';
import { isBesproken, isNieuw, type Leefgebied, type Uitkomst, type Zelfredzaamheid } from '@keukentafel/domain';

/** What is filled in for one leefgebied. Numbers stay while the uitkomst is *niet besproken*, but are not sent then. */
export interface MetingVorm {
  uitkomst: Uitkomst;
  score: number | null;
  zelfredzaamheid: Zelfredzaamheid | null;
  krachten: string;
  netwerk: string;
  wens: string;
  notitie: string;
  /** The meting this goes on from; kept with the text, so that it is known later what was seen when it was typed. */
  vorigeId: string | null;
}

/** The form of a meting, or of a leefgebied that was not discussed yet. */
export const vormVan = (meting: MetingDto | null): MetingVorm => ({
  uitkomst: meting?.uitkomst ?? 'niet_besproken', score: meting?.score ?? null, zelfredzaamheid: meting?.zelfredzaamheid ?? null, krachten: meting?.krachten ?? '',
  netwerk: meting?.netwerk ?? '', wens: meting?.wens ?? '', notitie: meting?.notitie ?? '', vorigeId: meting?.id ?? null,
});

const tekst = (waarde: string): string | null => waarde.trim() || null;

/** What is sent. */
export function metingUit(leefgebied: Leefgebied, vorm: MetingVorm): NieuweMeting {
  const besproken = isBesproken(vorm);
  return {
    leefgebied, uitkomst: vorm.uitkomst, score: besproken ? vorm.score : null, zelfredzaamheid: besproken ? vorm.zelfredzaamheid : null,
    krachten: tekst(vorm.krachten), netwerk: tekst(vorm.netwerk), wens: tekst(vorm.wens), notitie: tekst(vorm.notitie), vorigeId: vorm.vorigeId,
  };
}

/** Whether two forms say the same. */
export const zegtHetzelfde = (een: MetingVorm, ander: MetingVorm): boolean => !isNieuw(metingUit('financien', een), metingUit('financien', ander));

/** The questions that are answered with words, in the order of a conversation. */
export const TEKSTVRAGEN = [
  { naam: 'wens', label: 'Wat wil je zelf?' },
  { naam: 'krachten', label: 'Waar ben je sterk in?' },
  { naam: 'netwerk', label: 'Wie kan je helpen?' },
  { naam: 'notitie', label: 'Notitie' },
] as const;
