import { join } from 'node:path';
import { startServer, type TestDatabase, type TestServer } from '../../steps/database';
import { addAanmelding, addOutbox, makeGemeente, type TestGemeente, wrongFigures } from '../../steps/gemeente';
import { launchProgram, root } from '../../steps/program';
import { until } from '../../steps/until';
import { startWorker, stopProgram } from '../../steps/worker';

const SCRIPT = `
  const { loadSettings, requestFactsheetRebuild } = require(process.env.LIB);
  requestFactsheetRebuild(loadSettings(process.env), (step) => console.log(JSON.stringify(step)))
    .then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
`;

let server: TestServer;
let database: TestDatabase;
beforeAll(async () => {
  server = await startServer();
  database = await server.database('op_tellen');
}, 60_000);
afterAll(() => server.stop(), 60_000);

it('counts every day of every gemeente again, takes over what was asked before, and tells how far it is', async () => {
  const { admin, env } = database;
  // The rebuild goes through the gemeenten in the order of their ids.
  const [one, other] = [await makeGemeente(admin), await makeGemeente(admin)].sort((a, b) => (a.id < b.id ? -1 : 1)) as [TestGemeente, TestGemeente];
  for (let at = 0; at < 12; at += 1) await addAanmelding(admin, one, `2026-04-${String(1 + (at % 4)).padStart(2, '0')}`, at);
  await addAanmelding(admin, other, '2026-05-01');
  // A day that was counted when there still was an aanmelding, a figure that is wrong, and a question left by an interrupted rebuild.
  await admin.query(`insert into telling values ($1, 'aanmeldingen', '2026-04-20', now()), ($1, 'aanmeldingen', '2026-04-01', now())`, [one.id]);
  await admin.query(`insert into cijfer values ($1, 'aanmeldingen', '2026-04-20', $2, $3, 7), ($1, 'aanmeldingen', '2026-04-01', $2, $3, 7)`, [one.id, one.wijkteams[0], one.wijken[0]]);
  await addOutbox(admin, one, 'factsheet.tellen', { dag: '2026-04-02' });

  const rebuild = launchProgram(['-e', SCRIPT], { ...env, LIB: join(root, 'dist/libs/server/src/index.js') });
  await until(async () => (await admin.query('select 1 from outbox')).rowCount === 5);
  const worker = await startWorker(env);
  expect({ code: await rebuild.ended, output: rebuild.output() }).toMatchObject({ code: 0 });
  expect(await stopProgram(worker)).toBe(0);

  expect(rebuild.output().trim().split('\n').at(-1)).toBe('{"geteld":6,"totaal":6}');
  expect(await wrongFigures(admin)).toEqual([]);
  const { rows } = await admin.query(`select count(*)::int as asked, count(distinct (gemeente_id, gegevens ->> 'dag'))::int as days from outbox`);
  expect(rows).toEqual([{ asked: 6, days: 6 }]);
}, 60_000);
