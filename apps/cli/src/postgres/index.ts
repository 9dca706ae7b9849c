import { Client } from 'pg';
import { OperatorError } from '../failure';
import { type Detail } from '../output';
import { readSecret, secretIn } from '../secret';
import { adminUrl, ensureDatabase } from './client';
import { ensureCluster, hasCluster } from './cluster';
import { existingPlace, isElsewhere, type Place, placeFor } from './place';
import { passwordFile, readPointer, writePointer } from './pointer';
import { answeringPort, startServer, stopServer } from './server';

/** A running embedded server that this process watches over. */
export interface EmbeddedServer {
  /** Superuser's URL of the database. */
  url: string;
  password: string;
  place: Place;
  /** It was running already: the previous supervisor was killed. */
  adopted: boolean;
  /** Where the data is when it could not be put in DATA_DIR. */
  elsewhere?: string;
  /** Called once when the server goes away by itself. */
  onLost: (listener: () => void) => void;
  stop: () => Promise<void>;
}

// One number for all of Keukentafel: whoever holds this lock in the server watches over it.
const supervision = 7_316_201;

/** Takes the supervisor's lock for as long as the returned connection lives; undefined when another process holds it. */
async function supervise(url: string): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, application_name: 'keukentafel-toezicht', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  // A supervisor that was just killed still holds it until the server has seen its connection close.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [supervision]);
    if (rows[0]?.held) return client;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.end();
  return undefined;
}

/** Starts or adopts the server of DATA_DIR and takes the supervision. Throws when another process has it. */
export async function launch(dataDir: string, detail: Detail = () => undefined): Promise<EmbeddedServer> {
  const place = placeFor(dataDir);
  if (hasCluster(place) && !readSecret(passwordFile(dataDir))) {
    throw new OperatorError(`Het wachtwoord van de database ontbreekt: zet ${passwordFile(dataDir)} terug, of begin met een lege DATA_DIR.`);
  }
  const password = secretIn(passwordFile(dataDir));
  if (!hasCluster(place)) detail('nieuwe database aanmaken');
  await ensureCluster(place, password);
  const pointer = readPointer(dataDir);
  const { port, adopted } = await startServer(place, password, pointer?.port, detail);
  const lock = await supervise(adminUrl(port, password, 'postgres'));
  if (!lock) throw new OperatorError(`Keukentafel draait al met deze DATA_DIR (${dataDir}).`);
  try {
    writePointer(dataDir, { home: pointer?.home ?? place.home, port });
    await ensureDatabase(port, password);
  } catch (error) {
    await stopServer(place);
    throw error;
  }
  let stopping = false;
  return {
    url: adminUrl(port, password),
    password,
    place,
    adopted,
    elsewhere: isElsewhere(dataDir, place) ? place.home : undefined,
    onLost: (listener) => { lock.once('end', () => { if (!stopping) listener(); }); },
    stop: async () => {
      stopping = true;
      await stopServer(place);
      await lock.end().catch(() => undefined);
    },
  };
}

/** The server of DATA_DIR when it is running now (in any process), without touching it. */
export async function running(dataDir: string): Promise<{ url: string; password: string; place: Place } | undefined> {
  const place = existingPlace(dataDir);
  const password = readSecret(passwordFile(dataDir));
  if (!place || !password) return undefined;
  const port = await answeringPort(place, password);
  return port ? { url: adminUrl(port, password), password, place } : undefined;
}
