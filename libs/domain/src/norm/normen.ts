import { levensloopVan, waardeOp, type Lijstwaarde } from '../lijst/lijstwaarde';
import { addDays, type Datum } from '../tijd/datum';
import { NORM, type NormCode } from './norm';

/** A norm as long as it stayed the same: from `van` (null: always) up to and including `tot` (null: until further notice). */
export interface NormPeriode {
  readonly getal: number;
  readonly van: Datum | null;
  readonly tot: Datum | null;
}

/** The norms of a gemeente through time; numbers are in the unit of {@link NORM}. */
export interface Normen {
  /** What was agreed for a day. */
  readonly op: (code: NormCode, dag: Datum) => number;
  /** Everything that ever was agreed, oldest first. */
  readonly perioden: (code: NormCode) => readonly NormPeriode[];
}

const standaardVan = (code: NormCode): number => NORM.find((norm) => norm.code === code)!.getal;

/** The norms as the dated rows of the list `norm` say, over the standard ones. */
export const normenVan = (rijen: readonly Lijstwaarde[]): Normen => ({
  op: (code, dag) => waardeOp(NORM, rijen, code, dag)?.getal ?? standaardVan(code),
  perioden: (code) => levensloopVan(NORM, rijen, code).map(({ getal, geldigVan, geldigTot }) =>
    ({ getal: getal ?? standaardVan(code), van: geldigVan, tot: geldigTot && addDays(geldigTot, -1) })),
});

/** The norms of a gemeente that agreed nothing else. */
export const STANDAARD_NORMEN: Normen = normenVan([]);
