import { spawn } from 'node:child_process';

const unix = process.platform !== 'win32';
const running = new Set();

/** A fault the user can do something about: shown as one message, without a stack trace. */
export class PrepareError extends Error {}

/** Ends what we started, with everything it started itself. */
function end(child, signal) {
  try {
    if (unix) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

function interrupted(signal) {
  for (const child of running) end(child, signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

/**
 * Runs a tool to its end in its own process group; a signal to us ends that group. Resolves with what it printed;
 * rejects with a PrepareError that shows its last lines.
 */
export function runTool(what, command, args, cwd, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: unix, windowsHide: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += chunk; });
    running.add(child);
    if (running.size === 1) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupted);
    const done = (fault) => {
      running.delete(child);
      if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted);
      if (fault) reject(new PrepareError(`${what} is mislukt (${fault}).\n${output.trimEnd().split('\n').slice(-20).join('\n')}`));
      else resolve(output);
    };
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(code === 0 ? undefined : signal ?? `code ${code}`));
  });
}
