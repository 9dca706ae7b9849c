import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';

/** Each of jest's workers starts a system of its own, so files run beside each other; one more than the smallest machine has cores, because programs that start and stop are often waited for. */
const WORKERS = '--maxWorkers=3';

/** Runs one jest project and counts the tests in jest's own report; a file that could not run, and a run without tests, has failed. */
export async function jestProject(root, project, out) {
  const report = join(out, `${project}.json`);
  const { code, seconds } = await run(root, [
    join(root, 'node_modules/jest/bin/jest.js'), '-c', '.config/jest.config.cjs', '--selectProjects', project, WORKERS,
    '--json', `--outputFile=${report}`, '--silent=false', '--ci',
  ]);
  if (!existsSync(report)) return { name: project, passed: 0, failed: 1, seconds };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
  return { name: project, passed: numPassedTests, failed: failed === 0 && (code !== 0 || numPassedTests === 0) ? 1 : failed, seconds };
}
