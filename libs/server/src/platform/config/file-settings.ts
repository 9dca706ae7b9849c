import { readFileSync } from 'node:fs';

/**
 * Picks the named settings from an environment; an empty value counts as absent and `<NAME>_FILE` names a file that holds it.
 * Adds to `faults` when both are given or the file cannot be read.
 */
export function readFileSettings(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of names) {
    const direct = env[name] || undefined;
    const file = env[`${name}_FILE`] || undefined;
    if (direct && file) faults.push(`${name} and ${name}_FILE are both set; set one`);
    else if (direct) given[name] = direct;
    else if (file) {
      try {
        given[name] = readFileSync(file, 'utf8').trim();
      } catch {
        faults.push(`${name}_FILE cannot be read`);
      }
    }
  }
  return given;
}
