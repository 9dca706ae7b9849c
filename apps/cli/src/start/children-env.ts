import { type Settings } from '@keukentafel/server';
import { type Database } from '../database';
import { type Surroundings, withoutDatabase, withValues } from '../surroundings';

type Env = Readonly<Record<string, string | undefined>>;

/** Where api and worker serve: address the api listens on and the port to take. */
export interface Address { host: string; port: number }

/**
 * The environment of api and worker: everything the operator gave, with only the database URLs of their own roles.
 * The owner's and the superuser's never reach them.
 */
export function childrenEnv(around: Surroundings, settings: Settings, database: Database, address: Address): { api: Env; worker: Env } {
  const base = withValues(withoutDatabase(around.env), {
    PORT: String(address.port),
    HOST: address.host,
    NODE_ENV: settings.NODE_ENV,
    APP_SECRET: settings.APP_SECRET,
    DATABASE_POOL_MAX: String(settings.DATABASE_POOL_MAX),
  });
  const app = { DATABASE_URL_APP: database.url('app') };
  return {
    api: { ...base, ...app },
    worker: {
      ...base,
      ...app,
      DATABASE_URL_CIJFERS: database.url('cijfers'),
      DATABASE_URL_DIENST: database.url('dienst'),
      DATABASE_URL_WACHTRIJ: database.url('wachtrij'),
    },
  };
}
