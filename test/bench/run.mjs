import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ensureBuilt } from '../../apps/cli/bin/prepare.mjs';
import { load } from './client.mjs';
import { checkEqual } from './equal.mjs';
import { fill } from './fill.mjs';
import { memory, processorTime, startApi, startDatabase, startTwin } from './programs.mjs';
import { firstLoadScripts, median, scenarioRows, table } from './report.mjs';
import { listing, logins, reading, writing } from './scenarios.mjs';

// npm run bench [-- --rounds 9 --seconds 4 --connections 16 --only read|write|list --profile <folder>]
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' }, seconds: { type: 'string', default: '4' }, connections: { type: 'string', default: '16' },
    only: { type: 'string' }, profile: { type: 'string' },
  },
});
const [rounds, seconds, connections] = [options.rounds, options.seconds, options.connections].map(Number);

const SETTINGS = {
  NODE_ENV: 'test', LOG_LEVEL: 'info', HOST: '127.0.0.1', PORT: '0', RATE_PER_MINUTE: '100000000', DATABASE_POOL_MAX: '10',
  APP_SECRET: randomBytes(32).toString('hex'),
};

const say = (text) => process.stdout.write(`${text}\n`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Five starts of the api, and its memory when nobody asks it anything. */
async function measureStart(env) {
  const [times, processor] = [[], []];
  for (let nr = 0; nr < 5; nr += 1) {
    const api = await startApi(env);
    times.push(api.ms);
    processor.push(processorTime(api.pid));
    if (nr === 4) {
      await pause(10_000);
      const [ready, own] = [times, processor].map((all) => `${median(all).toFixed(0)} ms (median of ${all.map((ms) => ms.toFixed(0)).join(', ')})`);
      say(`\napi ready after ${ready}, of which it computed ${own}; idle after 10 s: ${memory(api.pid).toFixed(0)} MB`);
    }
    await api.stop();
  }
}

/** Alternates ours and twin, who goes first too, so that what slows the machine down for a while hits both. */
async function measure(scenario, programs) {
  const run = async (side, sessies, wanted) => {
    const { url, pid } = programs[side];
    const before = processorTime(pid);
    const round = await load(url, { connections, ...wanted, expected: scenario.expected, next: (nr) => scenario.next(sessies[nr % sessies.length]) });
    return { ...round, processor: (processorTime(pid) - before) / round.latencies.length };
  };
  // Warm after as many requests, not after as many seconds: only then have both been compiled.
  for (const side of ['ours', 'twin']) await run(side, await logins(programs.ours.url), { seconds: 3, atLeast: 2500 });
  const done = [];
  for (let nr = 0; nr < rounds; nr += 1) {
    const sessies = await logins(programs.ours.url);
    const round = {};
    for (const side of nr % 2 ? ['twin', 'ours'] : ['ours', 'twin']) round[side] = await run(side, sessies, { seconds });
    done.push(round);
    say(`${scenario.name}, round ${nr + 1}: ours ${round.ours.perSecond.toFixed(0)}/s, twin ${round.twin.perSecond.toFixed(0)}/s, ratio ${(round.ours.perSecond / round.twin.perSecond).toFixed(2)}`);
  }
  return { name: scenario.name, rounds: done };
}

async function compare(database, admin, programs) {
  const { ours, twin } = programs;
  const [sessie] = await logins(ours.url);
  await checkEqual(admin, { ours: ours.url, twin: twin.url }, { writing: await writing(admin), readings: [await reading(admin), listing()], sessie });
  const before = { ours: memory(ours.pid), twin: memory(twin.pid) };
  const measured = [];
  // Writing first: what it leaves behind is what is read.
  const wanted = (name) => !options.only || options.only === name;
  if (wanted('write')) measured.push(await measure(await writing(admin), programs));
  await admin.query('vacuum analyze');
  if (wanted('read')) measured.push(await measure(await reading(admin), programs));
  if (wanted('list')) measured.push(await measure(listing(), programs));
  say(`\n${table([['', '', 'req/s', 'ratio (min–max)', 'p50 ms', 'p99 ms', 'cpu ms/req'], ...measured.flatMap(scenarioRows)])}`);
  say(`\n${table([['memory, MB', 'before', 'after'], ...['ours', 'twin'].map((side) => [side, before[side].toFixed(0), memory(programs[side].pid).toFixed(0)])])}`);
}

async function main() {
  await ensureBuilt();
  // No worker: it would take the processor from one side at a time. The outbox it would empty grows for both alike.
  const database = await startDatabase(SETTINGS);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  const stops = [() => admin.end(), () => database.stop()];
  try {
    await admin.connect();
    await fill(admin, 20_000);
    const profile = options.profile ? ['--cpu-prof', '--cpu-prof-dir', options.profile] : [];
    const programs = { ours: await startApi(database.env, profile), twin: await startTwin(database.env) };
    stops.unshift(() => programs.ours.stop(), () => programs.twin.stop());
    await compare(database, admin, programs);
    if (!options.only) await measureStart(database.env);
    const scripts = firstLoadScripts();
    if (scripts) say(`first-load scripts: ${(scripts / 1000).toFixed(1)} kB gzip`);
  } finally {
    for (const stop of stops) await stop();
  }
}

await main();
