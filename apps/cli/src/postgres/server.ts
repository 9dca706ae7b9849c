import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../failure';
import { type Detail } from '../output';
import { isAlive, runsIn } from './alive';
import { ask } from './client';
import { configure } from './cluster';
import { type Place } from './place';
import { freePort } from './port';
import { program, run } from './process';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Crash recovery after a long run may take minutes; a start that takes longer than this is given up. Seconds. */
const patience = 900;

interface PidFile { pid: number; port: number }

/** What the server wrote about itself (PostgreSQL's postmaster.pid: line 1 the process, line 4 the port). */
function pidFile(place: Place): PidFile | undefined {
  try {
    const lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** Port of a server of this place that answers now; undefined when there is none. Does not wait, changes nothing. */
export async function answeringPort(place: Place, password: string): Promise<number | undefined> {
  const found = pidFile(place);
  if (!found?.port || !isAlive(found.pid)) return undefined;
  return (await ask(found.port, password, place.data)) === 'ours' ? found.port : undefined;
}

/** Waits for a server that an earlier run left behind; undefined when there is none (any more). */
async function adoptable(place: Place, password: string, detail: Detail): Promise<number | undefined> {
  for (const end = Date.now() + patience * 1000; Date.now() < end; await pause(100)) {
    const found = pidFile(place);
    if (!found || !isAlive(found.pid)) return undefined;
    if (runsIn(found.pid, place.data) === false) {
      // The number was given to another program since (a reboot, a container): PostgreSQL itself would refuse to start.
      rmSync(join(place.data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const answer = found.port ? await ask(found.port, password, place.data) : 'busy';
    if (answer === 'ours') return found.port;
    if (answer === 'other') throw new OperatorError(`Op poort ${found.port} antwoordt een PostgreSQL die niet bij ${place.home} hoort, of het wachtwoord in DATA_DIR is veranderd.`);
    detail('wacht op de server van een vorige keer');
  }
  throw new OperatorError(`De PostgreSQL van een vorige keer in ${place.home} antwoordt niet. Zie ${place.log}.`);
}

const lastLines = (file: string, count: number): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
};

/** Faults that pass: memory or lock of a server that was just killed, or a port someone took between look and listen. */
const passing = /shared memory block|postmaster\.pid" already exists|could not bind|Address already in use|could not create any TCP/;

/**
 * Makes sure a server runs on the place's cluster and answers; adopts one that is running already.
 * Resolves with its port. Throws an OperatorError with the server's last words when it will not start.
 */
export async function startServer(place: Place, password: string, remembered: number | undefined, detail: Detail): Promise<{ port: number; adopted: boolean }> {
  for (const end = Date.now() + 60_000; ; await pause(300)) {
    const adopted = await adoptable(place, password, detail);
    if (adopted) return { port: adopted, adopted: true };
    const port = await freePort('127.0.0.1', remembered);
    configure(place, port);
    const { code } = await run(program(place.native, 'pg_ctl'), ['start', '-D', place.data, '-l', place.log, '-w', '-s', '-t', String(patience)], place.account);
    if (code === 0 && (await answeringPort(place, password)) === port) return { port, adopted: false };
    const words = lastLines(place.log, 8);
    if (Date.now() > end || (code !== 0 && !passing.test(words))) {
      throw new OperatorError(`PostgreSQL start niet. Laatste regels van ${place.log}:\n${words}`);
    }
  }
}

/** Stops the server: running statements are ended, everything committed is kept. Resolves when it has gone. */
export async function stopServer(place: Place): Promise<void> {
  const { code, output } = await run(program(place.native, 'pg_ctl'), ['stop', '-D', place.data, '-m', 'fast', '-w', '-s', '-t', '120'], place.account);
  if (code !== 0 && pidFile(place)) throw new OperatorError(`PostgreSQL stopt niet: ${output}`);
}
