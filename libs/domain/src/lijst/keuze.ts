/** One value of a fixed list: the code that is stored and the Dutch name that is shown. */
export interface Keuze<Code extends string = string> {
  readonly code: Code;
  readonly naam: string;
}

/** The codes of a list, in the list's order. */
export const codesOf = <Code extends string>(lijst: readonly Keuze<Code>[]): Code[] => lijst.map((keuze) => keuze.code);

/** The Dutch name of a code; the code itself when the list does not know it (history outlives lists). */
export const naamOf = (lijst: readonly Keuze[], code: string): string =>
  lijst.find((keuze) => keuze.code === code)?.naam ?? code;
