import { appliesOn, type Dated } from '../tijd/periode';
import type { Datum } from '../tijd/datum';
import type { Keuze } from './keuze';

/** One value of a standard list. */
export interface Standaardwaarde extends Keuze {
  readonly groep?: string;
  readonly getal?: number;
}

/** What a value is called, where it stands, and the number that belongs to it. */
export interface Lijstkeuze extends Keuze {
  readonly groep: string | null;
  readonly getal: number | null;
  readonly volgorde: number;
}

/**
 * What a gemeente made of a value from one day to another. A row that begins and ends on the same day says nothing but that the value
 * ended there. Rows of one code never overlap.
 */
export interface Lijstwaarde extends Lijstkeuze, Dated {}

/** Between two places in the order, so that a value can be put in between. */
const STAP = 10;

/** The standard values in their order, as rows are. */
export const alsKeuzes = (standaard: readonly Standaardwaarde[]): Lijstkeuze[] =>
  standaard.map(({ code, naam, groep, getal }, index) => ({ code, naam, groep: groep ?? null, getal: getal ?? null, volgorde: (index + 1) * STAP }));

const rijenVan = (rijen: readonly Lijstwaarde[], code: string): Lijstwaarde[] =>
  rijen.filter((rij) => rij.code === code).sort((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1));

/** The last row of a code that had begun by a day. */
const begonnen = (rijen: readonly Lijstwaarde[], code: string, dag: Datum): Lijstwaarde | undefined =>
  rijenVan(rijen, code).filter((rij) => rij.geldigVan <= dag).at(-1);

/** A value as it holds on a day; undefined when it has ended, is not there yet, or never was. */
export function waardeOp(standaard: readonly Standaardwaarde[], rijen: readonly Lijstwaarde[], code: string, dag: Datum): Lijstkeuze | undefined {
  const rij = begonnen(rijen, code, dag);
  if (rij) return appliesOn(rij, dag) ? rij : undefined;
  return alsKeuzes(standaard).find((keuze) => keuze.code === code);
}

const codesVan = (standaard: readonly Standaardwaarde[], rijen: readonly Lijstwaarde[]): string[] =>
  [...new Set([...standaard, ...rijen].map(({ code }) => code))];

/**
 * The values that are offered on a day, in their order: the gemeente's rows over the standard list. A value of the standard list holds as
 * it is until its first row begins; from then on the rows say.
 */
export function lijstOp(standaard: readonly Standaardwaarde[], rijen: readonly Lijstwaarde[], dag: Datum): Lijstkeuze[] {
  return codesVan(standaard, rijen)
    .map((code) => waardeOp(standaard, rijen, code, dag))
    .filter((keuze) => keuze !== undefined)
    .sort((a, b) => a.volgorde - b.volgorde);
}

/** The name of a code on a day, also after it ended; without a day its last name. A code nobody knows is its own name. */
export function naamOp(standaard: readonly Standaardwaarde[], rijen: readonly Lijstwaarde[], code: string, dag: Datum = '9999-12-31'): string {
  const naam = (begonnen(rijen, code, dag) ?? standaard.find((keuze) => keuze.code === code) ?? rijenVan(rijen, code)[0])?.naam;
  return naam ?? code;
}

/** A stretch of the life of a value. `geldigVan` null: since always; `geldigTot` null: until further notice. */
export interface Levensloop {
  readonly naam: string;
  readonly groep: string | null;
  readonly getal: number | null;
  readonly geldigVan: Datum | null;
  readonly geldigTot: Datum | null;
}

/** How a value was called and when it held, oldest first. */
export function levensloopVan(standaard: readonly Standaardwaarde[], rijen: readonly Lijstwaarde[], code: string): Levensloop[] {
  const eigen = rijenVan(rijen, code);
  const basis = alsKeuzes(standaard).find((keuze) => keuze.code === code);
  const alles = [
    ...(basis ? [{ ...basis, geldigVan: null, geldigTot: eigen[0]?.geldigVan ?? null }] : []),
    ...eigen.filter((rij) => rij.geldigTot !== rij.geldigVan),
  ];
  return alles.map(({ naam, groep, getal, geldigVan, geldigTot }) => ({ naam, groep, getal, geldigVan, geldigTot }));
}

/** What a value was called before it got another name. */
export interface VroegereNaam {
  readonly code: string;
  readonly naam: string;
  /** The first day it was called otherwise. */
  readonly tot: Datum;
}

/** Every name a value had before its last one, oldest first. */
export function vroegereNamen(standaard: readonly Standaardwaarde[], rijen: readonly Lijstwaarde[], code: string): VroegereNaam[] {
  const eigen = rijenVan(rijen, code);
  const eerst = standaard.find((keuze) => keuze.code === code) ?? eigen[0];
  return eigen.flatMap(({ naam: daarna, geldigVan }, index) => {
    const naam = (eigen[index - 1] ?? eerst)?.naam ?? daarna;
    return naam === daarna ? [] : [{ code, naam, tot: geldigVan }];
  });
}

/** What a value was called on a day, when that was not its last name. */
export const naamToen = (namen: readonly VroegereNaam[], code: string, dag: Datum): string | undefined =>
  namen.filter((naam) => naam.code === code && dag < naam.tot).sort((a, b) => (a.tot < b.tot ? -1 : 1))[0]?.naam;

/** The place after the last value of a list. */
export const achteraan = (keuzes: readonly Lijstkeuze[]): number => Math.max(0, ...keuzes.map(({ volgorde }) => volgorde)) + STAP;

/** The values of `keuzes` with new places, in the order of `codes`. */
export const opVolgorde = (codes: readonly string[]): ReadonlyMap<string, number> => new Map(codes.map((code, index) => [code, (index + 1) * STAP]));
