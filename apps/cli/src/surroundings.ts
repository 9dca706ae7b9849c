import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DATABASE_ROLES, loadSettings, type Settings } from '@keukentafel/server';
import { root } from './paths';
import { appSecretFile, makeDataDir } from './postgres/pointer';
import { secretIn } from './secret';

type Env = Readonly<Record<string, string | undefined>>;

/** What the operator gave: the environment with DATA_DIR made absolute, and whether the database is our own. */
export interface Surroundings {
  env: Env;
  dataDir: string;
  embedded: boolean;
}

const given = (env: Env, name: string): boolean => Boolean(env[name] || env[`${name}_FILE`]);

/** A copy of the environment in which each named setting has this value, whichever way it was given before. */
export function withValues(env: Env, values: Env): Env {
  const kept = Object.entries(env).filter(([name]) => !(name.replace(/_FILE$/, '') in values));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) };
}

/** The environment without any database URL. */
export const withoutDatabase = (env: Env): Env =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DATABASE_URL')));

/** Looks around; touches nothing. DATA_DIR counts from the checkout when it is not given, else from the current folder. */
export function lookAround(env: Env = process.env): Surroundings {
  const file = env.DATA_DIR_FILE ? readFileSync(env.DATA_DIR_FILE, 'utf8').trim() : undefined;
  const dataDir = env.DATA_DIR || file ? resolve(env.DATA_DIR || file || '') : resolve(root, '.data');
  const embedded = !['', ...DATABASE_ROLES.map((role) => `_${role.toUpperCase()}`)].some((suffix) => given(env, `DATABASE_URL${suffix}`));
  return { env: withValues(env, { DATA_DIR: dataDir }), dataDir, embedded };
}

/**
 * The settings api and worker will get, checked. APP_SECRET is made in DATA_DIR when it is not given, except in
 * production. @throws SettingsError with every fault.
 */
export function appSettings(around: Surroundings): Settings {
  const settings = loadSettings(around.env);
  if (settings.APP_SECRET || settings.NODE_ENV === 'production') return settings;
  makeDataDir(around.dataDir);
  return loadSettings(withValues(around.env, { APP_SECRET: secretIn(appSecretFile(around.dataDir)) }));
}
