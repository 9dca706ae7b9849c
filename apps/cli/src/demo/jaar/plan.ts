import { type Leeftijd } from '@keukentafel/domain';
import { type Gebied, type Vak } from '../gebeurtenis';

/**
 * How many people of a wijkteam go which way in the year; each is made as a person with a casus of their own, and the program counts them. The
 * numbers are those of the published year report (docs/REFERENTIE.md), divided where it says nothing.
 */
export interface TeamPlan {
  readonly team: string;
  /** Everybody with anything registered in the year. */
  readonly personen: number;
  /** Whose first aanmelding came in the year; the casus of the others began before. */
  readonly nieuw: number;
  /** Aanmeldingen in the year of people whose casus was open. */
  readonly nogEens: number;
  /** New, and answered while registering: with advice, or by the SJD. */
  readonly directAdvies: number;
  readonly directSjd: number;
  /** New, explored, and answered with advice; how many of these casussen close in the year. */
  readonly advies: number;
  readonly adviesDicht: number;
  /** New, with an interventie that goes on, or ended in the year; how many of the latter casussen close. */
  readonly nieuwActief: number;
  readonly nieuwKlaar: number;
  readonly nieuwDicht: number;
  /** The same of casussen from before. */
  readonly oudActief: number;
  readonly oudKlaar: number;
  readonly oudDicht: number;
  /** Casussen from before in which a conversation raised new hulpvragen. */
  readonly oudGesprek: number;
  /** Whose question the sociaal team took, and whom it keeps in touch with. */
  readonly klantvraag: number;
  readonly vinger: number;
}

export const TEAMPLAN: readonly TeamPlan[] = [
  {
    team: 'HvH/BdB', personen: 1790, nieuw: 376, nogEens: 33, directAdvies: 70, directSjd: 30, advies: 58, adviesDicht: 40,
    nieuwActief: 75, nieuwKlaar: 95, nieuwDicht: 46, oudActief: 93, oudKlaar: 97, oudDicht: 40, oudGesprek: 60, klantvraag: 66, vinger: 3,
  },
  {
    team: 'AtB/DtD', personen: 1150, nieuw: 211, nogEens: 19, directAdvies: 22, directSjd: 10, advies: 50, adviesDicht: 15,
    nieuwActief: 80, nieuwKlaar: 35, nieuwDicht: 16, oudActief: 90, oudKlaar: 44, oudDicht: 16, oudGesprek: 30, klantvraag: 38, vinger: 1,
  },
  {
    team: 'ZO/BP', personen: 1403, nieuw: 313, nogEens: 28, directAdvies: 52, directSjd: 22, advies: 54, adviesDicht: 40,
    nieuwActief: 58, nieuwKlaar: 82, nieuwDicht: 36, oudActief: 50, oudKlaar: 68, oudDicht: 25, oudGesprek: 50, klantvraag: 55, vinger: 2,
  },
];

/** Hulpvragen that are raised in the year. */
export const ONDERWERP: Readonly<Record<Gebied, number>> = {
  financien: 582, gezinsrelaties: 120, gezondheid: 165, huisvesting: 51, participatie: 80, 'sociaal-netwerk': 97, veiligheid: 27, verslaving: 10,
};

/** Interventies of the year. */
export const WERKSOORTEN: Readonly<Record<Vak, number>> = {
  sjd: 394, amw: 261, jmw: 132, 'groepswerk-amw': 25, 'groepswerk-jmw': 50, 'groepswerk-work-it': 5,
};

/** People by their age on the last day of the year. */
export const LEEFTIJDEN_JAAR: Readonly<Record<Leeftijd, number>> = {
  '0-19': 523, '20-29': 473, '30-39': 869, '40-49': 817, '50-59': 757, '60-65': 301, '66-74': 305, '75-84': 210, '85+': 83, onbekend: 5,
};
