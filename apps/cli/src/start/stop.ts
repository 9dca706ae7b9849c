/** Stopping: who asked for it, and what has to be undone in which order. */
export class Stop {
  /** Someone asked to stop, or something broke. */
  asked = false;
  /** What broke, when it was not simply asked. */
  fault?: Error;
  private readonly firsts: (() => Promise<void>)[] = [];
  private readonly lasts: (() => Promise<void>)[] = [];
  private settle: (fault?: Error) => void = () => undefined;

  /** Resolves when stopping is asked for; rejects when something broke beyond repair. */
  readonly wanted = new Promise<void>((resolve, reject) => {
    this.settle = (fault) => (fault ? reject(fault) : resolve());
  });

  constructor() {
    this.wanted.catch(() => undefined);
    // A second Ctrl-C, or npm passing the same one on, must not cut off the orderly end.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.ask());
    process.on('disconnect', () => this.ask());
    this.followParent();
    process.on('uncaughtException', (error) => this.because(error));
    process.on('unhandledRejection', (reason) => this.because(reason instanceof Error ? reason : new Error(String(reason))));
  }

  /** Under npm, a killed npm would leave us running where nobody sees it: we stop when our parent has gone. */
  private followParent(): void {
    if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
    const parent = process.ppid;
    setInterval(() => { if (process.ppid !== parent) this.ask(); }, 500).unref();
  }

  /** Asks to stop in good order. */
  ask(): void {
    if (this.asked) return;
    this.asked = true;
    this.settle();
  }

  /** Asks to stop because something broke. */
  because(fault: Error): void {
    if (this.asked) return;
    this.asked = true;
    this.fault = fault;
    this.settle(fault);
  }

  /** Waits for `work`, but no longer than until stopping is asked; then throws. */
  async unless<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    const stopped = this.wanted.then((): never => { throw new Error('gestopt'); });
    return Promise.race([work, stopped]);
  }

  /** Something to undo before the database goes; the newest goes first. */
  first(undo: () => Promise<void>): void {
    this.firsts.unshift(undo);
  }

  /** Something to undo after everything else. */
  last(undo: () => Promise<void>): void {
    this.lasts.push(undo);
  }

  /** Undoes everything, in order; goes on after a failure and throws the first one. */
  async everything(): Promise<void> {
    const failures: unknown[] = [];
    for (const undo of [...this.firsts, ...this.lasts]) await undo().catch((error: unknown) => failures.push(error));
    if (failures.length) throw failures[0];
  }
}
