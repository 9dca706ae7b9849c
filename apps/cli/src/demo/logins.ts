import { naamOf, ROL } from '@keukentafel/domain';
import { HEEMSKERK } from './heemskerk';
import { UITGEEST } from './uitgeest';

/** Password of every demo account. It is published, and exists only where demo data was loaded on purpose. */
export const DEMO_WACHTWOORD = 'keukentafel-demo';

/** One demo account, as `npm start` prints it. */
export interface DemoLogin { gemeente: string; rol: string; email: string; wachtwoord: string }

/** The demo accounts, one per rol and gemeente. */
export const demoLogins = (): DemoLogin[] =>
  [HEEMSKERK, UITGEEST].flatMap((gemeente) =>
    gemeente.medewerkers
      .filter((medewerker) => medewerker.login)
      .map(({ rollen, email }) => ({ gemeente: gemeente.naam, rol: rollen.map((rol) => naamOf(ROL, rol)).join(', '), email, wachtwoord: DEMO_WACHTWOORD })),
  );
