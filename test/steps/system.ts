import { cli, emptyFolder, launchProgram, type Program, removeData, runCli, untilReady } from './program';

/** Roles a test may connect as; `admin` is the superuser of the embedded server. */
export type Role = 'owner' | 'app' | 'cijfers' | 'dienst' | 'wachtrij' | 'admin';

/** A Keukentafel of its own for one test file. */
export interface System {
  /** Address of web and api, without a slash at the end; empty for `startDatabase`. */
  url: string;
  dataDir: string;
  program: Program;
  /** Connection string of the running database. */
  dbUrl: (role: Role) => Promise<string>;
  /** Stops everything and removes the data. */
  stop: () => Promise<void>;
}

interface Options {
  /** Settings on top of NODE_ENV=test, PORT=0 and a DATA_DIR of its own. */
  env?: Record<string, string | undefined>;
  /** Leave the data where it is when stopping. */
  keep?: boolean;
}

async function start(args: string[], { env = {}, keep }: Options): Promise<System> {
  const dataDir = env.DATA_DIR ?? emptyFolder();
  const settings = { NODE_ENV: 'test', PORT: '0', ...env, DATA_DIR: dataDir };
  const program = launchProgram([cli, ...args], settings);
  const { url } = await untilReady(program);
  const urls = new Map<Role, Promise<string>>();
  const askUrl = async (role: Role): Promise<string> => {
    const { code, stdout, stderr } = await runCli(['db', 'url', role], settings);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  };
  return {
    url,
    dataDir,
    program,
    dbUrl: (role) => {
      const known = urls.get(role) ?? askUrl(role);
      urls.set(role, known);
      return known;
    },
    stop: async () => {
      program.process.kill('SIGTERM');
      await program.ended;
      if (!keep) removeData(dataDir);
    },
  };
}

/** Starts the built programs (`cli start`) on a free port with an empty DATA_DIR; resolves when they answer. Demo data with DEMO=1. */
export const startSystem = (options: Options = {}): Promise<System> => start(['start'], options);

/** Starts only the database, provisioned and migrated (`cli db serve`). */
export const startDatabase = (options: Options = {}): Promise<System> => start(['db', 'serve'], options);
