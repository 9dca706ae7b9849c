import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fchownSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../failure';
import { installedMajor } from './binaries';
import { isAlive } from './alive';
import { type Place } from './place';
import { program, run } from './process';

/** Name of the superuser; only the launcher, `provision` and the backup use it. */
export const superuser = 'keukentafel_beheer';
/** Name of the one database. */
export const databaseName = 'keukentafel';

const settingsFile = 'keukentafel.conf';

/** Writes a file in the server's folder for its account. Never follows a link: that account is not ours to trust. */
export function writeFor(place: Place, file: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, text);
  if (place.account) fchownSync(handle, place.account.uid, place.account.gid);
  closeSync(handle);
  renameSync(draft, file);
}

/**
 * The server's settings, written again at every start. Statements, values and ordinary errors stay out of its log:
 * they may hold personal data.
 */
export function configure(place: Place, port: number): void {
  const lines = {
    listen_addresses: "'127.0.0.1'",
    port: String(port),
    unix_socket_directories: "''",
    max_connections: '200',
    password_encryption: "'scram-sha-256'",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    wal_level: 'replica',
    max_wal_size: "'1GB'",
    fsync: process.env.NODE_ENV === 'test' ? 'off' : 'on',
  };
  writeFor(place, join(place.data, settingsFile), Object.entries(lines).map(([name, value]) => `${name} = ${value}\n`).join(''));
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    const maker = /^(?:data|restore)\.(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

async function initialise(place: Place, password: string): Promise<void> {
  const draft = join(place.home, `data.${process.pid}`);
  const passwordCopy = join(place.home, `password.${process.pid}`);
  writeFor(place, passwordCopy, `${password}\n`);
  try {
    const made = await run(program(place.native, 'initdb'), [
      '-D', draft, '-U', superuser, `--pwfile=${passwordCopy}`,
      '--auth-local=scram-sha-256', '--auth-host=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      '--data-checksums', '--no-instructions',
    ], place.account);
    if (/could not look up effective user/.test(made.output)) {
      throw new OperatorError(`PostgreSQL draait alleen onder een gebruiker met een naam, en uid ${place.account?.uid ?? process.getuid?.() ?? '?'} staat niet in /etc/passwd. Voeg die gebruiker toe of geef een eigen database met DATABASE_URL.`);
    }
    if (made.code !== 0) throw new OperatorError(`PostgreSQL kan geen database aanmaken in ${place.home}: ${made.output.split('\n').at(-1) ?? ''}`);
    appendFileSync(join(draft, 'postgresql.conf'), `\ninclude '${settingsFile}'\n`);
    writeFor(place, join(draft, settingsFile), '');
    if (!existsSync(place.data)) renameSync(draft, place.data);
  } finally {
    rmSync(passwordCopy, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Whether the place holds a cluster already. */
export const hasCluster = (place: Place): boolean => existsSync(join(place.data, 'PG_VERSION'));

/** Makes the cluster when there is none yet; complete or not at all, also when two processes do it at once. */
export async function ensureCluster(place: Place, password: string): Promise<void> {
  removeUnfinished(place.home);
  if (!hasCluster(place)) return initialise(place, password);
  const made = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (made !== installedMajor()) {
    throw new OperatorError(`De gegevens in ${place.home} zijn van PostgreSQL ${made}, maar deze versie brengt PostgreSQL ${installedMajor()} mee. Maak met de oude versie een back-up en zet die over.`);
  }
}
