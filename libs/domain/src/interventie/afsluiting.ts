import { RESULTAAT, type HulpvraagDaarna, type Resultaat } from '../lijst/interventie';
import type { InterventieStand } from './interventie';

/** A goal, as far as the rules look at it. */
export interface DoelStand {
  readonly scoreEind: number | null;
}

/** Whether a resultaat needs a reason; the table {@link RESULTAAT} says so. */
export const vraagtReden = (resultaat: Resultaat): boolean => RESULTAAT.some((keuze) => keuze.code === resultaat && keuze.vraagtReden);

/** What becomes of the hulpvragen after a resultaat, unless someone chooses otherwise. */
export const daarnaVan = (resultaat: Resultaat): HulpvraagDaarna => RESULTAAT.find(({ code }) => code === resultaat)?.daarna ?? 'open';

/** An end score is asked of what was begun and not given up: nobody can score a goal that was never worked on, or with someone who left. */
export const vraagtEindscore = ({ gestartOp, resultaat }: Pick<InterventieStand, 'gestartOp' | 'resultaat'>): boolean =>
  gestartOp !== null && resultaat !== 'uitval';

/**
 * The fields an interventie still misses in its status; empty when it is complete. The closing screen asks exactly these.
 * @param doelen the goals, each with its field in the request.
 */
export function ontbreektAan(stand: InterventieStand, doelen: readonly (DoelStand & { readonly veld: string })[]): string[] {
  const { status, uitvoerderId, wachtlijstOp, gestartOp, resultaat, reden } = stand;
  const dicht = status === 'afgesloten';
  return [
    ...((status === 'wachtlijst' || (dicht && gestartOp === null)) && wachtlijstOp === null ? ['wachtlijstOp'] : []),
    ...(status === 'actief' && gestartOp === null ? ['gestartOp'] : []),
    ...((status === 'actief' || gestartOp !== null) && uitvoerderId === null ? ['uitvoerderId'] : []),
    ...(dicht && stand.afgeslotenOp === null ? ['afgeslotenOp'] : []),
    ...(dicht && resultaat === null ? ['resultaat'] : []),
    ...(dicht && resultaat !== null && vraagtReden(resultaat) && !reden ? ['reden'] : []),
    ...(dicht && vraagtEindscore(stand) ? doelen.filter(({ scoreEind }) => scoreEind === null).map(({ veld }) => veld) : []),
  ];
}

/** A hulpvraag that an interventie answers. */
export interface BeantwoordeHulpvraag {
  readonly id: string;
  readonly open: boolean;
  /** Another interventie that is not closed answers it too. */
  readonly elders: boolean;
}

/** The hulpvragen that close with an interventie: open, and answered by nothing else. None when they stay open. */
export const hulpvragenDieSluiten = (hulpvragen: readonly BeantwoordeHulpvraag[], daarna: HulpvraagDaarna): string[] =>
  daarna === 'open' ? [] : hulpvragen.filter(({ open, elders }) => open && !elders).map(({ id }) => id);
