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

/** One of a kind, and several. */
const WAT: Readonly<Record<string, readonly [string, string]>> = {
  aanmelding: ['een aanmelding', 'aanmeldingen'],
  aanmeldingen: ['een aanmelding in de lijst', 'aanmeldingen in de lijst'],
  casus: ['een casus', 'casussen'],
  vraagverkenning: ['een vraagverkenning', 'vraagverkenningen'],
  vraagverkenningen: ['de vraagverkenningen van een casus', 'keer de vraagverkenningen van een casus'],
  meting: ['een meting', 'metingen'],
  metingen: ['de metingen van een casus', 'keer de metingen van een casus'],
  hulpvraag: ['een hulpvraag', 'hulpvragen'],
  actie: ['een actie', 'acties'],
  concept: ['een concept', 'concepten'],
  inwoner: ['een inwoner', 'inwoners'],
  melding: ['een melding', 'meldingen'],
  huishouden: ['een huishouden', 'huishoudens'],
  koppeling: ['een koppeling', 'koppelingen'],
  medewerker: ['het account van een medewerker', 'accounts van medewerkers'],
  tijdlijn: ['de tijdlijn van een casus', 'tijdlijnen van casussen'],
  toegangslog: ['het toegangslog', 'keer het toegangslog'],
  factsheet: ['een factsheet', 'factsheets'],
};

const VAST: Readonly<Record<string, string>> = {
  inloggen: 'logde in',
  uitloggen: 'logde uit',
};

/** What happened `aantal` times, after the name of who did it. Words the tables do not know are shown as they are. */
export function zin({ gebeurtenis, objectSoort, objectId, gelukt }: Pick<ToegangslogRegel, 'gebeurtenis' | 'objectSoort' | 'objectId' | 'gelukt'>, aantal = 1): string {
  const [een, meer] = WAT[objectSoort] ?? [objectSoort, objectSoort];
  const wat = aantal > 1 ? `${aantal} ${meer}` : een;
  const niemand = gebeurtenis === 'zoeken' && objectId === null ? 'zocht, maar vond niemand' : null;
  const deed = VAST[gebeurtenis] ?? niemand ?? `${DEED[gebeurtenis] ?? gebeurtenis} ${wat}`;
  return gelukt ? deed : `${deed} (niet gelukt)`;
}
