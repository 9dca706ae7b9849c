import { connectionFor, DATABASE_ROLES, type DatabaseRole, loadSettings, type Settings } from '@keukentafel/server';
import { OperatorError } from './failure';
import { type Detail, say } from './output';
import { type EmbeddedServer, launch, running } from './postgres';
import { type Place } from './postgres/place';
import { appSettings, type Surroundings, withoutDatabase, withValues } from './surroundings';

/** A database to work with. */
export interface Database {
  /** The URL that was given or the embedded superuser's; may create roles, unless the operator gave less. */
  adminUrl: string;
  /** All settings, with the URL of every role filled in. */
  settings: Settings;
  url: (role: DatabaseRole) => string;
  /** Set when this process watches over the embedded server. */
  server?: EmbeddedServer;
  /** Where the embedded server lives. */
  place?: Place;
}

/**
 * Role passwords of the embedded server come from its superuser password, not from APP_SECRET: api and worker know
 * APP_SECRET and must not be able to compute the owner's password.
 */
function embeddedDatabase(around: Surroundings, found: { url: string; password: string; place: Place }, server?: EmbeddedServer): Database {
  const { url: adminUrl, password, place } = found;
  const derived = loadSettings(withValues(withoutDatabase(around.env), { DATABASE_URL: adminUrl, APP_SECRET: password }));
  const urls = DATABASE_ROLES.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, connectionFor(derived, role)]);
  const env = { ...withoutDatabase(around.env), DATABASE_URL: adminUrl, ...Object.fromEntries(urls) as Record<string, string> };
  const settings = appSettings({ ...around, env });
  return { adminUrl, settings, url: (role) => connectionFor(settings, role), server, place };
}

function ownDatabase(around: Surroundings): Database {
  const settings = appSettings(around);
  const url = (role: DatabaseRole): string => connectionFor(settings, role);
  return { adminUrl: settings.DATABASE_URL ?? url('owner'), settings, url };
}

/** Starts (or adopts) the embedded server and watches over it, or uses the database that was given. */
export async function openDatabase(around: Surroundings, detail?: Detail): Promise<Database> {
  if (!around.embedded) return ownDatabase(around);
  const server = await launch(around.dataDir, detail);
  return embeddedDatabase(around, server, server);
}

/** The database that is running now. Throws when the embedded one is not. */
export async function runningDatabase(around: Surroundings): Promise<Database> {
  if (!around.embedded) return ownDatabase(around);
  const found = await running(around.dataDir);
  if (!found) throw new OperatorError(`De database van ${around.dataDir} draait niet. Start Keukentafel eerst met \`npm start\`.`);
  return embeddedDatabase(around, found);
}

/** Runs `work` with the running database, or with the embedded one started for as long as it takes. */
export async function withDatabase<T>(around: Surroundings, work: (database: Database) => Promise<T>): Promise<T> {
  const found = around.embedded ? await running(around.dataDir) : undefined;
  if (found) return work(embeddedDatabase(around, found));
  const database = await openDatabase(around);
  const stop = once(async () => database.server?.stop());
  const interrupted = (): void => {
    say('Onderbroken.');
    void stop().finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
  try {
    return await work(database);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupted);
    await stop();
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}
