import type { ToegangslogRegel } from '@keukentafel/contract';

/** Lines that belong to one act: a list that was shown, or a search. */
export interface LogGroep {
  readonly eerste: ToegangslogRegel;
  readonly regels: readonly ToegangslogRegel[];
}

const act = ({ tijdstip, medewerker, gebeurtenis, objectSoort, gelukt }: ToegangslogRegel): string =>
  [tijdstip.slice(0, 16), medewerker, gebeurtenis, objectSoort, gelukt].join('|');

/** Puts neighbouring lines of the same act in the same minute together; no line is left out. */
export function groepeer(regels: readonly ToegangslogRegel[]): LogGroep[] {
  const groepen: { eerste: ToegangslogRegel; regels: ToegangslogRegel[] }[] = [];
  for (const regel of regels) {
    const last = groepen.at(-1);
    if (last && act(last.eerste) === act(regel)) last.regels.push(regel);
    else groepen.push({ eerste: regel, regels: [regel] });
  }
  return groepen;
}
