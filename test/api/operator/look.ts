import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { Client } from 'pg';

/** Rows of one query on a connection of its own. */
export async function ask<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Whether a process with this id still runs (one that ended but was not collected yet does not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return !/\) Z/.test(state);
  } catch {
    return false;
  }
}

/** Waits until the condition holds; fails after `ms`. */
export async function waitUntil(what: string, condition: () => boolean | Promise<boolean>, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition()); await new Promise((done) => setTimeout(done, 50))) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
  }
}

/** Where the server of this DATA_DIR keeps its files. */
export const home = (dataDir: string): string =>
  resolve(dataDir, (JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { home: string }).home);

/** Process id of the server of this DATA_DIR. */
export const postmaster = (dataDir: string): number =>
  Number(readFileSync(join(home(dataDir), 'data/postmaster.pid'), 'utf8').split('\n')[0]);

/** Process ids of api and worker (and of Vite in dev). */
export const programs = (dataDir: string): number[] =>
  (JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { children: number[] }).children;

/** Command lines of all processes that mention this text. */
export const commandsWith = (text: string): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').filter((line) => line.includes(text));

/** Holds a port on loopback until closed. */
export function holdPort(): Promise<{ port: number; server: Server }> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      done({ port: typeof address === 'object' && address ? address.port : 0, server });
    });
  });
}

/** Number of rows and a hash of all rows of every table of every schema of ours. */
export async function everyTable(adminUrl: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    adminUrl,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const result: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await ask<{ count: string; hash: string | null }>(adminUrl, `select count(*), md5(string_agg(md5(t::text), '' order by md5(t::text))) as hash from ${name} t`);
    result[name] = `${row?.count} ${row?.hash ?? ''}`;
  }
  return result;
}
