import type { InwonerRegel } from '@keukentafel/contract';
import { zoekvorm } from '@keukentafel/domain';
import { IconUser, type Icon } from '@tabler/icons-react';
import { casusTekst, wieTekst } from './tekst';

/** Something the search box leads to. */
export interface Keuze {
  readonly id: string;
  readonly groep: 'Inwoners' | 'Schermen' | 'Acties';
  readonly naam: string;
  readonly uitleg?: string;
  /** Other words people type to find it. */
  readonly ookWel?: string;
  readonly icon: Icon;
  /** Address to go to, or what to do. */
  readonly doel: string | (() => void);
}

/** The choices whose name or other words hold every typed word. */
export function filterKeuzes(keuzes: readonly Keuze[], tekst: string): Keuze[] {
  const woorden = zoekvorm(tekst).split(' ').filter(Boolean);
  return keuzes.filter(({ naam, ookWel = '' }) => woorden.every((woord) => zoekvorm(`${naam} ${ookWel}`).includes(woord)));
}

/** A person as a choice: their casus, or a new aanmelding when there is none to open. */
export const inwonerKeuze = (regel: InwonerRegel): Keuze => ({
  id: regel.id,
  groep: 'Inwoners',
  naam: regel.naam,
  uitleg: [wieTekst(regel), casusTekst(regel) ?? 'geen casus'].join(' · '),
  icon: IconUser,
  doel: regel.casusId ? `/casussen/${regel.casusId}` : '/aanmeldingen/nieuw',
});
