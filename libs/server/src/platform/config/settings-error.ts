/** Settings that are wrong; `faults` names every one of them. Programs end with exit code {@link EXIT_CONFIG}. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly faults: readonly string[]) {
    super(`These settings are wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/** EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;
