import { connectionFor, keyFor, loadSettings, SettingsError, type Settings } from '@keukentafel/server';

/**
 * The settings the api runs with.
 * @throws SettingsError with every fault at once: settings that are wrong, or what it cannot do without.
 */
export function checkedSettings(env: NodeJS.ProcessEnv): Settings {
  const settings = loadSettings(env);
  const faults = [() => keyFor(settings, 'jwt'), () => connectionFor(settings, 'app')].flatMap((need) => {
    try {
      need();
      return [];
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      return [...error.faults];
    }
  });
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}
