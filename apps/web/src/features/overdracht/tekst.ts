import type { OverdrachtDto } from '@keukentafel/contract';

const aantal = (getal: number, een: string, meer: string): string => `${getal} ${getal === 1 ? een : meer}`;

/** What moved, as one sentence. */
export const verhuisd = ({ naar, casussen, interventies, contactmomenten }: OverdrachtDto): string =>
  `${aantal(casussen, 'casus is', 'casussen zijn')} nu van ${naar.naam}, met ${aantal(interventies, 'interventie', 'interventies')} en ${aantal(contactmomenten, 'gepland contact', 'geplande contacten')}.`;
