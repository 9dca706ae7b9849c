import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Root of the checkout. */
export const root = resolve(__dirname, '../..');
/** The built operator's program. */
export const cli = join(root, 'dist/apps/cli/src/main.js');

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that would leak from the shell that runs the tests into the programs under test. */
const ours = /^(PORT|HOST|DATA_DIR|NODE_ENV|DATABASE_|REDIS_URL|APP_SECRET|PUBLIC_URL|TRUST_PROXY|LOG_LEVEL|DEMO|WEB_DIR|PG|JEST)/;

/** A clean environment for a program under test, with these settings. */
export const envWith = (settings: Env): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))),
  ...settings,
});

/** A new empty folder that the database's own account can reach too. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keukentafel-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Removes a DATA_DIR, also when its database had to be put elsewhere. */
export function removeData(dataDir: string): void {
  try {
    const { home } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { home: string };
    if (isAbsolute(home)) rmSync(home, { recursive: true, force: true });
  } catch {
    // No database was made here.
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** A program under test: what it has printed so far, and how it ended. */
export interface Program {
  process: ChildProcess;
  pid: number;
  output: () => string;
  /** Resolves with exit code (or the signal's name) once it has ended. */
  ended: Promise<number | string>;
}

/** Starts a Node program with an IPC channel, so that it also ends when the test run is killed. */
export function launchProgram(args: string[], settings: Env, options: { uid?: number; gid?: number; cwd?: string; detached?: boolean; node?: string } = {}): Program {
  const { node = process.execPath, ...how } = options;
  const child = spawn(node, args, { cwd: root, ...how, env: envWith(settings), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  const ended = new Promise<number | string>((done) => child.once('exit', (code, signal) => done(code ?? signal ?? 'onbekend')));
  return { process: child, pid: child.pid ?? 0, output: () => output, ended };
}

/** Waits for the program's `{type:'ready'}`; rejects with what it printed when it ends first. */
export function untilReady(program: Program): Promise<{ url: string }> {
  return new Promise((resolve, reject) => {
    program.process.on('message', (message: { type?: string; url?: string }) => {
      if (message.type === 'ready') resolve({ url: message.url ?? '' });
    });
    void program.ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${program.output()}`)));
  });
}

/** Runs the operator's program to its end. */
export function runCli(args: string[], settings: Env, options: { uid?: number; gid?: number } = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd: root, ...options, env: envWith(settings) }, (error, stdout, stderr) => {
      done({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, stdout: stdout.trim(), stderr: stderr.trim() });
    });
  });
}
