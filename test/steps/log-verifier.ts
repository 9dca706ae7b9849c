import { once } from 'node:events';
import { join } from 'node:path';
import { launchProgram, root } from './program';

/** What the server library's check of the access log answers. */
export interface LogCheck {
  readonly ok: boolean;
  readonly checked: number;
  readonly faults: readonly { readonly soort: string; readonly volgnummer?: number }[];
  readonly faultCount: number;
  readonly waiting: number;
}

/** A hash from the structured log. */
export interface Anchor {
  readonly gemeenteId: string;
  readonly volgnummer: number;
  readonly hash: string;
}

/** The check of the access log, in a process of its own. */
export interface LogVerifier {
  verify(anchors?: readonly Anchor[]): Promise<LogCheck>;
  stop(): void;
}

const SCRIPT = `
  const { loadSettings, verifyAccessLog } = require(process.env.LIB);
  const settings = loadSettings(process.env);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (anchors) => verifyAccessLog(settings, { anchors }).then((check) => process.send(check), (error) => process.send({ error: String(error) })));
`;

/** Starts it on the built server library, which `cli log verify` uses too. */
export function startLogVerifier(env: Readonly<Record<string, string>>): LogVerifier {
  const program = launchProgram(['-e', SCRIPT], { ...env, LIB: join(root, 'dist/libs/server/src/index.js') });
  return {
    verify: async (anchors = []) => {
      const answer = once(program.process, 'message') as Promise<[LogCheck & { error?: string }]>;
      program.process.send([...anchors]);
      const [check] = await answer;
      if (check.error) throw new Error(check.error);
      return check;
    },
    stop: () => program.process.disconnect(),
  };
}
