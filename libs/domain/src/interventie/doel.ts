import { DomainError } from '../problem/domain-error';
import type { DoelInVeld } from './interventie';

/** A goal as it is kept. */
export interface Doel {
  readonly id: string;
  readonly omschrijving: string;
  readonly scoreBegin: number | null;
  readonly scoreEind: number | null;
}

/** A goal in a request: with an id it changes that goal, without one it is new. An absent score stays as it is, null empties it. */
export interface DoelWijziging {
  readonly id?: string | null;
  readonly omschrijving: string;
  readonly scoreBegin?: number | null;
  readonly scoreEind?: number | null;
}

/** All goals of an interventie after a change, each with the field that would give its end score. */
export interface DoelenNa {
  readonly gewijzigd: readonly Doel[];
  readonly nieuw: readonly Doel[];
  readonly alle: readonly DoelInVeld[];
}

/**
 * The goals after a change; what is not named stays as it is, and a goal is never taken away.
 * @param max how many goals an interventie has at most.
 * @param newId makes the id of a new goal.
 * @throws DomainError `doel-onbekend`, `te-veel-doelen`
 */
export function doelenNa(oud: readonly Doel[], gegeven: readonly DoelWijziging[], max: number, newId: () => string): DoelenNa {
  const vreemd = gegeven.flatMap(({ id }, at) => (id && (!oud.some((doel) => doel.id === id) || gegeven.findIndex((ander) => ander.id === id) < at) ? [`doelen.${at}.id`] : []));
  if (vreemd.length > 0) throw new DomainError('doel-onbekend', vreemd);
  const na = gegeven.map((wijziging) => samen(oud.find(({ id }) => id === wijziging.id), wijziging, newId));
  const rest = oud.filter(({ id }) => !gegeven.some((wijziging) => wijziging.id === id));
  if (na.length + rest.length > max) throw new DomainError('te-veel-doelen', 'doelen', { max });
  return {
    gewijzigd: na.filter(({ id }) => oud.some((doel) => doel.id === id)),
    nieuw: na.filter(({ id }) => !oud.some((doel) => doel.id === id)),
    alle: [
      ...na.map((doel, at) => ({ ...doel, veld: `doelen.${at}.scoreEind` })),
      ...rest.map((doel) => ({ ...doel, veld: `doelen.${doel.id}.scoreEind` })),
    ],
  };
}

const samen = (doel: Doel | undefined, { omschrijving, scoreBegin, scoreEind }: DoelWijziging, newId: () => string): Doel => ({
  id: doel?.id ?? newId(), omschrijving,
  scoreBegin: scoreBegin === undefined ? (doel?.scoreBegin ?? null) : scoreBegin,
  scoreEind: scoreEind === undefined ? (doel?.scoreEind ?? null) : scoreEind,
});
