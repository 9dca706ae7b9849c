// npm run bench:herkenning [-- --inwoners 200000 --gemeenten 20 --vragen 2000]: recognising people through the API, first in one gemeente, then among others.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { ensureBuilt } from '../../../apps/cli/bin/prepare.mjs';
import { askOnce, httpRequest } from '../client.mjs';
import { startApi, startDatabase } from '../programs.mjs';
import { quantile, table } from '../report.mjs';
import { bevolking, mens } from './mensen.mjs';
import { toeval } from './toeval.mjs';
import { onbekend, VERGISSINGEN } from './vergissing.mjs';
import { kopieerGemeente, vulGemeente } from './vul.mjs';

const { values: options } = parseArgs({
  options: { inwoners: { type: 'string', default: '200000' }, gemeenten: { type: 'string', default: '20' }, vragen: { type: 'string', default: '2000' }, zaad: { type: 'string', default: '7' } },
});
const [inwoners, gemeenten, vragen, zaad] = [options.inwoners, options.gemeenten, options.vragen, options.zaad].map(Number);
const SETTINGS = { NODE_ENV: 'test', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', RATE_PER_MINUTE: '100000000', APP_SECRET: randomBytes(32).toString('hex') };
const WIE = 'sanne.werker@heemskerk.example';

const say = (text) => process.stdout.write(`${text}\n`);
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

async function login(url) {
  const answer = await askOnce(url, httpRequest('POST', '/api/v1/sessie', {}, JSON.stringify({ email: WIE, wachtwoord: 'keukentafel-demo' })));
  return /^set-cookie: ([^;]*kt_toegang=[^;]+)/im.exec(answer.head)[1];
}

const clean = (getypt) => Object.fromEntries(Object.entries(getypt).filter(([, value]) => value !== null && value !== undefined && value !== ''));

/** Asks who it may be; the answer and the milliseconds it took. */
async function ask(url, cookie, getypt) {
  const began = performance.now();
  const answer = await askOnce(url, httpRequest('POST', '/api/v1/inwoners/bekenden', { cookie }, JSON.stringify(clean(getypt))));
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
  return { ...JSON.parse(answer.body), ms: performance.now() - began };
}

/** Queries for people on record: `[kind, what is typed, who is meant]`. */
function maakVragen(t, mensen) {
  const kinds = Object.entries(VERGISSINGEN);
  return Array.from({ length: vragen }, (_, nr) => {
    const [kind, vergis] = kinds[nr % kinds.length];
    for (;;) {
      const bedoeld = t.kies(mensen);
      const getypt = vergis(t, bedoeld);
      if (getypt) return [kind, getypt, bedoeld];
    }
  });
}

async function finding(url, cookie, questions, label) {
  const kinds = new Map();
  const times = [];
  for (const [kind, getypt, bedoeld] of questions) {
    const { items, ms } = await ask(url, cookie, getypt);
    times.push(ms);
    const found = items.findIndex(({ id }) => id === bedoeld.id);
    const score = kinds.get(kind) ?? { of: 0, first: 0, five: 0 };
    kinds.set(kind, { of: score.of + 1, first: score.first + (found === 0), five: score.five + (found >= 0 && found < 5) });
  }
  const total = [...kinds.values()].reduce((sum, { of, first, five }) => ({ of: sum.of + of, first: sum.first + first, five: sum.five + five }), { of: 0, first: 0, five: 0 });
  say(`\n${label}\n${table([['mistake', 'asked', 'first', 'first five'], ...[...kinds, ['all', total]].map(([kind, { of, first, five }]) => [kind, of, share(first, of), share(five, of)])])}`);
  say(`through the API, ms: ${[0.5, 0.95, 0.99, 1].map((part) => `p${100 * part} ${quantile(times, part).toFixed(1)}`).join(', ')}`);
}

async function unknown(url, cookie, t) {
  const alarms = { zeker: 0, waarschijnlijk: 0 };
  for (let nr = 0; nr < 1000; nr += 1) {
    const { items } = await ask(url, cookie, onbekend(t, mens(t)));
    const zekerheid = items[0]?.zekerheid;
    if (zekerheid in alarms) alarms[zekerheid] += 1;
  }
  say(`1,000 people who are not on record: ${alarms.zeker} shown as zeker, ${alarms.waarschijnlijk} as waarschijnlijk (${share(alarms.zeker + alarms.waarschijnlijk, 1000)})`);
}

async function main() {
  await ensureBuilt();
  const database = await startDatabase(SETTINGS);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  const stops = [() => admin.end(), () => database.stop()];
  try {
    await admin.connect();
    const { rows: [{ gemeente_id: gemeenteId }] } = await admin.query(`select gemeente_id from gemeente where naam = 'Heemskerk'`);
    // One worker in every wijkteam, so that whoever is meant may be shown.
    await admin.query(`insert into teamlidmaatschap (gemeente_id, id, medewerker_id, wijkteam_id, geldig_van)
      select w.gemeente_id, gen_random_uuid(), m.id, w.id, date '2020-01-01' from wijkteam w join medewerker m using (gemeente_id) where m.email = $1
      on conflict do nothing`, [WIE]);
    const t = toeval(zaad);
    const mensen = bevolking(t, inwoners);
    await vulGemeente(admin, gemeenteId, mensen);
    await admin.query('vacuum analyze');
    const api = await startApi(database.env);
    stops.unshift(() => api.stop());
    const cookie = await login(api.url);
    const questions = maakVragen(t, mensen);
    for (const [, getypt] of questions.slice(0, 200)) await ask(api.url, cookie, getypt);
    await finding(api.url, cookie, questions, `${questions.length} questions over ${inwoners} people in one gemeente`);
    await unknown(api.url, cookie, t);
    if (gemeenten < 2) return;
    for (let nr = 1; nr < gemeenten; nr += 1) await kopieerGemeente(admin, gemeenteId);
    await admin.query('vacuum analyze');
    const again = await login(api.url);
    for (const [, getypt] of questions.slice(0, 200)) await ask(api.url, again, getypt);
    await finding(api.url, again, questions, `the same, with ${gemeenten - 1} more gemeenten of that size in the database`);
  } finally {
    for (const stop of stops) await stop();
  }
}

await main();
