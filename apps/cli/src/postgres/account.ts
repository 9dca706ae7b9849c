import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { OperatorError } from '../failure';

/** Unix user and group PostgreSQL runs as. */
export interface Account { uid: number; gid: number }

const id = (flag: '-u' | '-g', name: string): number | undefined => {
  const found = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout.trim()) : undefined;
};

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account the server runs as. PostgreSQL refuses root, so root drops to the owner of an existing cluster, else
 * to `postgres`, `nobody` or 65534. Anyone else runs it as themselves (undefined).
 */
export function serverAccount(cluster: string): Account | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (!isRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new OperatorError(`De gegevens in ${cluster} zijn van een andere gebruiker (uid ${owner.uid}). Start Keukentafel als die gebruiker of als root.`);
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [id('-u', name), id('-g', name)];
    if (uid && gid) return { uid, gid };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether the account can enter a directory, and write in it when asked. Tried for real, so ACLs and mounts count. */
export function canUse(account: Account, directory: string, write: boolean): boolean {
  const test = write ? 'cd "$0" && test -w .' : 'cd "$0"';
  const tried = spawnSync('/bin/sh', ['-c', test, directory], { ...account, cwd: '/', stdio: 'ignore' });
  if (tried.error) {
    throw new OperatorError(`PostgreSQL mag niet als root draaien en wisselen naar gebruiker ${account.uid} lukt hier niet. Start Keukentafel als gewone gebruiker.`);
  }
  return tried.status === 0;
}
