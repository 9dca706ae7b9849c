import { Client } from 'pg';
import { runCli } from './program';
import { startDatabase, type System } from './system';

/** An empty, migrated database, with what programs need to use it. */
export interface TestDatabase {
  /** Settings for worker and cli. */
  readonly env: Readonly<Record<string, string>>;
  /** The superuser's connection; closed with the server. */
  readonly admin: Client;
  /** Another connection of the superuser, for a transaction beside the others; closed with the server. */
  connect(): Promise<Client>;
}

/** A PostgreSQL of its own for one test file. */
export interface TestServer {
  /** Makes an empty database with roles, tables and queue. */
  database(name: string, settings?: Readonly<Record<string, string>>): Promise<TestDatabase>;
  stop(): Promise<void>;
}

const APP_SECRET = 'alleen-voor-tests-0123456789-0123456789';

/** Starts a PostgreSQL of its own; `stop` ends it and removes the data. */
export async function startServer(): Promise<TestServer> {
  const system: System = await startDatabase();
  const url = new URL(await system.dbUrl('admin'));
  const clients: Client[] = [];
  const connectTo = async (connectionString: string): Promise<Client> => {
    const client = new Client({ connectionString, application_name: 'keukentafel-test' });
    client.on('error', () => undefined);
    await client.connect();
    clients.push(client);
    return client;
  };
  return {
    database: async (name, settings = {}) => {
      const admin = await connectTo(url.href);
      await admin.query(`create database ${name}`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      const env = { NODE_ENV: 'test', LOG_LEVEL: 'info', DATABASE_URL: own.href, APP_SECRET, ...settings };
      const { code, stderr } = await runCli(['migrate'], env);
      if (code !== 0) throw new Error(stderr);
      return { env, admin: await connectTo(own.href), connect: () => connectTo(own.href) };
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
      await system.stop();
    },
  };
}
