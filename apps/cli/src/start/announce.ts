import { type Settings } from '@keukentafel/server';
import { demoLogins } from '../demo';
import { table, tell } from '../output';
import { type Surroundings } from '../surroundings';

/** Tells where Keukentafel is and, with demo data, who can log in. */
export function announce(url: string, settings: Settings, demo: boolean, around: Surroundings): void {
  tell(`\nKeukentafel staat klaar op ${url}\n`);
  const logins = demo ? demoLogins() : [];
  if (logins.length) {
    tell('Inloggen met een demo-account:');
    tell(table([['gemeente', 'rol', 'e-mailadres', 'wachtwoord'], ...logins.map((login) => [login.gemeente, login.rol, login.email, login.wachtwoord])]));
    tell('');
  }
  if (settings.NODE_ENV !== 'production') tell(`Gegevens: ${around.dataDir} · stoppen: Ctrl-C\n`);
}
