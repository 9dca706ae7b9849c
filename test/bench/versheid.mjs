// npm run bench:versheid [-- --per-second 20 --seconds 60]: from the answer to an aanmelding until its figures are counted, while they keep coming.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ensureBuilt } from '../../apps/cli/bin/prepare.mjs';
import { askOnce } from './client.mjs';
import { startAll } from './programs.mjs';
import { quantile, table } from './report.mjs';
import { logins, writing } from './scenarios.mjs';

const { values: options } = parseArgs({ options: { 'per-second': { type: 'string', default: '20' }, seconds: { type: 'string', default: '60' } } });
const [perSecond, seconds] = [options['per-second'], options.seconds].map(Number);
const SETTINGS = { NODE_ENV: 'test', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', RATE_PER_MINUTE: '100000000', APP_SECRET: randomBytes(32).toString('hex') };

/** How often it is looked whether something was counted, and how long that is waited for at the end; in milliseconds. */
const LOOK = 25;
const PATIENCE = 60_000;

const say = (text) => process.stdout.write(`${text}\n`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks until everything that was asked is counted; notes for each how long that took after its answer. */
async function watch(admin, waiting, delays, going) {
  for (let idle = 0; going() || (waiting.size > 0 && idle < PATIENCE / LOOK); idle += going() ? 0 : 1) {
    const ids = [...waiting.keys()];
    const { rows } = await admin.query(`select object_id as id from feit where figuur = 'aanmeldingen' and object_id = any ($1::uuid[])`, [ids]);
    const now = performance.now();
    for (const { id } of rows) {
      delays.push(now - waiting.get(id));
      waiting.delete(id);
    }
    await pause(LOOK);
  }
}

async function register(url, scenario, sessies, waiting) {
  const sent = [];
  const begin = performance.now();
  for (let nr = 0; nr < perSecond * seconds; nr += 1) {
    await pause(Math.max(0, begin + (nr * 1000) / perSecond - performance.now()));
    sent.push(askOnce(url, scenario.next(sessies[nr % sessies.length])).then(({ status, body }) => {
      if (status !== scenario.expected) throw new Error(`${status} ${body}`);
      waiting.set(JSON.parse(body).id, performance.now());
    }));
  }
  await Promise.all(sent);
}

async function main() {
  await ensureBuilt();
  const system = await startAll(SETTINGS);
  const admin = new pg.Client({ connectionString: system.adminUrl });
  try {
    await admin.connect();
    const counted = async () => (await admin.query(`select coalesce(max(keren), 0)::int as keren from telling where figuur = 'aanmeldingen'`)).rows[0].keren;
    const [scenario, sessies, before] = [await writing(admin), await logins(system.url), await counted()];
    const [waiting, delays] = [new Map(), []];
    let going = true;
    const watching = watch(admin, waiting, delays, () => going);
    await register(system.url, scenario, sessies, waiting);
    going = false;
    await watching;
    const ms = [0.5, 0.95, 0.99, 1].map((share) => quantile(delays, share).toFixed(0));
    say(table([['aanmeldingen', 'counted', 'in counts', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'], [perSecond * seconds, delays.length, (await counted()) - before, ...ms].map(String)]));
  } finally {
    await admin.end();
    await system.stop();
  }
}

await main();
