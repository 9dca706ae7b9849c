import { DomainError } from '../problem/domain-error';
import { zoekvorm } from '../persoon/naam';
import { BEWAREN_ANDERS, type Norm } from '../norm/norm';
import type { Datum } from '../tijd/datum';
import { appliesOn } from '../tijd/periode';
import type { Keuze } from './keuze';
import type { LijstDefinitie } from './lijst';
import { achteraan, lijstOp, opVolgorde, waardeOp, type Lijstkeuze, type Lijstwaarde, type Standaardwaarde } from './lijstwaarde';

/** Longest code that is made from a name. */
export const CODE_TEKENS = 32;

/** A list as it is changed: what it is, its standard values, the gemeente's rows, and the day of today. */
export interface LijstStand {
  readonly lijst: LijstDefinitie;
  readonly standaard: readonly (Standaardwaarde | Norm)[];
  readonly rijen: readonly Lijstwaarde[];
  readonly vandaag: Datum;
}

/** What changes about a value from a day on; what is absent stays. `geldig` false ends it, true offers it again. */
export interface Waardewijziging {
  readonly vanaf: Datum;
  readonly naam?: string;
  readonly groep?: string | null;
  readonly getal?: number;
  readonly geldig?: boolean;
}

/** A new value of a list of choices. */
export type NieuweWaarde = Required<Pick<Waardewijziging, 'vanaf' | 'naam'>> & Pick<Waardewijziging, 'groep'>;

const slug = (naam: string): string => zoekvorm(naam).replaceAll(' ', '-').slice(0, CODE_TEKENS).replace(/-+$/, '') || 'waarde';

/** A code for a name: lower case ASCII, unlike every code the list ever had, and unlike those the bewaartermijnen keep for themselves. */
export function nieuweCode(naam: string, bezet: readonly string[]): string {
  const basis = slug(naam);
  const vol = new Set<string>([...bezet, ...BEWAREN_ANDERS]);
  for (let nummer = 1; ; nummer += 1) {
    const code = nummer === 1 ? basis : `${basis}-${nummer}`;
    if (!vol.has(code)) return code;
  }
}

const begin = (rij: Lijstkeuze, geldigVan: Datum, geldigTot: Datum | null): Lijstwaarde => {
  const { code, naam, groep, getal, volgorde } = rij;
  return { code, naam, groep, getal, volgorde, geldigVan, geldigTot };
};

/**
 * The row that begins for a new value. @throws DomainError `vanaf-in-verleden`, `lijst-staat-vast`, `naam-bestaat-al`, `keuze-onbekend`
 */
export function voegWaardeToe(stand: LijstStand, { vanaf, naam, groep = null }: NieuweWaarde): Lijstwaarde {
  const { lijst, standaard, rijen } = stand;
  if (lijst.soort === 'norm') throw new DomainError('lijst-staat-vast');
  checkVanaf(stand, vanaf);
  checkNaam(stand, naam, vanaf);
  checkGroep(lijst, groep);
  const code = nieuweCode(naam, [...standaard, ...rijen].map((keuze) => keuze.code));
  return begin({ code, naam, groep, getal: null, volgorde: achteraan([...lijstOp(standaard, rijen, vanaf), ...rijen]) }, vanaf, null);
}

/**
 * The rows to write, by code and first day, so that a value changes from a day on: the running row ends there and a new one begins, which
 * ends where the running one would have ended. What was planned for later stays, but for ending, which ends that too. Nothing before
 * `vanaf` changes.
 * @throws DomainError `keuze-onbekend` for a code the list does not know, `vanaf-in-verleden`, `lijst-staat-vast` when a norm would end,
 *   `naam-bestaat-al`, `norm-buiten-grenzen`, `laatste-waarde` when nothing would be left to choose.
 */
export function wijzigWaarde(stand: LijstStand, code: string, wijziging: Waardewijziging): Lijstwaarde[] {
  const { standaard, rijen } = stand;
  const { vanaf } = wijziging;
  checkVanaf(stand, vanaf);
  const eigen = rijen.filter((rij) => rij.code === code);
  const loopt = waardeOp(standaard, rijen, code, vanaf);
  const laatst = loopt ?? eigen.filter((rij) => rij.geldigVan <= vanaf).sort(opVan).at(-1);
  if (!laatst || (!loopt && wijziging.geldig !== true)) throw new DomainError('keuze-onbekend', 'code');
  const nieuw = { ...laatst, naam: wijziging.naam ?? laatst.naam, groep: wijziging.groep === undefined ? laatst.groep : wijziging.groep, getal: wijziging.getal ?? laatst.getal };
  checkWaarde(stand, nieuw, wijziging);
  const na = rijenNa(eigen, nieuw, wijziging);
  if (wijziging.geldig === false && !stand.lijst.magLeeg) checkBlijftOver(stand, na, vanaf);
  return na;
}

const opVan = (a: Lijstwaarde, b: Lijstwaarde): number => (a.geldigVan < b.geldigVan ? -1 : 1);

function rijenNa(eigen: readonly Lijstwaarde[], nieuw: Lijstkeuze, { vanaf, geldig }: Waardewijziging): Lijstwaarde[] {
  const loopt = eigen.find((rij) => appliesOn(rij, vanaf));
  const afgekapt = loopt && loopt.geldigVan < vanaf ? [begin(loopt, loopt.geldigVan, vanaf)] : [];
  const later = eigen.filter((rij) => rij.geldigVan > vanaf).sort(opVan);
  if (geldig === false) return [...afgekapt, begin(nieuw, vanaf, vanaf), ...later.map((rij) => begin(rij, rij.geldigVan, rij.geldigVan))];
  return [...afgekapt, begin(nieuw, vanaf, loopt?.geldigTot ?? later[0]?.geldigVan ?? null)];
}

