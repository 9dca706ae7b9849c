import { type Client } from 'pg';
import { type Claims } from './api-beller';

/** Runs statements in one transaction as the app does for a sessie, and takes everything back afterwards. */
export async function asSessie<T>(client: Client, { gid, sid, sub }: Claims, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const { rowCount } = await client.query('select * from app.open_sessie($1, $2, $3, $4)', [gid, sid, sub, 'test']);
    if (rowCount !== 1) throw new Error('no such sessie');
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Number of rows a role sees of a table; `geweigerd` when it may not look at all. */
export async function countVisible(client: Client, table: string): Promise<number | 'geweigerd'> {
  await client.query('savepoint look');
  try {
    const { rows } = await client.query<{ aantal: number }>(`select count(*)::int as aantal from ${table}`);
    return rows[0]?.aantal ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return 'geweigerd';
  } finally {
    await client.query('rollback to savepoint look');
  }
}

/** What a statement came to: rows touched, or the code PostgreSQL refused it with. */
export async function attempt(client: Client, sql: string, values: unknown[] = []): Promise<number | string> {
  await client.query('savepoint attempt');
  try {
    return (await client.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? 'fout';
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}
