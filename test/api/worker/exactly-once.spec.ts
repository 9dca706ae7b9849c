import { type GebeurtenisBericht } from './gebeurtenis-bericht';
import { type TestServer, startServer } from '../../steps/database';
import { addAanmelding, addOutbox, makeGemeente, type TestGemeente, wrongFigures } from '../../steps/gemeente';
import { launchProgram, type Program } from '../../steps/program';
import { type Backend, backends, startWorker, stopProgram, untilAllDone, workerMain } from '../../steps/worker';

const KILLS = 100;
const WRITES_PER_KILL = 12;
const DAYS = ['2026-02-01', '2026-02-02', '2026-02-03'];

/** The same "random" moments every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let server: TestServer;
const running = new Set<Program>();
beforeAll(async () => { server = await startServer(); });
afterAll(async () => {
  for (const program of running) program.process.kill('SIGKILL');
  await server.stop();
});

describe.each(backends())('every effect exactly once, queue on $name', ({ start }) => {
  let backend: Backend;
  beforeAll(async () => { backend = await start(server); });
  afterAll(() => backend.stop());

  it(`survives kill -9 at ${KILLS} moments and a queue that forgets everything twice`, async () => {
    const { database } = backend;
    const gemeente = await makeGemeente(database.admin);
    const heard = await listen(gemeente);
    const random = randomFrom(20260201);
    const progress = { killed: 0 };

    const writing = write(gemeente, progress);
    await Promise.all([1, 2, 3].map(() => keepKilling(random, progress)));
    const written = await writing;

    const last = await workingWorker(0);
    await untilAllDone(database.admin);
    expect(await stopProgram(last)).toBe(0);

    const { rows } = await database.admin.query<{ soort: string; aantal: number }>(`select soort, count(*)::int as aantal from outbox group by soort`);
    expect(Object.fromEntries(rows.map((row) => [row.soort, row.aantal]))).toMatchObject({ 'aanmelding.geregistreerd': written.length, 'casus.gewijzigd': written.length });
    expect(await wrongFigures(database.admin)).toEqual([]);
    // What was announced is an effect too: PostgreSQL sends it when, and only when, the transaction commits.
    for (const soort of ['aanmelding.geregistreerd', 'casus.gewijzigd'] as const) {
      expect(heard(soort).sort()).toEqual([...written].sort());
    }
  }, 600_000);

  async function listen(gemeente: TestGemeente): Promise<(soort: 'aanmelding.geregistreerd' | 'casus.gewijzigd') => string[]> {
    const client = await backend.database.connect();
    const casussen = new Map<string, string[]>();
    client.on('notification', ({ payload }) => {
      const { gemeenteId, gebeurtenis } = JSON.parse(payload ?? '') as GebeurtenisBericht;
      if (gemeenteId !== gemeente.id || !('casusId' in gebeurtenis)) return;
      casussen.set(gebeurtenis.soort, [...(casussen.get(gebeurtenis.soort) ?? []), gebeurtenis.casusId]);
    });
    await client.query('listen gebeurtenis');
    return (soort) => casussen.get(soort) ?? [];
  }

  /** Registers aanmeldingen, each in one transaction with its outbox rows, as long as workers are being killed. Resolves with the casussen. */
  async function write(gemeente: TestGemeente, progress: { killed: number }): Promise<string[]> {
    const client = await backend.database.connect();
    const casussen: string[] = [];
    while (progress.killed < KILLS) {
      if (casussen.length >= (progress.killed + 1) * WRITES_PER_KILL) {
        await pause(2);
        continue;
      }
      const dag = DAYS[casussen.length % DAYS.length] ?? '';
      await client.query('begin');
      const { id, casusId, wijkteamId } = await addAanmelding(client, gemeente, dag, casussen.length);
      await addOutbox(client, gemeente, 'aanmelding.geregistreerd', { aanmeldingId: id, casusId, wijkteamId, dag });
      await addOutbox(client, gemeente, 'casus.gewijzigd', { casusId, wijkteamId });
      await client.query('commit');
      casussen.push(casusId);
    }
    return casussen;
  }

  /** Starts a worker and kills it, again and again: mostly while it works, now and then while it starts. */
  async function keepKilling(random: () => number, progress: { killed: number }): Promise<void> {
    while (progress.killed < KILLS) {
      const worker = random() < 0.1 ? await startingWorker(random() * 400) : await workingWorker(random() * 150);
      worker.process.kill('SIGKILL');
      await worker.ended;
      running.delete(worker);
      progress.killed += 1;
      if (progress.killed === Math.round(KILLS / 3) || progress.killed === Math.round((2 * KILLS) / 3)) await backend.wipe();
    }
  }

  async function startingWorker(ms: number): Promise<Program> {
    const worker = launchProgram([workerMain], backend.database.env);
    running.add(worker);
    await pause(ms);
    return worker;
  }

  async function workingWorker(ms: number): Promise<Program> {
    const worker = await startWorker(backend.database.env, (launched) => running.add(launched));
    await pause(ms);
    return worker;
  }
});
