import { type ChildProcess, fork } from 'node:child_process';
import { OperatorError } from '../failure';
import { say } from '../output';
import { lastLines, openLog } from './log-file';

/** One program the supervisor runs beside itself. */
export interface ChildPlan {
  /** How it is called in messages: "de api". */
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes; undefined = to our own. */
  log?: string;
  execArgv?: string[];
}

const patience = { ready: 120_000, stop: 15_000 };
const backoff = [500, 1000, 2000, 4000];
const calm = 60_000;

const isReady = (message: unknown): message is { type: 'ready'; url?: string } =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';

/** It did not get as far as being ready. */
class NotReady extends OperatorError {
  constructor(name: string, readonly why: string, words: string) {
    super(`${name} start niet (${why}).${words ? `\n${words}` : ''}`);
  }
}

/** A program that is started again when it dies, a few times, and that ends when we say so. */
export class Child {
  private process?: ChildProcess;
  private stopping = false;
  private failures: number[] = [];

  /** @param giveUp called when it keeps dying. @param moved called with every new process id. */
  constructor(
    readonly plan: ChildPlan,
    private readonly giveUp: (error: OperatorError) => void,
    private readonly moved: (pid?: number) => void = () => undefined,
  ) {}

  /** Starts it and waits until it says it is ready. Throws an OperatorError when it ends or stays silent. */
  async start(): Promise<void> {
    const child = await this.spawnReady();
    child.once('exit', (code, signal) => this.died(child, code, signal));
    if (child.exitCode !== null || child.signalCode !== null) this.died(child, child.exitCode, child.signalCode);
  }

  /** Stops it and starts it again, for a change of its code. */
  async restart(): Promise<void> {
    await this.stop();
    this.stopping = false;
    this.failures = [];
    await this.start();
  }

  /** Asks it to finish what it does and waits; after 15 s it is ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => child.kill('SIGKILL'), patience.stop);
      child.once('exit', () => { clearTimeout(force); resolve(); });
      // Windows has no SIGTERM: there the closed channel is the request.
      if (process.platform === 'win32') child.disconnect();
      else child.kill('SIGTERM');
    });
  }

  private spawnReady(): Promise<ChildProcess> {
    const { name, script, env, log, execArgv } = this.plan;
    const out = log ? openLog(log) : undefined;
    const child = fork(script, [], { env, execArgv: execArgv ?? [], stdio: ['ignore', out?.handle ?? 'inherit', out?.handle ?? 'inherit', 'ipc'] });
    out?.close();
    this.process = child;
    this.moved(child.pid);
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => reject(new NotReady(name, why, log ? lastLines(log, out?.size ?? 0, 10) : ''));
      const late = setTimeout(() => { child.kill('SIGKILL'); fail('geen antwoord'); }, patience.ready);
      child.once('error', (error) => fail(error.message));
      child.once('exit', (code, signal) => { clearTimeout(late); fail(signal ?? `code ${code ?? '?'}`); });
      child.on('message', (message) => { if (isReady(message)) { clearTimeout(late); resolve(child); } });
    });
  }

  private died(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.stopping || child !== this.process) return;
    this.again(signal ?? `code ${code ?? '?'}`);
  }

  private again(why: string): void {
    const now = Date.now();
    this.failures = [...this.failures.filter((at) => now - at < calm), now];
    const wait = backoff[this.failures.length - 1];
    if (wait === undefined) {
      this.giveUp(new OperatorError(`${this.plan.name} blijft stoppen (${why}).${this.plan.log ? ` Zie ${this.plan.log}.` : ''}`));
      return;
    }
    say(`${this.plan.name} is onverwacht gestopt (${why}) en wordt opnieuw gestart.`);
    setTimeout(() => {
      if (this.stopping) return;
      this.start().then(
        () => say(`${this.plan.name} draait weer.`),
        (error: unknown) => { if (!this.stopping) this.again(error instanceof NotReady ? error.why : String(error)); },
      );
    }, wait);
  }
}
