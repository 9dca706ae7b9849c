import { join } from 'node:path';
import { type Settings } from '@keukentafel/server';
import { type Database, openDatabase } from '../database';
import { OperatorError, report } from '../failure';
import { say, step } from '../output';
import { entry } from '../paths';
import { isFree } from '../postgres/port';
import { launch } from '../postgres';
import { prepareDatabase } from '../prepare-database';
import { appSettings, lookAround, type Surroundings, withValues } from '../surroundings';
import { announce } from './announce';
import { Child, type ChildPlan } from './child';
import { type Address, childrenEnv } from './children-env';
import { demoOnce } from './demo-once';
import { devPlans, watchSources } from './dev';
import { claimPort, portTaken } from './ports';
import { clearLeftovers, lastingSupervisor, leaveTraces, readTraces } from './traces';
import { Stop } from './stop';

/** Environment of `start`: a developer who says nothing else gets the demo data. */
function startEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const development = !env.NODE_ENV || env.NODE_ENV === 'development';
  return development && !env.DEMO && !env.DEMO_FILE ? { ...env, DEMO: '1' } : env;
}

async function refuseSecond(dataDir: string): Promise<void> {
  const other = await lastingSupervisor(dataDir);
  if (other) throw new OperatorError(`Keukentafel draait al met deze DATA_DIR (${dataDir}), proces ${other.pid}${other.url ? `, op ${other.url}` : ''}.`);
  await clearLeftovers(dataDir);
}

function plansFor(around: Surroundings, settings: Settings, database: Database, address: Address): ChildPlan[] {
  const env = childrenEnv(around, settings, database, address);
  // In production the output is for whoever runs us; at a desk it would drown the address and the logins.
  const log = (name: string): string | undefined =>
    settings.NODE_ENV === 'production' || around.env.LOG_LEVEL ? undefined : join(around.dataDir, 'log', `${name}.log`);
  return [
    { name: 'De api', script: entry('api'), env: env.api, log: log('api') },
    { name: 'De worker', script: entry('worker'), env: env.worker, log: log('worker') },
  ];
}

async function startAll(children: Child[], address: Address): Promise<void> {
  await step('Api en worker starten', () => Promise.all(children.map((child) => child.start()))).catch(async (error: unknown) => {
    // Someone may have taken the port between our look and the api's listen.
    if (!(await isFree(address.host, address.port)) && error instanceof OperatorError && /EADDRINUSE/.test(error.message)) throw portTaken(address.port);
    throw error;
  });
}

/**
 * Watches the embedded server: when it goes away by itself it is started again, on the same port. Returns what
 * stops it for good.
 */
function keepServer(around: Surroundings, database: Database, stop: Stop): () => Promise<void> {
  let returning: Promise<void> = Promise.resolve();
  const bringBack = async (): Promise<void> => {
    say('PostgreSQL is onverwacht gestopt en wordt opnieuw gestart.');
    database.server = await launch(around.dataDir);
    if (database.server.url !== database.adminUrl) throw new OperatorError('PostgreSQL kwam op een andere poort terug; start Keukentafel opnieuw.');
    say('PostgreSQL draait weer.');
    database.server.onLost(lost);
  };
  const lost = (): void => {
    if (!stop.asked) returning = bringBack().catch((error: Error) => stop.because(error));
  };
  database.server?.onLost(lost);
  return async () => {
    await returning;
    await database.server?.stop();
  };
}

async function bringUp(around: Surroundings, settings: Settings, dev: boolean, stop: Stop): Promise<void> {
  const port = await claimPort(settings.HOST, settings.PORT);
  const database = await step('PostgreSQL starten', (detail) => openDatabase(around, detail));
  stop.last(keepServer(around, database, stop));
  leaveTraces(around.dataDir, { pid: process.pid, children: [] });
  stop.last(() => Promise.resolve(leaveTraces(around.dataDir)));
  if (database.server?.adopted) say('De PostgreSQL van een vorige keer draaide nog en wordt weer gebruikt.');
  if (database.server?.elsewhere) say(`PostgreSQL kan niet in ${around.dataDir} komen; de gegevens staan in ${database.server.elsewhere}.`);
  await stop.unless(prepareDatabase(database));
  const demo = settings.DEMO !== '0';
  if (demo) await stop.unless(demoOnce(database, settings));
  const address = { host: settings.HOST, port: dev ? await claimPort('127.0.0.1', 0) : port };
  const url = `http://${settings.HOST === '0.0.0.0' || settings.HOST === '::' ? 'localhost' : settings.HOST}:${port}`;
  const pids = new Map<string, number>();
  const child = (plan: ChildPlan): Child => new Child(plan, (error) => stop.because(error), (pid) => {
    if (pid) pids.set(plan.name, pid);
    if (!stop.asked) leaveTraces(around.dataDir, { pid: process.pid, url, children: [...pids.values()] });
  });
  const children = plansFor(around, settings, database, address).map(child);
  const front = (dev ? devPlans(around, { host: settings.HOST, port }, address) : []).map(child);
  stop.first(async () => { await Promise.all([...children, ...front].map((one) => one.stop())); });
  await stop.unless(startAll(children, address));
  for (const web of front) await stop.unless(step('Webserver starten', () => web.start()));
  if (dev) stop.first(watchSources(around, children));
  announce(url, settings, demo, around);
  process.send?.({ type: 'ready', url });
}

/**
 * Starts everything and resolves with the exit code once everything has stopped: 0 when told to, else not.
 * Order of stopping: api and worker first, PostgreSQL last.
 */
export async function start(options: { dev: boolean }): Promise<number> {
  const first = lookAround(startEnv(process.env));
  const settings = appSettings(first);
  const around = { ...first, env: withValues(first.env, { DEMO: settings.DEMO }) };
  await refuseSecond(around.dataDir);
  const stop = new Stop();
  let code = 0;
  try {
    await bringUp(around, settings, options.dev, stop);
    await stop.wanted;
  } catch (error) {
    if (!stop.asked || stop.fault) code = report(error);
  }
  const traces = readTraces(around.dataDir);
  if (traces?.pid === process.pid) leaveTraces(around.dataDir, { ...traces, stopping: true });
  if (stop.asked && code === 0) say('Keukentafel stopt…');
  await stop.everything().catch((error: unknown) => { code = report(error); });
  if (code === 0) say('Alles is gestopt.');
  return code;
}
