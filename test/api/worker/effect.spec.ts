import { type Client } from 'pg';
import { startServer, type TestServer } from '../../steps/database';
import { addAanmelding, addOutbox, makeGemeente, newId, type TestGemeente, wrongFigures } from '../../steps/gemeente';
import { type Program } from '../../steps/program';
import { until } from '../../steps/until';
import { type Backend, backends, logLines, startWorker, stopProgram, untilAllDone } from '../../steps/worker';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

describe.each(backends())('effects, queue on $name', ({ start }) => {
  let backend: Backend;
  let gemeente: TestGemeente;
  let admin: Client;
  const running = new Set<Program>();
  const work = async (): Promise<Program> => {
    const worker = await startWorker(backend.database.env);
    running.add(worker);
    return worker;
  };

  beforeAll(async () => {
    backend = await start(server);
    admin = backend.database.admin;
  });
  beforeEach(async () => {
    await admin.query('truncate outbox, telling, cijfer, feit, aanmelding, casus, inwoner cascade');
    await backend.wipe();
    gemeente = await makeGemeente(admin);
  });
  afterEach(async () => {
    for (const program of running) program.process.kill('SIGKILL');
    await Promise.all([...running].map((program) => program.ended));
    running.clear();
  });
  afterAll(() => backend.stop());

  const isDone = async (id: string): Promise<boolean> =>
    (await admin.query('select 1 from outbox where id = $1 and afgehandeld_op is not null', [id])).rowCount === 1;

  /** Holds the turn to count in the gemeente, as another count would; the returned connection lets go when it rolls back. */
  async function hold(): Promise<Client> {
    const holder = await backend.database.connect();
    await holder.query('begin');
    await holder.query(`select pg_advisory_xact_lock(hashtextextended('tellen ' || $1::text, 0))`, [gemeente.id]);
    return holder;
  }

  /** Asks for a casus to be counted. */
  const askCount = (): Promise<string> => addOutbox(admin, gemeente, 'factsheet.tellen', { casusId: newId() });

  const someoneWaits = (): Promise<boolean> =>
    until(async () => (await admin.query(`
      select 1 from pg_stat_activity where datname = current_database() and application_name = 'keukentafel-worker-cijfers' and wait_event_type = 'Lock'`)).rowCount !== 0);

  it('counts a job that was sent many times, in any order, once', async () => {
    const [first, second] = ['2026-03-01', '2026-03-02'];
    for (let at = 0; at < 40; at += 1) {
      const dag = at % 2 ? first : second;
      const { casusId, wijkteamId, id } = await addAanmelding(admin, gemeente, dag, at);
      await addOutbox(admin, gemeente, 'aanmelding.geregistreerd', { aanmeldingId: id, casusId, wijkteamId, dag });
    }
    const holder = await hold();
    const workers = [await work(), await work()];
    // Nothing gets done, and what waits is sent again and again, each time as a new job.
    await until(async () => {
      await admin.query(`
        update outbox o set verzonden_op = null from (
          select gemeente_id, id from outbox where afgehandeld_op is null and pogingen < 4 for update skip locked) x
        where o.gemeente_id = x.gemeente_id and o.id = x.id`);
      const { rows } = await admin.query<{ pogingen: number }>('select sum(pogingen)::int as pogingen from outbox');
      return (rows[0]?.pogingen ?? 0) >= 100;
    });
    await holder.query('rollback');
    await untilAllDone(admin);
    expect(await Promise.all(workers.map(stopProgram))).toEqual([0, 0]);
    expect(await wrongFigures(admin)).toEqual([]);
    const outcomes = workers.flatMap(logLines).filter((line) => line.msg === 'effect.klaar' && line.soort === 'aanmelding.geregistreerd').map((line) => line.uitkomst);
    expect(outcomes.filter((uitkomst) => uitkomst === 'gedaan')).toHaveLength(40);
    expect(outcomes).toContain('was al gedaan');
  });

  it('lets a row that cannot be done wait, and does the others', async () => {
    const bad = [
      await addOutbox(admin, gemeente, 'bestaat.niet', { dag: '2026-03-03' }),
      await addOutbox(admin, gemeente, 'factsheet.tellen', { dag: 'geen dag' }),
      await addOutbox(admin, gemeente, 'factsheet.tellen', {}),
    ];
    // One that has been failing for months.
    await admin.query('update outbox set pogingen = 100000, verzonden_op = now() - interval \'1 hour\' where id = $1', [bad[1]]);
    const good: string[] = [];
    for (let at = 0; at < 20; at += 1) good.push(await askCount());
    const worker = await work();
    for (const id of good) await until(() => isDone(id));
    const stuck = (): Record<string, unknown>[] => logLines(worker).filter((line) => line.msg === 'outbox.vastgelopen');
    await until(async () => {
      await admin.query(`update outbox set verzonden_op = now() - interval '1 day' where afgehandeld_op is null`);
      return bad.every((id) => stuck().some((line) => line.outboxId === id));
    }, 250);
    const { rows } = await admin.query<{ open: number; vastgelopen: number }>('select open, vastgelopen from app.outbox_stand()');
    expect(rows[0]).toMatchObject({ open: 3, vastgelopen: 3 });
    expect(await stopProgram(worker)).toBe(0);
  });

  it('finishes the running job when asked to stop, and takes no other', async () => {
    const holder = await hold();
    const first = await addOutbox(admin, gemeente, 'factsheet.tellen', { casusId: newId() }, 'keten-van-een-browser');
    const worker = await work();
    await someoneWaits();
    worker.process.kill('SIGTERM');
    await until(() => logLines(worker).some((line) => line.msg === 'stopping'));
    const second = await addOutbox(admin, gemeente, 'casus.gewijzigd', { casusId: gemeente.id, wijkteamId: gemeente.id });
    await holder.query('rollback');
    expect(await worker.ended).toBe(0);
    expect([await isDone(first), await isDone(second)]).toEqual([true, false]);
    const lines = logLines(worker).filter((line) => line.outboxId === first);
    expect(lines.map((line) => line.correlatieId)).toEqual(['keten-van-een-browser']);
  });

  it('does what is lying in the outbox after the queue forgot it', async () => {
    const holder = await hold();
    for (let at = 0; at < 30; at += 1) await addAanmelding(admin, gemeente, '2026-03-05', at);
    const worker = await work();
    await until(async () => (await admin.query('select 1 from outbox where verzonden_op is null')).rowCount === 0);
    await someoneWaits();
    await backend.wipe();
    await holder.query('rollback');
    await untilAllDone(admin);
    expect(await stopProgram(worker)).toBe(0);
    expect(await wrongFigures(admin)).toEqual([]);
  });

  it('goes on after every connection with the database was cut', async () => {
    const worker = await work();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like 'keukentafel\\_%' and pid <> pg_backend_pid() and application_name <> 'keukentafel-test'`);
    for (let at = 0; at < 5; at += 1) await addAanmelding(admin, gemeente, '2026-03-05', at);
    await untilAllDone(admin);
    expect(await stopProgram(worker)).toBe(0);
    expect(await wrongFigures(admin)).toEqual([]);
  });
});
