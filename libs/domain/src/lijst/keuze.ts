/** One value of a fixed list: the code that is stored and the Dutch name that is shown. */
export interface Keuze<Code extends string = string> {
  readonly code: Code;
  readonly naam: string;
}

/** The codes of a list, in the list's order. */
export const codesOf = <Code extends string>(lijst: readonly Keuze<Code>[]): Code[] => lijst.map((keuze) => keuze.code);

/** Codes in the order of a list; those it does not know, because they ended, come after them. */
export function inVolgordeVan(lijst: readonly Keuze[], codes: readonly string[]): string[] {
  const plaats = new Map(lijst.map(({ code }, index) => [code, index]));
  return [...codes].sort((a, b) => (plaats.get(a) ?? lijst.length) - (plaats.get(b) ?? lijst.length) || (a < b ? -1 : Number(a > b)));
}

/** The Dutch name of a code; the code itself when the list does not know it (history outlives lists). */
export const naamOf = (lijst: readonly Keuze[], code: string): string =>
  lijst.find((keuze) => keuze.code === code)?.naam ?? code;
