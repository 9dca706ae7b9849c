import type { Resultaat } from '../lijst/interventie';
import { DomainError } from '../problem/domain-error';
import { daysBetween, type Datum } from '../tijd/datum';
import { ontbreektAan, type DoelStand } from './afsluiting';
import { checkInterventieOvergang, type InterventieBegin, type InterventieStatus } from './status';

/** An interventie, as far as the rules look at it. */
export interface InterventieStand {
  readonly status: InterventieStatus;
  readonly uitvoerderId: string | null;
  readonly wachtlijstOp: Datum | null;
  readonly gestartOp: Datum | null;
  readonly afgeslotenOp: Datum | null;
  readonly resultaat: Resultaat | null;
  readonly reden: string | null;
}

/** What bounds every day of an interventie: the day its casus was opened, and today. */
export interface InterventieKader {
  readonly geopendOp: Datum;
  readonly vandaag: Datum;
}

/** What someone gave for a new interventie. */
export interface InterventieInvoer {
  readonly status: InterventieBegin;
  readonly uitvoerderId?: string | null;
  readonly wachtlijstOp?: Datum | null;
  readonly gestartOp?: Datum | null;
}

/** What someone gave to start, close or correct an interventie: absent stays as it is, null empties. */
export type InterventieWijziging = Partial<InterventieStand>;

/** A goal with where it stands in the request, so that a refusal can name it. */
export type DoelInVeld = DoelStand & { readonly veld: string };

/**
 * A new interventie: waiting or begun, today unless a day is given. Also a late one, with days in the past.
 * @throws DomainError of {@link checkInterventie}
 */
export function beginInterventie(invoer: InterventieInvoer, kader: InterventieKader): InterventieStand {
  const wacht = invoer.status === 'wachtlijst';
  const stand: InterventieStand = {
    status: invoer.status, uitvoerderId: invoer.uitvoerderId ?? null,
    wachtlijstOp: invoer.wachtlijstOp ?? (wacht ? kader.vandaag : null), gestartOp: invoer.gestartOp ?? (wacht ? null : kader.vandaag),
    afgeslotenOp: null, resultaat: null, reden: null,
  };
  checkInterventie(stand, [], kader);
  return stand;
}

/**
 * An interventie after starting, closing or correcting it. Starting and closing happen today unless a day is given.
 * @param doelen as they are after the change.
 * @throws DomainError `overgang-niet-toegestaan` and those of {@link checkInterventie}
 */
export function wijzigInterventie(
  oud: InterventieStand, wijziging: InterventieWijziging, doelen: readonly DoelInVeld[], kader: InterventieKader,
): InterventieStand {
  const na = <Waarde>(nu: Waarde | undefined, was: Waarde): Waarde => (nu === undefined ? was : nu);
  const status = na(wijziging.status, oud.status);
  if (status !== oud.status) checkInterventieOvergang(oud.status, status);
  /** Today, when the change brings it to this status. */
  const vandaagBij = (stap: InterventieStatus): Datum | null => (status !== oud.status && status === stap ? kader.vandaag : null);
  const stand: InterventieStand = {
    status,
    uitvoerderId: na(wijziging.uitvoerderId, oud.uitvoerderId),
    wachtlijstOp: na(wijziging.wachtlijstOp, oud.wachtlijstOp),
    gestartOp: na(wijziging.gestartOp, oud.gestartOp) ?? vandaagBij('actief'),
    afgeslotenOp: na(wijziging.afgeslotenOp, oud.afgeslotenOp) ?? vandaagBij('afgesloten'),
    resultaat: na(wijziging.resultaat, oud.resultaat),
    reden: na(wijziging.reden, oud.reden),
  };
  checkInterventie(stand, doelen, kader);
  return stand;
}

type Dag = 'wachtlijstOp' | 'gestartOp' | 'afgeslotenOp';
const DAGEN: readonly Dag[] = ['wachtlijstOp', 'gestartOp', 'afgeslotenOp'];

/** What has no meaning yet in a status. */
const TE_VROEG: Readonly<Record<InterventieStatus, readonly (keyof InterventieStand)[]>> = {
  wachtlijst: ['gestartOp', 'afgeslotenOp', 'resultaat', 'reden'],
  actief: ['afgeslotenOp', 'resultaat', 'reden'],
  afgesloten: [],
};

/**
 * Status and days agree: nothing that belongs to a later status, nothing missing for this one, no day in the future or before the casus
 * was opened, and no day before the one it follows.
 * @throws DomainError `past-niet-bij-status`, `interventie-onvolledig` (naming everything that is missing), `datum-in-toekomst`,
 *   `datum-voor-casus`, `datums-omgekeerd`
 */
export function checkInterventie(stand: InterventieStand, doelen: readonly DoelInVeld[], kader: InterventieKader): void {
  weiger('past-niet-bij-status', TE_VROEG[stand.status].filter((veld) => stand[veld] !== null));
  weiger('interventie-onvolledig', ontbreektAan(stand, doelen));
  weiger('datum-in-toekomst', DAGEN.filter((dag) => (stand[dag] ?? '') > kader.vandaag));
  weiger('datum-voor-casus', DAGEN.filter((dag) => stand[dag] !== null && stand[dag] < kader.geopendOp), { geopendOp: kader.geopendOp });
  const gegeven = DAGEN.filter((dag) => stand[dag] !== null);
  weiger('datums-omgekeerd', gegeven.filter((dag, at) => at > 0 && stand[dag]! < stand[gegeven[at - 1]!]!));
}

function weiger(code: DomainError['code'], velden: readonly string[], params: DomainError['params'] = {}): void {
  if (velden.length > 0) throw new DomainError(code, velden, params);
}

/** Days an interventie waits or waited: until it started or ended, else until today; null when it never stood on the wachtlijst. */
export const wachtDagen = ({ wachtlijstOp, gestartOp, afgeslotenOp }: Pick<InterventieStand, Dag>, vandaag: Datum): number | null =>
  wachtlijstOp === null ? null : daysBetween(wachtlijstOp, gestartOp ?? afgeslotenOp ?? vandaag);
