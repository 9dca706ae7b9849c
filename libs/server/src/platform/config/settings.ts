import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { SettingsError } from './settings-error';
import { readFileSettings } from './file-settings';

const PG = /^postgres(ql)?:\/\//;
const toInt = ({ value }: { value: unknown }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);
const Pg = () => Matches(PG, { message: '$property must be a postgres:// URL' });

/** Every setting of every program, validated at start. */
export class Settings {
  @IsIn(['development', 'test', 'production']) NODE_ENV: 'development' | 'test' | 'production' = 'development';
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsString() HOST = '127.0.0.1';
  @IsString() @MinLength(1) DATA_DIR = '.data';
  @IsOptional() @Pg() DATABASE_URL?: string;
  @IsOptional() @Pg() DATABASE_URL_OWNER?: string;
  @IsOptional() @Pg() DATABASE_URL_APP?: string;
  @IsOptional() @Pg() DATABASE_URL_CIJFERS?: string;
  @IsOptional() @Pg() DATABASE_URL_DIENST?: string;
  @IsOptional() @Pg() DATABASE_URL_WACHTRIJ?: string;
  @Transform(toInt) @IsInt() @Min(1) @Max(200) DATABASE_POOL_MAX = 10;
  @IsOptional() @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must be a redis:// or rediss:// URL' }) REDIS_URL?: string;
  @IsOptional() @MinLength(32, { message: 'APP_SECRET must have at least 32 characters' }) APP_SECRET?: string;
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) PUBLIC_URL?: string;
  /** Addresses of proxies whose X-Forwarded-For is believed, comma separated. */
  @IsOptional() @IsString() TRUST_PROXY?: string;
  /** Requests per minute of one sessie (and of one address without one); the limits page's numbers when absent. */
  @IsOptional() @Transform(toInt) @IsInt() @Min(1) RATE_PER_MINUTE?: number;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL = 'info';
  /** Demo data: none, all of it, or only the life of the last weeks. */
  @IsIn(['0', '1', 'klein']) DEMO: '0' | '1' | 'klein' = '0';
  @IsString() WEB_DIR = 'dist/apps/web';
}

const NAMES = Object.keys({
  ...new Settings(), DATABASE_URL: 0, DATABASE_URL_OWNER: 0, DATABASE_URL_APP: 0, DATABASE_URL_CIJFERS: 0, DATABASE_URL_DIENST: 0,
  DATABASE_URL_WACHTRIJ: 0, REDIS_URL: 0, APP_SECRET: 0, PUBLIC_URL: 0, TRUST_PROXY: 0, RATE_PER_MINUTE: 0,
});

/**
 * Reads and checks all settings from an environment; each may also come from a file named by `<NAME>_FILE`.
 * @throws SettingsError listing every fault, never a value.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const given = readFileSettings(NAMES, env, faults);
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  for (const error of validateSync(settings)) faults.push(...Object.values(error.constraints ?? {}));
  if (settings.NODE_ENV === 'production') faults.push(...productionFaults(settings));
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

function productionFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (!settings.APP_SECRET) faults.push('APP_SECRET is required in production');
  if (settings.DEMO !== '0') faults.push('DEMO must be 0 in production: demo accounts have published passwords');
  if (!settings.PUBLIC_URL?.startsWith('https://')) faults.push('PUBLIC_URL must be an https:// URL in production');
  return faults;
}
