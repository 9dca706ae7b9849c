import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { run } from './command.mjs';

/** Each of jest's workers starts systems of its own, so files run beside each other; one more than the smallest machine has cores, because programs that start and stop are often waited for. */
const WORKERS = '--maxWorkers=3';

/** Which project a file of tests belongs to. */
const projectOf = (file) => (['api', 'browser'].find((name) => file.startsWith(join('test', name) + sep)) ?? 'unit');

/** Runs the jest projects in one run and counts the tests of each in jest's own report; a file that could not run, and a project without tests, has failed. */
export async function jestProjects(root, projects, out) {
  const report = join(out, 'jest.json');
  const { code, seconds } = await run(root, [
    join(root, 'node_modules/jest/bin/jest.js'), '-c', '.config/jest.config.cjs', '--selectProjects', ...projects, WORKERS, '--json', `--outputFile=${report}`, '--silent=false', '--ci',
  ]);
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const results = projects.map((name) => counted(name, files.filter((file) => projectOf(relative(root, file.name)) === name), seconds));
  if (code !== 0 && results.every(({ failed }) => failed === 0)) results.push({ name: 'jest', passed: 0, failed: 1, seconds });
  return results;
}

/** Adds up one project. A test that was skipped counts as failed, and so does a file without any. */
function counted(name, files, seconds) {
  const count = (file, wanted) => file.assertionResults.filter(({ status }) => (status === 'passed') === wanted).length;
  const total = (number) => files.reduce((sum, file) => sum + number(file), 0);
  const passed = total((file) => count(file, true));
  const failed = total((file) => count(file, false) || (file.status === 'passed' && file.assertionResults.length > 0 ? 0 : 1));
  return { name, passed, failed: passed === 0 ? Math.max(failed, 1) : failed, seconds };
}
