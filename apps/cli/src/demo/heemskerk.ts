import { type DemoGemeente } from './gemeente';

const WELZIJN = 'Welzijn Heemskerk (demo)';
const AT = 'heemskerk.example';

/** Heemskerk with the three wijkteams of the reference figures; people and telephone numbers are made up. */
export const HEEMSKERK: DemoGemeente = {
  naam: 'Heemskerk',
  cbsCode: 'GM0396',
  organisaties: [
    { naam: WELZIJN, soort: 'uitvoerend' },
    { naam: 'Jeugdhulp Kennemerland (demo)', soort: 'uitvoerend' },
    { naam: 'Woonstichting De Demo', soort: 'partner' },
    { naam: 'Gemeente Heemskerk (demo)', soort: 'partner' },
  ],
  teams: [
    {
      code: 'HvH/BdB', naam: 'Hart van Heemskerk – Boven de Baandert', telefoon: '0251 000 001',
      wijken: [
        { naam: 'Heemskerk-Dorp', cbsCode: 'WK039601', pc4: '1961' },
        { naam: 'Poelenburg en Oosterzij', cbsCode: 'WK039602', pc4: '1962' },
        { naam: 'Noordbroek en De Trompet', cbsCode: 'WK039603', pc4: '1963' },
      ],
    },
    {
      code: 'AtB/DtD', naam: 'Acker tot Burcht – Duin tot Dorp', telefoon: '0251 000 002',
      wijken: [
        { naam: 'Acker tot Burcht', cbsCode: 'WK039604', pc4: '1964' },
        { naam: 'Duin tot Dorp', cbsCode: 'WK039605', pc4: '1965' },
      ],
    },
    {
      code: 'ZO/BP', naam: 'Zuidbroek Oosterwijk – Broekpolder', telefoon: '0251 000 003',
      wijken: [
        { naam: 'Zuidbroek Oosterwijk', cbsCode: 'WK039606', pc4: '1966' },
        { naam: 'Broekpolder', cbsCode: 'WK039607', pc4: '1967' },
      ],
    },
  ],
  medewerkers: [
    { roepnaam: 'Sanne', tussenvoegsel: 'de', achternaam: 'Demowerker', functie: 'Maatschappelijk werker (AMW)', organisatie: WELZIJN, rollen: ['sociaal_werker'], teams: ['HvH/BdB'], email: `sanne.werker@${AT}`, login: true },
    { roepnaam: 'Karim', achternaam: 'Voorbeeldig', functie: 'Sociaal raadsman (SJD)', organisatie: WELZIJN, rollen: ['sociaal_werker'], teams: ['AtB/DtD', 'ZO/BP'], email: `karim.werker@${AT}`, login: true },
    { roepnaam: 'Marijke', achternaam: 'Teamstra', functie: 'Teamcoördinator', organisatie: WELZIJN, rollen: ['teamcoordinator'], teams: ['HvH/BdB'], email: `marijke.coordinator@${AT}`, login: true },
    { roepnaam: 'Wim', tussenvoegsel: 'van der', achternaam: 'Cijfer', functie: 'Manager', organisatie: WELZIJN, rollen: ['manager'], teams: ['HvH/BdB', 'AtB/DtD', 'ZO/BP'], email: `wim.manager@${AT}`, login: true },
    { roepnaam: 'Fatima', achternaam: 'Partnerman', functie: 'Sociaal beheerder', organisatie: 'Woonstichting De Demo', rollen: ['partner'], teams: [], email: `fatima.partner@${AT}`, login: true },
    { roepnaam: 'Bas', achternaam: 'Beheerstra', functie: 'Applicatiebeheerder', organisatie: WELZIJN, rollen: ['beheerder'], teams: [], email: `bas.beheerder@${AT}`, login: true },
    { roepnaam: 'Ineke', achternaam: 'Toezicht', functie: 'Functionaris gegevensbescherming', organisatie: WELZIJN, rollen: ['fg'], teams: [], email: `ineke.fg@${AT}`, login: true },
    { roepnaam: 'Joris', achternaam: 'Collegaman', functie: 'Maatschappelijk werker (AMW)', organisatie: WELZIJN, rollen: ['sociaal_werker'], teams: ['HvH/BdB'], email: `joris.collega@${AT}`, login: false },
    { roepnaam: 'Noor', achternaam: 'Jeugdwerk', functie: 'Jeugdmaatschappelijk werker (JMW)', organisatie: 'Jeugdhulp Kennemerland (demo)', rollen: ['sociaal_werker'], teams: ['HvH/BdB', 'ZO/BP'], email: `noor.collega@${AT}`, login: false },
  ],
  aanmeldingen: 170,
};