/** The rows of a list after writing some of them by code and first day. */
export function metRijen(rijen: readonly Lijstwaarde[], geschreven: readonly Lijstwaarde[]): Lijstwaarde[] {
  const zelfde = (a: Lijstwaarde, b: Lijstwaarde): boolean => a.code === b.code && a.geldigVan === b.geldigVan;
  return [...rijen.filter((rij) => !geschreven.some((nieuw) => zelfde(nieuw, rij))), ...geschreven];
}

/** On every day from `vanaf` on there is something to choose. */
function checkBlijftOver({ standaard, rijen }: LijstStand, na: readonly Lijstwaarde[], vanaf: Datum): void {
  const straks = metRijen(rijen, na);
  const dagen = [vanaf, ...straks.map(({ geldigVan }) => geldigVan).filter((dag) => dag > vanaf)];
  if (dagen.some((dag) => lijstOp(standaard, straks, dag).length === 0)) throw new DomainError('laatste-waarde');
}

function checkWaarde(stand: LijstStand, nieuw: Lijstkeuze, wijziging: Waardewijziging): void {
  const { lijst } = stand;
  if (lijst.soort === 'norm' && (wijziging.geldig === false || wijziging.naam !== undefined)) throw new DomainError('lijst-staat-vast');
  if (wijziging.geldig === false) return;
  checkNaam(stand, nieuw.naam, wijziging.vanaf, nieuw.code);
  if (wijziging.groep !== undefined) checkGroep(lijst, nieuw.groep);
  if (wijziging.getal !== undefined) checkGetal(stand, nieuw.code, wijziging.getal);
}

/**
 * The rows to write so that the values stand in this order: those whose place changes. Order is not history: rows keep their days, and a
 * standard value without a row gets one from today. @throws DomainError `volgorde-onvolledig` unless `codes` are exactly those offered today.
 */
export function ordenWaarden({ standaard, rijen, vandaag }: LijstStand, codes: readonly string[]): Lijstwaarde[] {
  const nu = lijstOp(standaard, rijen, vandaag);
  const plaats = opVolgorde(codes);
  if (plaats.size !== codes.length || nu.length !== codes.length || nu.some(({ code }) => !plaats.has(code))) throw new DomainError('volgorde-onvolledig', 'codes');
  const eerste = (code: string): Datum | null => rijen.filter((rij) => rij.code === code).map((rij) => rij.geldigVan).sort()[0] ?? null;
  const zonderRij = nu.filter(({ code }) => !rijen.some((rij) => rij.code === code && rij.geldigVan <= vandaag));
  const alle = [...rijen, ...zonderRij.map((keuze) => begin(keuze, vandaag, eerste(keuze.code)))];
  return alle.flatMap((rij) => {
    const volgorde = plaats.get(rij.code) ?? rij.volgorde;
    return volgorde === rij.volgorde ? [] : [begin({ ...rij, volgorde }, rij.geldigVan, rij.geldigTot)];
  });
}

/**
 * The days of which the list may be chosen from, for something of `dag` that is written down `vandaag`: the list of then, and that of now,
 * because that is what who registers late has on screen.
 */
export const keuzedagen = (dag: Datum, vandaag: Datum): Datum[] => (dag === vandaag ? [dag] : [dag, vandaag]);

/**
 * Checks that codes may be chosen.
 * @throws DomainError `keuze-onbekend` naming every field with a code that was not.
 */
export function checkKeuzes(keuzes: readonly { readonly veld: string; readonly codes: readonly string[]; readonly geldig: readonly Keuze[] }[]): void {
  const fout = keuzes.filter(({ codes, geldig }) => codes.some((code) => !geldig.some((keuze) => keuze.code === code)));
  if (fout.length > 0) throw new DomainError('keuze-onbekend', fout.map(({ veld }) => veld));
}

function checkVanaf({ vandaag }: LijstStand, vanaf: Datum): void {
  if (vanaf < vandaag) throw new DomainError('vanaf-in-verleden', 'vanaf');
}

function checkNaam({ standaard, rijen }: LijstStand, naam: string, vanaf: Datum, eigenCode?: string): void {
  const vorm = zoekvorm(naam);
  const gelijk = lijstOp(standaard, rijen, vanaf).some((keuze) => keuze.code !== eigenCode && zoekvorm(keuze.naam) === vorm);
  if (gelijk) throw new DomainError('naam-bestaat-al', 'naam');
}

function checkGroep({ groepen }: LijstDefinitie, groep: string | null): void {
  if (groepen.length === 0 ? groep !== null : !groepen.some(({ code }) => code === groep)) throw new DomainError('keuze-onbekend', 'groep');
}

function checkGetal({ standaard }: LijstStand, code: string, getal: number): void {
  const norm = standaard.find((keuze) => keuze.code === code);
  if (!norm || !('min' in norm)) throw new DomainError('lijst-staat-vast', 'getal');
  if (getal < norm.min || getal > norm.max) throw new DomainError('norm-buiten-grenzen', 'getal', { min: norm.min, max: norm.max });
}
