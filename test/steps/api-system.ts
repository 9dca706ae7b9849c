import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { RUN_FOLDER } from './api-run';
import { cli, emptyFolder, launchProgram, type Program, root, runCli, untilReady } from './program';
import { type Role } from './system';

/** The built api. */
export const apiMain = join(root, 'dist/apps/api/src/main.js');

/** Known, so that tests can make tokens that only look right. */
export const APP_SECRET = 'only-for-tests-0123456789-0123456789';

const ROLES = ['admin', 'owner', 'app', 'cijfers', 'dienst'] as const satisfies readonly Role[];

/** The running Keukentafel that all API tests of a run share; every file makes gemeenten of its own in it. */
export interface SharedSystem {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  readonly database: Readonly<Record<(typeof ROLES)[number], string>>;
}

/**
 * The system of this run; the first file that asks starts it, without demo data and without a limit on requests. While writing tests,
 * KEUKENTAFEL_TEST_SYSTEM may name the file of one that runs already.
 */
export async function sharedSystem(): Promise<SharedSystem> {
  const file = process.env.KEUKENTAFEL_TEST_SYSTEM ?? join(process.env[RUN_FOLDER] ?? '', `${process.pid}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SharedSystem;
  const dataDir = emptyFolder();
  const settings = { NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, APP_SECRET, DEMO: '0', RATE_PER_MINUTE: '1000000' };
  const program = launchProgram([cli, 'start'], settings);
  const started = { pid: program.pid, dataDir };
  // Written down before it is ready: whatever happens next, the end of the run stops it.
  writeFileSync(file, JSON.stringify(started), { mode: 0o600 });
  const { url } = await untilReady(program);
  const urls = await Promise.all(ROLES.map(async (role) => [role, (await runCli(['db', 'url', role], settings)).stdout]));
  const shared = { ...started, url, database: Object.fromEntries(urls) as SharedSystem['database'] };
  writeFileSync(file, JSON.stringify(shared), { mode: 0o600 });
  return shared;
}

/** A connection pool of the superuser, for arranging and for looking. */
export function poolOf(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 8, application_name: 'keukentafel-test' });
  pool.on('error', () => undefined);
  return pool;
}

/** One connection, for a transaction beside the others. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'keukentafel-test' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** An api of its own on the shared database. */
export interface OwnApi {
  readonly url: string;
  readonly program: Program;
  /** Asks it to stop; resolves with how it ended. */
  stop(): Promise<number | string>;
}

/** Starts another api on the shared database, with the settings a test is about. */
export async function startApi(shared: SharedSystem, settings: Readonly<Record<string, string>> = {}): Promise<OwnApi> {
  const program = launchProgram([apiMain], { NODE_ENV: 'test', PORT: '0', APP_SECRET, DATABASE_URL_APP: shared.database.app, ...settings });
  const { url } = await untilReady(program);
  return {
    url,
    program,
    stop: () => {
      program.process.kill('SIGTERM');
      return program.ended;
    },
  };
}
