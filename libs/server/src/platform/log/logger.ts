import { AsyncLocalStorage } from 'node:async_hooks';
import pino, { type Logger } from 'pino';
import { type Settings } from '../config/settings';

const correlation = new AsyncLocalStorage<string>();

/** Lines leave together, at the latest after this long or when the program ends: a write for each costs as much as the rest of a line. */
const FLUSH_MS = 200;
const FLUSH_BYTES = 4096;

/** Runs `work` with a correlation id that every log line inside carries: from the browser, through the outbox, to the job. */
export const withCorrelation = <T>(correlatieId: string, work: () => T): T => correlation.run(correlatieId, work);

/** The correlation id of what is running now, if any. */
export const currentCorrelation = (): string | undefined => correlation.getStore();

/**
 * Structured log on stdout. Lines carry codes, ids and durations, never names, questions or addresses:
 * request bodies, query strings and database parameters are not logged at all.
 */
export const createLogger = (settings: Pick<Settings, 'LOG_LEVEL'>, program: string): Logger =>
  pino(
    {
      level: settings.LOG_LEVEL,
      base: { program, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const correlatieId = correlation.getStore();
        return correlatieId ? { correlatieId } : {};
      },
      serializers: { err: safeError },
    },
    pino.destination({ dest: 1, sync: false, minLength: FLUSH_BYTES, periodicFlush: FLUSH_MS }),
  );

/** An error without what it may quote: PostgreSQL puts values in `detail` and `where`, validators in messages of their own. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, routine, constraint, table } = error as Error & Record<string, unknown>;
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n');
  return { type: error.name, code, routine, constraint, table, stack: frames };
}

export type { Logger };
