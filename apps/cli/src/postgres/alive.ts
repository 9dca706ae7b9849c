import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** Whether a process with this id exists and is ours to signal. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether process `pid` runs in `folder`; undefined where the system does not tell (only Linux does). */
export function runsIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/** Whether process `pid` was started with `part` in its command line; undefined where the system does not tell. */
export function commandHolds(pid: number, part: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(part);
  } catch {
    return false;
  }
}

/** Waits until `done` holds, asking every 50 ms; false when `timeoutMs` has passed. */
export async function until(done: () => boolean, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (done()) return true;
  }
  return done();
}
