import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';

/** Runs targets of every project through nx and counts the tasks in nx's own report; a run that reports none has failed. */
export async function nxTargets(root, targets) {
  const report = join(root, '.nx/cache/run.json');
  rmSync(report, { force: true });
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const { code, seconds } = await run(root, [nx, 'run-many', '-t', ...targets, '--outputStyle=static', '--parallel=1'], {
    NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true',
  });
  const tasks = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).tasks : [];
  const passed = tasks.filter((task) => task.status === 0).length;
  const failed = tasks.length - passed;
  return { name: targets.join(' + '), passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, seconds };
}
