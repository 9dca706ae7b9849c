import { spawn } from 'node:child_process';

/** Runs a command with its output on ours; resolves with its exit code and how long it took. */
export function run(root, args, env = {}) {
  const began = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code: code ?? 1, seconds: Math.round((Date.now() - began) / 1000) }));
  });
}
