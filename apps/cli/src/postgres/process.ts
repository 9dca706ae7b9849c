import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Account } from './account';

/** Environment for PostgreSQL's own programs: no PG* variables that change their meaning, no secrets, English messages. */
export function serverEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|DATABASE_URL|APP_SECRET|REDIS_URL|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

const executable = process.platform === 'win32' ? '.exe' : '';

/** Path of one of PostgreSQL's programs. */
export const program = (native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string => join(native, 'bin', name + executable);

/**
 * Runs one of PostgreSQL's programs to its end, as the server's account, in its own process group so that Ctrl-C
 * in the terminal does not reach it halfway. Resolves with exit code and what it wrote.
 */
export function run(file: string, args: string[], account?: Account): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...account,
      cwd: process.platform === 'win32' ? undefined : '/',
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: serverEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => { output += chunk.toString(); };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) => setImmediate(() => resolve({ code: code ?? 1, output: output.trim() })));
  });
}
