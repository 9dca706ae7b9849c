import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, prune } from './fingerprint.mjs';
import { alone } from './lock.mjs';
import { withProgress } from './progress.mjs';
import { PrepareError, runTool } from './tool.mjs';

/** Root of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const lock = join(root, '.nx/prepare.lock');
const stamp = join(root, 'dist/.sources');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Throws when this Node is too old to run Keukentafel. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new PrepareError(`Keukentafel heeft Node 20.19 of nieuwer nodig; dit is ${process.versions.node}.`);
}

/** Whether node_modules is what package-lock.json asks for. npm writes its own copy of the list as the last thing it does. */
function isInstalled() {
  const installed = read(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  const { packages: found } = JSON.parse(installed);
  const { packages: asked } = JSON.parse(read(join(root, 'package-lock.json')));
  const wrong = Object.entries(asked).some(([path, wanted]) => path !== '' && !wanted.link && (found[path] ? found[path].version !== wanted.version : !wanted.optional && !wanted.devOptional && !wanted.peer));
  return !wrong && Object.keys(found).every((path) => path in asked);
}

function npm() {
  const path = process.env.npm_execpath;
  if (path && /npm-cli\.c?js$/.test(path) && existsSync(path)) return [process.execPath, path];
  if (process.platform === 'win32') return ['cmd.exe', '/d', '/s', '/c', 'npm'];
  return ['npm'];
}

async function install() {
  if (isInstalled()) return;
  const [command, ...first] = npm();
  try {
    await withProgress('Pakketten installeren', () => runTool('`npm ci`', command, [...first, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], root));
  } catch (error) {
    throw new PrepareError(`${error.message}\nControleer de netwerkverbinding en probeer \`npm ci\` met de hand.`);
  }
}

const outputs = ['dist/apps/cli/src/main.js', 'dist/libs/server/src/index.js'];
const isBuilt = (sources) => read(stamp) === sources && outputs.every((path) => existsSync(join(root, path)));

async function build() {
  const sources = fingerprint(root);
  if (isBuilt(sources)) return;
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  await withProgress('Programma bouwen', () => runTool('Bouwen', process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], root, { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' }));
  prune(root);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Installs the packages when node_modules is missing or differs from package-lock.json. Rejects with a PrepareError. */
export async function ensureInstalled() {
  checkNode();
  if (!isInstalled()) await alone(lock, install);
}

/** Installs and builds whatever is missing or out of date; quick when nothing is. Rejects with a PrepareError. */
export async function ensureBuilt() {
  await ensureInstalled();
  if (!isBuilt(fingerprint(root))) await alone(lock, build);
}

/** Rejects when PORT is taken, so that nobody waits for an installation first. */
export function checkPort() {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || '127.0.0.1';
  // After a run that was killed, its api may hold the port a moment longer; the supervisor knows how to wait for that.
  const killed = existsSync(join(process.env.DATA_DIR || join(root, '.data'), 'running.json'));
  if (killed || process.env.PORT_FILE || !Number.isInteger(port) || port < 1 || port > 65535) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') reject(new PrepareError(`Poort ${port} is al in gebruik. Kies een andere met PORT, bijvoorbeeld: PORT=${port + 1} npm start`));
      else resolve();
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

/** Does something; when it fails, says why and ends the process with exit code 1. */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof PrepareError ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

/** Prepares with `checks`, then runs the operator's program in this same process, so that signals and exit codes are its own. */
export const runCli = (args, checks = []) => orExplain(async () => {
  checkNode();
  for (const check of checks) await check();
  await ensureBuilt();
  const { run } = await import('../../../dist/apps/cli/src/main.js');
  process.exit(await run(args));
});
