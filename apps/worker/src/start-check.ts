import { connectionFor, type DatabaseRole, keyFor, loadSettings, type Settings, SettingsError, withoutEffect } from '@keukentafel/server';
import { EFFECTS } from './effects';

/**
 * The settings the worker runs with.
 * @throws SettingsError with every fault at once: settings that are wrong, connections that are not given, soorten without an effect.
 */
export function checkedSettings(env: NodeJS.ProcessEnv): Settings {
  const faults = withoutEffect(EFFECTS).map((soort) => `no effect for outbox rows of soort ${soort}`);
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const settings = attempt(() => loadSettings(env));
  if (settings) {
    attempt(() => keyFor(settings, 'toegangslog'));
    for (const role of rolesOf(settings)) attempt(() => connectionFor(settings, role));
  }
  if (!settings || faults.length > 0) throw new SettingsError([...new Set(faults)]);
  return settings;
}

const rolesOf = (settings: Settings): DatabaseRole[] => (settings.REDIS_URL ? ['cijfers', 'dienst'] : ['cijfers', 'dienst', 'wachtrij']);
