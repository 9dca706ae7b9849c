import { keyFor } from './keys';
import { type Settings } from './settings';
import { SettingsError } from './settings-error';

/** The database roles; none is superuser and none bypasses row-level security. */
export const DATABASE_ROLES = ['owner', 'app', 'cijfers', 'dienst', 'wachtrij'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Name of a role in PostgreSQL. */
export const roleName = (role: DatabaseRole): string => `keukentafel_${role}`;

/** The password a role gets when its URL is not set by hand: derived, so nothing has to be stored. */
export const rolePassword = (settings: Settings, role: DatabaseRole): string =>
  keyFor(settings, `database:${role}`).toString('base64url');

/**
 * Connection string of a role: its own setting, else DATABASE_URL with the role's name and derived password.
 * @throws SettingsError when neither is given.
 */
export function connectionFor(settings: Settings, role: DatabaseRole): string {
  const name = `DATABASE_URL_${role.toUpperCase()}` as `DATABASE_URL_${Uppercase<DatabaseRole>}`;
  const own = settings[name];
  if (own) return own;
  if (!settings.DATABASE_URL) throw new SettingsError([`${name} or DATABASE_URL is required`]);
  const url = new URL(settings.DATABASE_URL);
  url.username = roleName(role);
  url.password = rolePassword(settings, role);
  return url.toString();
}
