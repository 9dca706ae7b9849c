import type { HulpvraagDaarna } from '../lijst/interventie';
import { DomainError } from '../problem/domain-error';
import { daarnaVan, hulpvragenDieSluiten, type BeantwoordeHulpvraag } from './afsluiting';
import { doelenNa, type Doel, type DoelenNa, type DoelWijziging } from './doel';
import { wijzigInterventie, type InterventieKader, type InterventieStand, type InterventieWijziging } from './interventie';
import type { InterventieStatus } from './status';

/** An interventie with its goals and the hulpvragen it answers. */
export interface InterventieMet extends InterventieStand {
  readonly doelen: readonly Doel[];
  readonly hulpvragen: readonly BeantwoordeHulpvraag[];
}

/** Everything that can be asked of an interventie in one go. */
export interface InterventieVerzoek extends InterventieWijziging {
  readonly doelen?: readonly DoelWijziging[];
  readonly hulpvragen?: HulpvraagDaarna;
}

/** What follows from it. */
export interface InterventieVervolg {
  readonly stand: InterventieStand;
  readonly doelen: DoelenNa;
  /** The status it came to; null when that stayed the same. */
  readonly stap: InterventieStatus | null;
  /** The hulpvragen that close with it, and as what. */
  readonly dicht: readonly string[];
  readonly daarna: HulpvraagDaarna;
}

/**
 * What follows when an interventie is started, closed or corrected.
 * @param ruimte how many goals it has at most, and what makes the id of a new one.
 * @throws DomainError of {@link doelenNa} and {@link wijzigInterventie}, and `past-niet-bij-status` when hulpvragen are to be closed without closing.
 */
export function vervolgVan(
  oud: InterventieMet, { doelen: gegeven, hulpvragen: keuze, ...wijziging }: InterventieVerzoek, kader: InterventieKader,
  ruimte: { readonly maxDoelen: number; readonly newId: () => string },
): InterventieVervolg {
  const doelen = doelenNa(oud.doelen, gegeven ?? [], ruimte.maxDoelen, ruimte.newId);
  const stand = wijzigInterventie(oud, wijziging, doelen.alle, kader);
  const stap = stand.status === oud.status ? null : stand.status;
  if (keuze && stap !== 'afgesloten') throw new DomainError('past-niet-bij-status', 'hulpvragen');
  const daarna = stap === 'afgesloten' && stand.resultaat ? (keuze ?? daarnaVan(stand.resultaat)) : 'open';
  return { stand, doelen, stap, daarna, dicht: hulpvragenDieSluiten(oud.hulpvragen, daarna) };
}

/**
 * An interventie answers hulpvragen of its own casus that are open.
 * @param gevonden those of the casus among the ones that were asked for.
 * @throws DomainError `hulpvraag-niet-in-casus`, `hulpvraag-gesloten`
 */
export function checkHulpvragen(gevraagd: readonly string[], gevonden: readonly { readonly id: string; readonly open: boolean }[]): void {
  if (gevraagd.some((id) => !gevonden.some((hulpvraag) => hulpvraag.id === id))) throw new DomainError('hulpvraag-niet-in-casus', 'hulpvraagIds');
  if (gevonden.some(({ open }) => !open)) throw new DomainError('hulpvraag-gesloten', 'hulpvraagIds');
}
