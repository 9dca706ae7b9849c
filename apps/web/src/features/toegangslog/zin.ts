import type { ToegangslogRegel } from '@keukentafel/contract';

const DEED: Readonly<Record<string, string>> = {
  lezen: 'bekeek',
  aanmaken: 'legde vast:',
  wijzigen: 'wijzigde',
  zoeken: 'vond bij het zoeken',
  afdrukken: 'drukte af:',
  exporteren: 'exporteerde',
  verwijderen: 'verwijderde',
};

const WAT: Readonly<Record<string, string>> = {
  aanmelding: 'een aanmelding',
  aanmeldingen: 'een aanmelding in de lijst',
  casus: 'een casus',
  inwoner: 'een inwoner',
  inwoners: 'inwoners',
  medewerker: 'het account van een medewerker',
  medewerkers: 'de lijst van medewerkers',
  toegangslog: 'het toegangslog',
  sessie: 'een sessie',
  factsheet: 'een factsheet',
};

const VAST: Readonly<Record<string, string>> = {
  inloggen: 'logde in',
  uitloggen: 'logde uit',
  'inloggen-mislukt': 'probeerde in te loggen',
};

/** What happened, after the name of who did it. Words the table does not know are shown as they are. */
export function zin({ gebeurtenis, objectSoort, gelukt }: Pick<ToegangslogRegel, 'gebeurtenis' | 'objectSoort' | 'gelukt'>): string {
  const deed = VAST[gebeurtenis] ?? `${DEED[gebeurtenis] ?? gebeurtenis} ${WAT[objectSoort] ?? objectSoort}`;
  return gelukt ? deed : `${deed} (niet gelukt)`;
}
