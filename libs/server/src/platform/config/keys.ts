import { hkdfSync } from 'node:crypto';
import { SettingsError } from './settings-error';
import { type Settings } from './settings';

/** What a key is for; every purpose has its own key, derived from APP_SECRET. */
export type KeyPurpose = 'jwt' | 'vernieuwing' | 'apparaat' | 'toegangslog' | `database:${string}`;

/**
 * The 32-byte key for one purpose (HKDF-SHA-256 of APP_SECRET).
 * @throws SettingsError when APP_SECRET is absent.
 */
export function keyFor(settings: Pick<Settings, 'APP_SECRET'>, purpose: KeyPurpose): Buffer {
  if (!settings.APP_SECRET) throw new SettingsError(['APP_SECRET is required']);
  return Buffer.from(hkdfSync('sha256', settings.APP_SECRET, 'keukentafel', purpose, 32));
}
