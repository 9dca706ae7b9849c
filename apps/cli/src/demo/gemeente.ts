import { type Rol } from '@keukentafel/domain';

/** A wijk of the demo, with the four digits its postcodes start with. */
export interface DemoWijk {
  readonly naam: string;
  readonly cbsCode: string;
  readonly pc4: string;
}

/** A wijkteam of the demo. */
export interface DemoTeam {
  readonly code: string;
  readonly naam: string;
  readonly telefoon: string;
  readonly wijken: readonly DemoWijk[];
}

/** A medewerker of the demo; `login` when the account is printed by `npm start`. */
export interface DemoMedewerker {
  readonly roepnaam: string;
  readonly tussenvoegsel?: string;
  readonly achternaam: string;
  readonly functie: string;
  readonly organisatie: string;
  readonly rollen: readonly Rol[];
  readonly teams: readonly string[];
  readonly email: string;
  readonly login: boolean;
}

/** A gemeente of the demo. */
export interface DemoGemeente {
  readonly naam: string;
  readonly cbsCode: string;
  readonly organisaties: readonly { readonly naam: string; readonly soort: 'uitvoerend' | 'partner' }[];
  readonly teams: readonly DemoTeam[];
  readonly medewerkers: readonly DemoMedewerker[];
  /** Aanmeldingen of the last weeks. */
  readonly aanmeldingen: number;
}
