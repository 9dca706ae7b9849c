import fc from 'fast-check';

/** Leefgebieden the commands play with: few, so that they meet. */
export const GEBIED = ['financien', 'gezondheid', 'huisvesting'] as const;
/** Days from today; the casus was opened {@link GEOPEND} days ago, so some lie before it and one in the future. */
export const DAGEN = [-12, -10, -6, -3, -1, 0, 1] as const;
export const GEOPEND = 10;

const gebied = fc.constantFrom(...GEBIED);
const dag = fc.constantFrom(...DAGEN);
/** Which of the things that are there, counted round. */
const keuze = fc.nat(5);

/** One thing someone does in a casus. */
export const opdracht = fc.oneof(
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('aanmelden' as const) }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('direct' as const) }) },
  { weight: 4, arbitrary: fc.record({ soort: fc.constant('verkennen' as const) }) },
  { weight: 6, arbitrary: fc.record({ soort: fc.constant('meten' as const), gebied, uitkomst: fc.constantFrom('vraag', 'vraag', 'geen_vraag', 'niet_besproken') }) },
  { weight: 3, arbitrary: fc.record({ soort: fc.constant('verkenning' as const), naar: fc.constantFrom('bezig', 'gepauzeerd', 'afgerond') }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('actie' as const), keuze, actie: fc.constantFrom('informatie_en_advies', 'dienstverlening_sjd', 'doorverwijzing', 'overleg') }) },
  { weight: 5, arbitrary: fc.record({ soort: fc.constant('interventie' as const), alle: fc.boolean(), keuze, begin: fc.constantFrom('wachtlijst', 'actief'), dag }) },
  { weight: 5, arbitrary: fc.record({ soort: fc.constant('stap' as const), keuze, naar: fc.constantFrom('actief', 'afgesloten'), dag, resultaat: fc.constantFrom('bereikt', 'deels', 'uitval') }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('contact' as const), gedaan: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('contactstap' as const), keuze, naar: fc.constantFrom('gedaan', 'vervallen') }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('sluiten' as const), volledig: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('heropenen' as const) }) },
);
export type Opdracht = typeof opdracht extends fc.Arbitrary<infer T> ? T : never;
