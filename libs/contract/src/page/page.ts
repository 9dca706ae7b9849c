import { GetalUitUrl, Optioneel, TekstOfNiets } from '../rule/rule';
import { LIMIET } from '../limiet';

/** Paging of every list: ask on with the `volgende` of the page before. */
export class PageQuery {
  @Optioneel() @GetalUitUrl(1, LIMIET.paginaMax) limit?: number;
  @TekstOfNiets(200) cursor?: string | null;
}

/** One page of a list; `volgende` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly volgende: string | null;
}
