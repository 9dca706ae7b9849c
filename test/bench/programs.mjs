import { execFile, fork } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Root of the checkout. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');
const cli = join(root, 'dist/apps/cli/src/main.js');
const api = join(root, 'dist/apps/api/src/main.js');
const twin = fileURLToPath(new URL('./twin/server.mjs', import.meta.url));

// Settings of the shell must not change what is measured.
const ours = /^(PORT|HOST|DATA_DIR|NODE_ENV|NODE_OPTIONS|DATABASE_|REDIS_URL|APP_SECRET|PUBLIC_URL|TRUST_PROXY|LOG_LEVEL|RATE_|DEMO|WEB_DIR|PG)/;
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));

function untilReady(child) {
  return new Promise((done, failed) => {
    child.on('message', (message) => message.type === 'ready' && done(message.url));
    child.once('exit', (code, signal) => failed(new Error(`a program ended with ${code ?? signal} before it was ready`)));
  });
}

/** Starts a program; resolves with its address, process id, the milliseconds it took to be ready, and the way to stop it. */
async function start(script, args, env, execArgv = []) {
  const begin = performance.now();
  const child = fork(script, args, { cwd: root, env: { ...clean, ...env }, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise((done) => child.once('exit', done));
  const url = await untilReady(child);
  return { url, pid: child.pid, ms: performance.now() - begin, stop: () => (child.kill('SIGTERM'), ended) };
}

/** An empty DATA_DIR with the settings to use it, and the way to run commands on it. */
function place(settings) {
  const dataDir = mkdtempSync(join(tmpdir(), 'keukentafel-bench-'));
  chmodSync(dataDir, 0o755);
  const env = { ...settings, DEMO: 'klein', DATA_DIR: dataDir };
  const runCli = async (...args) => (await promisify(execFile)(process.execPath, [cli, ...args], { cwd: root, env: { ...clean, ...env } })).stdout.trim();
  return { dataDir, env, runCli };
}

/** Everything, as `npm start` runs it, with the life of the last weeks of the demo. */
export async function startAll(settings) {
  const { dataDir, env, runCli } = place(settings);
  const { url, stop } = await start(cli, ['start'], env);
  return { url, adminUrl: await runCli('db', 'url', 'admin'), stop: () => stop().then(() => removeData(dataDir)) };
}

/** An empty embedded database with the same demo data; with the settings under which api and twin use it. */
export async function startDatabase(settings) {
  const { dataDir, env, runCli } = place(settings);
  const database = await start(cli, ['db', 'serve'], env);
  const stop = async () => {
    await database.stop();
    removeData(dataDir);
  };
  try {
    await runCli('demo', 'load');
    return { env: { ...env, DATABASE_URL_APP: await runCli('db', 'url', 'app') }, adminUrl: await runCli('db', 'url', 'admin'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes a DATA_DIR, also when its database had to be put elsewhere. */
function removeData(dataDir) {
  const pointer = join(dataDir, 'postgres.json');
  const { home } = existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')) : {};
  if (home && isAbsolute(home)) rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** The api, on a free port, with its output thrown away; `execArgv` for a profile. */
export const startApi = (env, execArgv) => start(api, [], env, execArgv);

/** The minimal twin, on a free port. */
export const startTwin = (env) => start(twin, [], env);

/** Resident memory of a process in MB; NaN where /proc is not there to tell. */
export function memory(pid) {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))[1]) / 1024 : NaN;
}

/** Processor time a process has used since its start, in ms (to 10 ms); NaN where /proc is not there to tell. */
export function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const [user, system] = readFileSync(file, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}
