import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeData } from './program';
import { until } from './until';

/** Names the folder in which the systems of this test run are written down; `endRun` stops what is written there. */
export const RUN_FOLDER = 'KEUKENTAFEL_TEST_RUN';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Jest calls this before the first file, once for each kind of test. Nothing is started yet: the first file that needs a system starts it. */
export default async function beginRun(): Promise<void> {
  if (process.env[RUN_FOLDER]) return;
  process.env[RUN_FOLDER] = mkdtempSync(join(tmpdir(), 'keukentafel-run-'));
  await startQuickly();
}

/** From here on every program under test starts as one compiled file: the same code, in less than half the time. */
async function startQuickly(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(__dirname, 'compile.mjs')]);
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(join(__dirname, 'compiled.cjs'))}`.trim();
}

/** Stops every system the run started and removes its data. */
export async function endRun(): Promise<void> {
  const folder = process.env[RUN_FOLDER];
  if (!folder || !existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const { pid, dataDir } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { pid: number; dataDir: string };
    if (isAlive(pid)) process.kill(pid, 'SIGTERM');
    await until(() => !isAlive(pid));
    removeData(dataDir);
  }
  rmSync(folder, { recursive: true, force: true });
}
