/** A fault the operator can do something about: one Dutch sentence, shown without a stack trace. */
export class OperatorError extends Error {
  constructor(message: string, readonly exitCode = 1) {
    super(message);
    this.name = 'OperatorError';
  }
}

const hasFaults = (error: object): error is { faults: string[] } =>
  'faults' in error && Array.isArray(error.faults);

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What to show for any error: lines for the operator and the exit code (78 = wrong settings, as in sysexits.h). */
export function explain(error: unknown): { lines: string[]; exitCode: number } {
  if (error instanceof OperatorError) return { lines: [error.message], exitCode: error.exitCode };
  if (error instanceof Error && hasFaults(error)) {
    return { lines: ['De instellingen kloppen niet:', ...error.faults.map((fault) => `  - ${fault}`)], exitCode: 78 };
  }
  if (code(error) === 'ECONNREFUSED') return { lines: ['De database is niet bereikbaar.'], exitCode: 1 };
  if (code(error) === '28P01') return { lines: ['De database weigert het wachtwoord. Klopt DATABASE_URL of APP_SECRET nog?'], exitCode: 1 };
  const message = error instanceof Error ? error.message : String(error);
  return { lines: [`Er ging iets mis: ${message || code(error) || 'onbekende fout'}`], exitCode: 1 };
}

/** Prints an error on standard error and returns the exit code. Stack only with LOG_LEVEL=debug. */
export function report(error: unknown): number {
  const { lines, exitCode } = explain(error);
  process.stderr.write(`${lines.join('\n')}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return exitCode;
}
