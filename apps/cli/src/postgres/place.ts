import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { OperatorError } from '../failure';
import { type Account, canUse, serverAccount } from './account';
import { usableBinaries } from './binaries';
import { makeDataDir, readPointer, writePointer } from './pointer';

/** Where the server of one DATA_DIR lives. `home` holds the cluster (`data`) and the server's log. */
export interface Place {
  home: string;
  data: string;
  log: string;
  native: string;
  account?: Account;
}

/** A folder of ours that any account can reach and that outlives a reboot, for a root whose files nobody else may see. */
function sharedFolder(account: Account): string {
  for (const folder of ['/var/lib/keukentafel', '/var/tmp/keukentafel']) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const found = lstatSync(folder);
      if (found.isDirectory() && found.uid === 0 && canUse(account, folder, false)) return folder;
    } catch {
      continue;
    }
  }
  throw new OperatorError(`PostgreSQL (gebruiker ${account.uid}) kan nergens bij: kies een DATA_DIR buiten een afgesloten map, of start Keukentafel als gewone gebruiker.`);
}

function makeHome(home: string, account?: Account): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!account) return;
  chownSync(home, account.uid, account.gid);
  chmodSync(home, 0o700);
}

/** The home of a cluster that does not exist yet: inside DATA_DIR, or elsewhere when the account cannot come there. */
function newHome(dataDir: string, account?: Account): string {
  const inside = join(dataDir, 'postgres');
  makeHome(inside, account);
  if (!account || canUse(account, inside, true)) return inside;
  rmSync(inside, { recursive: true });
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const outside = join(sharedFolder(account), name);
  if (existsSync(outside)) renameSync(outside, `${outside}.${new Date().toISOString().replaceAll(':', '')}`);
  makeHome(outside, account);
  return outside;
}

/** The home of an earlier start, or undefined. Throws when it has gone: making a new one would look like lost data. */
export function earlierHome(dataDir: string): string | undefined {
  const pointer = readPointer(dataDir);
  if (!pointer) return undefined;
  const home = resolve(dataDir, pointer.home);
  if (!existsSync(home)) throw new OperatorError(`De gegevens van ${dataDir} stonden in ${home}, maar die map is er niet meer.`);
  return home;
}

const placeAt = (home: string, account?: Account): Place => ({
  home,
  data: join(home, 'data'),
  log: join(home, 'server.log'),
  account,
  native: usableBinaries(account, () => (account ? sharedFolder(account) : home)),
});

/** Finds or makes the place for the server of `dataDir` (absolute path). Remembers it in DATA_DIR. */
export function placeFor(dataDir: string): Place {
  makeDataDir(dataDir);
  const earlier = earlierHome(dataDir);
  if (earlier) return placeAt(earlier, serverAccount(earlier));
  const account = serverAccount(join(dataDir, 'postgres'));
  const home = newHome(dataDir, account);
  writePointer(dataDir, { home: home.startsWith(dataDir) ? 'postgres' : home });
  return placeAt(home, account);
}

/** The place of an earlier start, without making anything; undefined when DATA_DIR holds no database. */
export function existingPlace(dataDir: string): Place | undefined {
  const home = earlierHome(dataDir);
  return home ? placeAt(home, serverAccount(home)) : undefined;
}

/** Whether the cluster had to be put outside DATA_DIR, which the operator should know. */
export const isElsewhere = (dataDir: string, place: Place): boolean => isAbsolute(readPointer(dataDir)?.home ?? '') && !place.home.startsWith(dataDir);
