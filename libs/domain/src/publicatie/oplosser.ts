/** A linear expression must lie between two numbers, both included. */
export interface Voorwaarde {
  readonly termen: ReadonlyMap<number, number>;
  readonly min: number;
  readonly max: number;
}

/** A linear program over variables that are never negative. */
export interface Opgave {
  readonly richting: 'minimize' | 'maximize';
  readonly doel: ReadonlyMap<number, number>;
  readonly voorwaarden: readonly Voorwaarde[];
}

/** What came of it: the best value with the variables that are not zero; `Infinity` as value when there is no best. */
export interface Oplossing {
  readonly waarde: number;
  readonly x: ReadonlyMap<number, number>;
}

/** Solves linear programs; null when nothing meets the conditions. Given to the rules, as the clock is. */
export type Oplosser = (opgave: Opgave) => Oplossing | null;
