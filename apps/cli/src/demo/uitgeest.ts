import { type DemoGemeente } from './gemeente';

const WELZIJN = 'Welzijn Uitgeest (demo)';
const AT = 'uitgeest.example';

/** A second, smaller gemeente: nothing of it is visible from the first, and the other way round. */
export const UITGEEST: DemoGemeente = {
  naam: 'Uitgeest',
  cbsCode: 'GM0450',
  organisaties: [{ naam: WELZIJN, soort: 'uitvoerend' }],
  teams: [
    {
      code: 'UIT', naam: 'Wijkteam Uitgeest', telefoon: '0251 000 011',
      wijken: [
        { naam: 'Uitgeest-Centrum', cbsCode: 'WK045001', pc4: '1911' },
        { naam: 'De Koog en Waldijk', cbsCode: 'WK045002', pc4: '1912' },
      ],
    },
  ],
  medewerkers: [
    { roepnaam: 'Roos', achternaam: 'Buurdemo', functie: 'Sociaal werker', organisatie: WELZIJN, rollen: ['sociaal_werker'], teams: ['UIT'], email: `roos.werker@${AT}`, login: true },
    { roepnaam: 'Teun', achternaam: 'Buurcijfer', functie: 'Manager', organisatie: WELZIJN, rollen: ['manager'], teams: ['UIT'], email: `teun.manager@${AT}`, login: true },
    { roepnaam: 'Lot', achternaam: 'Buurbeheer', functie: 'Applicatiebeheerder', organisatie: WELZIJN, rollen: ['beheerder', 'fg'], teams: [], email: `lot.beheerder@${AT}`, login: false },
  ],
  aanmeldingen: 40,
};
