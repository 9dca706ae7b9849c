import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandHolds, isAlive, until } from '../postgres/alive';

/** What a running supervisor leaves in DATA_DIR for the next one: itself, its programs, its address. */
export interface Traces { pid: number; url?: string; children: number[]; stopping?: boolean }

const file = (dataDir: string): string => join(dataDir, 'running.json');

/** What the current or previous supervisor left behind, if anything. */
export function readTraces(dataDir: string): Traces | undefined {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8')) as Traces;
  } catch {
    return undefined;
  }
}

/** Leaves traces, whole or not at all: someone may be reading, and we may be killed. Removes them when undefined. */
export function leaveTraces(dataDir: string, traces?: Traces): void {
  if (!traces) return rmSync(file(dataDir), { force: true });
  const fresh = `${file(dataDir)}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(traces)}\n`, { mode: 0o600 });
  renameSync(fresh, file(dataDir));
}

const isOurs = (pid: number): boolean => isAlive(pid) && commandHolds(pid, join('dist', 'apps')) !== false;

/** The supervisor that runs with this DATA_DIR now, if any. */
function liveSupervisor(dataDir: string): Traces | undefined {
  const traces = readTraces(dataDir);
  return traces && traces.pid !== process.pid && isAlive(traces.pid) && commandHolds(traces.pid, 'node') !== false ? traces : undefined;
}

/** The supervisor that goes on running with this DATA_DIR; one that is stopping, or lost its terminal just now, is waited for. */
export async function lastingSupervisor(dataDir: string): Promise<Traces | undefined> {
  if (await until(() => !liveSupervisor(dataDir), 2000)) return undefined;
  if (readTraces(dataDir)?.stopping) await until(() => !liveSupervisor(dataDir), 30_000);
  return liveSupervisor(dataDir);
}

/**
 * Waits for programs whose supervisor was killed: they stop by themselves once their channel is gone. After 10 s
 * they are ended. Only processes that still are what the traces say are touched.
 */
export async function clearLeftovers(dataDir: string): Promise<void> {
  const traces = readTraces(dataDir);
  if (!traces || liveSupervisor(dataDir)) return;
  const left = (): number[] => traces.children.filter(isOurs);
  if (!(await until(() => left().length === 0, 10_000))) {
    for (const pid of left()) process.kill(pid, 'SIGKILL');
    await until(() => left().length === 0, 2000);
  }
  leaveTraces(dataDir);
}
