/** Where the API lives. */
export const API = '/api/v1';

/** Every path of the API, relative to {@link API}, for controllers and clients alike. */
export const ROUTE = {
  sessie: 'sessie',
  sessieVernieuwing: 'sessie/vernieuwing',
  aanmeldingen: 'aanmeldingen',
  inwoners: 'inwoners',
  concepten: 'concepten',
  meldingen: 'meldingen',
  koppelingen: 'koppelingen',
  leden: 'leden',
  casussen: 'casussen',
  vraagverkenningen: 'vraagverkenningen',
  metingen: 'metingen',
  hulpvragen: 'hulpvragen',
  acties: 'acties',
  interventies: 'interventies',
  contactmomenten: 'contactmomenten',
  overdrachten: 'overdrachten',
  werk: 'werk',
  werkvoorraad: 'werkvoorraad',
  werkvoorraadExport: 'werkvoorraad/export',
  werkvoorraadRegiehouders: 'werkvoorraad/regiehouders',
  tijdlijn: 'tijdlijn',
  afsluiting: 'afsluiting',
  heropening: 'heropening',
  kijkersMij: 'kijkers/mij',
  postcodes: 'postcodes',
  wijken: 'wijken',
  wijkindeling: 'wijkindeling',
  wijkindelingVoorbeeld: 'wijkindeling/voorbeeld',
  lijsten: 'lijsten',
  waarden: 'waarden',
  volgorde: 'volgorde',
  wijkteams: 'wijkteams',
  factsheets: 'factsheets',
  publicaties: 'publicaties',
  documenten: 'documenten',
  medewerkers: 'medewerkers',
  toegangslog: 'toegangslog',
  gebeurtenissen: 'gebeurtenissen',
} as const;

/** Headers with a meaning of their own. */
export const HEADER = {
  idempotencyKey: 'idempotency-key',
  ifMatch: 'if-match',
  correlatieId: 'x-correlatie-id',
} as const;
