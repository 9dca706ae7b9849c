import { spawn } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { say } from '../output';
import { entry, root } from '../paths';
import { type Surroundings } from '../surroundings';
import { type Child, type ChildPlan } from './child';
import { type Address } from './children-env';

/** The Vite dev server in front of the api. */
export function devPlans(around: Surroundings, front: Address, api: Address): ChildPlan[] {
  const env = { ...around.env, HOST: front.host, PORT: String(front.port), API_URL: `http://${api.host === '0.0.0.0' ? '127.0.0.1' : api.host}:${api.port}` };
  return [{ name: 'De webserver', script: join(root, 'apps/cli/bin/dev-web.mjs'), env }];
}

const project = (file: string): string => relative(root, file).split(sep).slice(0, 2).join('/');

const command = (args: string[], env: NodeJS.ProcessEnv = process.env): Promise<boolean> =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }).once('exit', (code) => resolve(code === 0));
  });

const compile = (name: string): Promise<boolean> =>
  command([join(root, 'node_modules/@swc/cli/bin/swc.js'), `${name}/src`, '-d', 'dist', '--config-file', '.swcrc', '-q']);

/**
 * Compiles what changes in apps/{api,worker} and libs and restarts the programs that use it; migrations run first.
 * A change that does not compile leaves the old version running. Returns what stops the watching.
 */
export function watchSources(around: Surroundings, children: Child[]): () => Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<void> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    const projects = [...new Set([...changed].map(project))];
    const migrated = [...changed].some((file) => file.includes(`${sep}migration`));
    changed.clear();
    const compiled = await Promise.all(projects.map(compile));
    if (compiled.includes(false)) return say('De wijziging compileert niet; de vorige versie blijft draaien.');
    if (migrated) await command([entry('cli'), 'migrate'], around.env);
    const shared = projects.some((name) => name.startsWith('libs/'));
    const hit = children.filter((child) => shared ? /api|worker/.test(child.plan.script) : projects.some((name) => child.plan.script.includes(`${sep}${name.replaceAll('/', sep)}${sep}`)));
    await Promise.all(hit.map((child) => child.restart()));
    if (hit.length) say(`Bijgewerkt: ${projects.join(', ')}.`);
  };
  const watcher = watch(['apps/api/src', 'apps/worker/src', 'libs'].map((folder) => join(root, folder)), {
    ignoreInitial: true,
    ignored: (path) => path.includes('node_modules') || path.endsWith('.spec.ts'),
  });
  watcher.on('all', (_event, path) => {
    if (!path.endsWith('.ts')) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => { busy = busy.then(rebuild).catch((error: Error) => say(error.message)); }, 150);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await busy;
  };
}
