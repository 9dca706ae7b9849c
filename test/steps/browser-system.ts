import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUN_FOLDER } from './api-run';
import { startSystem } from './system';

/** The running Keukentafel with demo data that all browser tests of a run share. */
export interface DemoSystem {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
}

/** The demo system of this run; the first file that asks starts it. */
export async function demoSystem(): Promise<DemoSystem> {
  const file = join(process.env[RUN_FOLDER] ?? '', `demo-${process.pid}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoSystem;
  const system = await startSystem({ env: { DEMO: 'klein' } });
  const shared = { url: system.url, dataDir: system.dataDir, pid: system.program.pid };
  writeFileSync(file, JSON.stringify(shared), { mode: 0o600 });
  return shared;
}
