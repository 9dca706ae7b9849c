import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). Algorithm 2 is argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password, in PHC string form. */
export const hashWachtwoord = (wachtwoord: string): Promise<string> => hash(wachtwoord, PARAMETERS);

let nobody: Promise<string> | undefined;

/** Checks a password; without a hash it does the same work and answers false, so that an unknown account takes as long. */
export async function checkWachtwoord(wachtwoordHash: string | undefined, wachtwoord: string): Promise<boolean> {
  nobody ??= hashWachtwoord('nobody has this password');
  const matches = await verify(wachtwoordHash ?? (await nobody), wachtwoord);
  return matches && wachtwoordHash !== undefined;
}
