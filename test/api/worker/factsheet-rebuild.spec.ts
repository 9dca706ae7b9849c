import { join } from 'node:path';
import { startServer, type TestDatabase, type TestServer } from '../../steps/database';
import { addAanmelding, addOutbox, makeGemeente, type TestGemeente, wrongFigures } from '../../steps/gemeente';
import { launchProgram, root } from '../../steps/program';
import { until } from '../../steps/until';
import { logLines, startWorker, stopProgram } from '../../steps/worker';

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
});
afterAll(() => server.stop());

it('counts every casus of every gemeente again, goes on with what was asked before, and tells how far it is', async () => {
  const { admin, env } = database;
  // The rebuild goes through the gemeenten in the order of their ids.
  const [one, other] = [await makeGemeente(admin), await makeGemeente(admin)].sort((a, b) => (a.id < b.id ? -1 : 1)) as [TestGemeente, TestGemeente];
  for (let at = 0; at < 12; at += 1) await addAanmelding(admin, one, `2026-04-${String(1 + (at % 4)).padStart(2, '0')}`, at);
  await addAanmelding(admin, other, '2026-05-01');
  // Nothing of it was counted, and nobody asks any more; there are a month and a figure that are wrong, and a question left by an interrupted rebuild.
  await admin.query('update outbox set afgehandeld_op = now()');
  await admin.query(`insert into cijfer (gemeente_id, figuur, dag, wijkteam_id, wijk_id, aantal) values ($1, 'aanmeldingen', '2026-03-01', $2, $3, 7), ($1, 'aanmeldingen', '2026-04-01', $2, $3, 70)`,
    [one.id, one.wijkteams[0], one.wijken[0]]);
  await addOutbox(admin, one, 'factsheet.tellen', { alles: true });
  // The daily check was done: it would ask for the same.
  await admin.query(`insert into controle (gemeente_id, id, aantal, verschillen) select gemeente_id, gen_random_uuid(), 1, 0 from gemeente`);

  const rebuild = launchProgram(['-e', SCRIPT], { ...env, LIB: join(root, 'dist/libs/server/src/index.js') });
  await until(async () => (await admin.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'keukentafel-tellen'`)).rowCount !== 0);
  const worker = await startWorker(env);
  expect({ code: await rebuild.ended, output: rebuild.output() }).toMatchObject({ code: 0 });
  expect(await stopProgram(worker)).toBe(0);

  expect(rebuild.output().trim().split('\n').at(-1)).toBe('{"geteld":13,"totaal":13}');
  expect(await wrongFigures(admin)).toEqual([]);
  const { rows } = await admin.query(`select count(*)::int as asked from outbox where gegevens ? 'alles'`);
  expect(rows).toEqual([{ asked: 2 }]);
});

it('finds once a day what is not as it should be, writes it down, and has it counted again', async () => {
  const { admin, env } = database;
  const gemeente = await makeGemeente(admin);
  for (let at = 0; at < 6; at += 1) await addAanmelding(admin, gemeente, '2026-06-15', at);
  await admin.query('update outbox set afgehandeld_op = now()');
  const worker = await startWorker(env);
  const found = await until(() => logLines(worker).find((line) => line.msg === 'cijfers.verschillen'));
  expect(found).toMatchObject({ gemeenteId: gemeente.id, aantal: 6 });
  expect((await admin.query('select aantal, verschillen from controle where gemeente_id = $1', [gemeente.id])).rows).toEqual([{ aantal: 6, verschillen: found.verschillen }]);
  await until(async () => (await admin.query('select 1 from outbox where afgehandeld_op is null')).rowCount === 0);
  expect(await stopProgram(worker)).toBe(0);
  expect(await wrongFigures(admin)).toEqual([]);
});
