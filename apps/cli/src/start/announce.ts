import { type Settings } from '@keukentafel/server';
import { type DemoLogin, demoLogins } from '../demo';
import { table, tell } from '../output';
import { type Surroundings } from '../surroundings';

/** The demo accounts as columns. */
export const loginTable = (logins: DemoLogin[]): string =>
  table([['gemeente', 'rol', 'e-mailadres', 'wachtwoord'], ...logins.map(({ gemeente, rol, email, wachtwoord }) => [gemeente, rol, email, wachtwoord])]);

/** Tells where Keukentafel is and, with demo data, who can log in. */
export function announce(url: string, settings: Settings, demo: boolean, around: Surroundings): void {
  tell(`\nKeukentafel staat klaar op ${url}\n`);
  const logins = demo ? demoLogins() : [];
  if (logins.length) {
    tell('Inloggen met een demo-account:');
    tell(loginTable(logins));
    tell('');
  }
  if (settings.NODE_ENV !== 'production') tell(`Gegevens: ${around.dataDir} · stoppen: Ctrl-C\n`);
}
