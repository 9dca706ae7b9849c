import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import { databaseName, superuser } from './cluster';

/** Superuser's URL of the server on `port`. */
export const adminUrl = (port: number, password: string, database = databaseName): string =>
  `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'keukentafel-cli' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const sameFolder = (one: string, other: string): boolean => {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return one === other;
  }
};

/** What a server answers to a first connection: it is ours, it is busy starting or stopping, or nothing is there. */
export async function ask(port: number, password: string, dataDirectory: string): Promise<'ours' | 'busy' | 'nothing' | 'other'> {
  try {
    return await withClient(adminUrl(port, password, 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return sameFolder(rows[0]?.data_directory ?? '', dataDirectory) ? 'ours' : 'other';
    });
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '57P03' || code === '53300') return 'busy';
    return code === '28P01' || code === '28000' ? 'other' : 'nothing';
  }
}

/** Makes the database when it is not there yet. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await withClient(adminUrl(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount) return;
    await client.query(`create database ${databaseName}`).catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
}
