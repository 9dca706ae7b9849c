import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cli, emptyFolder, launchProgram, type Program, removeData, root, runCli, untilReady } from '../../steps/program';
import { startDatabase, startSystem, type System } from '../../steps/system';
import { ask, commandsWith, holdPort, home, isAlive, postmaster, programs, waitUntil } from './look';

const isReady = async (url: string): Promise<boolean> =>
  fetch(`${url}/api/health/ready`).then((response) => response.ok, () => false);

const everything = (dataDir: string): number[] => [...programs(dataDir), postmaster(dataDir)];
const gone = (pids: number[], ms?: number): Promise<void> => waitUntil('all processes gone', () => !pids.some(isAlive), ms);

describe('start', () => {
  let system: System;
  beforeAll(async () => { system = await startSystem(); });
  afterAll(async () => system.stop());

  it('serves on the address it tells', async () => {
    expect(system.program.output()).toContain(`Keukentafel staat klaar op ${system.url}`);
    expect(await isReady(system.url)).toBe(true);
  });

  it('is not started twice with the same DATA_DIR, and says where the first one is', async () => {
    const second = await runCli(['start'], { NODE_ENV: 'test', PORT: '0', DATA_DIR: system.dataDir });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`Keukentafel draait al met deze DATA_DIR (${system.dataDir})`);
    expect(second.stderr).toContain(system.url);
    expect(await isReady(system.url)).toBe(true);
  });

  it('starts an api again that was killed', async () => {
    const [api] = programs(system.dataDir);
    process.kill(api ?? 0, 'SIGKILL');
    await waitUntil('api is back', async () => programs(system.dataDir)[0] !== api && (await isReady(system.url)));
    expect(system.program.output()).toContain('De api is onverwacht gestopt (SIGKILL) en wordt opnieuw gestart.');
  });

  it('starts PostgreSQL again that was killed', async () => {
    const server = postmaster(system.dataDir);
    process.kill(server, 'SIGKILL');
    await waitUntil('PostgreSQL is back', () => system.program.output().includes('PostgreSQL draait weer.'));
    await waitUntil('api answers', () => isReady(system.url));
    expect(postmaster(system.dataDir)).not.toBe(server);
  });
});

describe('stopping', () => {
  it.each<[string, NodeJS.Signals, boolean]>([
    ['Ctrl-C, which reaches the whole process group', 'SIGINT', true],
    ['SIGTERM to the supervisor alone', 'SIGTERM', false],
    ['a closed terminal', 'SIGHUP', true],
  ])('ends everything in good order on %s', async (_what, signal, group) => {
    const dataDir = emptyFolder();
    const program = launchProgram([cli, 'start'], { NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir }, { detached: true });
    await untilReady(program);
    const pids = everything(dataDir);
    process.kill(group ? -program.pid : program.pid, signal);
    expect(await program.ended).toBe(0);
    await gone(pids, 2000);
    expect(commandsWith(dataDir)).toEqual([]);
    expect(readFileSync(join(home(dataDir), 'server.log'), 'utf8')).toContain('received fast shutdown request');
    removeData(dataDir);
  });

  it('stops halfway a start, too', async () => {
    const dataDir = emptyFolder();
    const program = launchProgram([cli, 'start'], { NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir }, { detached: true });
    await waitUntil('server is there', () => existsSync(join(dataDir, 'postgres/data/postmaster.pid')));
    process.kill(-program.pid, 'SIGINT');
    expect(await program.ended).toBe(0);
    await waitUntil('nothing left', () => commandsWith(dataDir).length === 0, 2000);
    removeData(dataDir);
  });

  it('stops when the shell or npm it was started from is killed', async () => {
    const dataDir = emptyFolder();
    const script = `'${process.execPath}' '${cli}' start; true`;
    const settings = { NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, npm_lifecycle_event: 'start' };
    const shell = launchProgram(['-e', `require('child_process').spawn('/bin/sh', ['-c', ${JSON.stringify(script)}], { stdio: 'inherit' })`], settings, { detached: true });
    await waitUntil('ready', () => shell.output().includes('staat klaar'));
    const pids = everything(dataDir);
    const supervisor = (JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { pid: number }).pid;
    const parent = Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${supervisor}/stat`, 'utf8'))?.[1]);
    process.kill(parent, 'SIGKILL');
    await gone([...pids, supervisor]);
    removeData(dataDir);
  });
});

describe('after kill -9 of the supervisor', () => {
  it('leaves no api or worker behind, and the next start takes the server over with everything in it', async () => {
    const first = await startSystem();
    await ask(await first.dbUrl('admin'), 'create schema proef; create table proef.blijvend as select generate_series(1, 1000) as id');
    const [server, children] = [postmaster(first.dataDir), programs(first.dataDir)];
    first.program.process.kill('SIGKILL');
    await gone(children);
    expect(isAlive(server)).toBe(true);
    const second = await startSystem({ env: { DATA_DIR: first.dataDir, PORT: new URL(first.url).port } });
    expect(second.url).toBe(first.url);
    expect(second.program.output()).toContain('draaide nog en wordt weer gebruikt');
    expect(postmaster(second.dataDir)).toBe(server);
    expect(await ask(await second.dbUrl('admin'), 'select id from proef.blijvend')).toHaveLength(1000);
    await second.stop();
    await gone([server], 2000);
  });

  it('starts again at once on the same port', async () => {
    const first = await startSystem();
    first.program.process.kill('SIGKILL');
    const second = await startSystem({ env: { DATA_DIR: first.dataDir, PORT: new URL(first.url).port } });
    expect(await isReady(second.url)).toBe(true);
    await second.stop();
  });
});

describe('a program that keeps dying', () => {
  it('is given up after a few times, and everything stops with an exit code', async () => {
    const system = await startSystem({ keep: true });
    const server = postmaster(system.dataDir);
    let killed = 0;
    const hunt = setInterval(() => {
      const [, worker] = existsSync(join(system.dataDir, 'running.json')) ? programs(system.dataDir) : [];
      if (worker && worker !== killed && isAlive(worker)) process.kill((killed = worker), 'SIGKILL');
    }, 20);
    expect(await system.program.ended).toBe(1);
    clearInterval(hunt);
    expect(system.program.output()).toContain('De worker blijft stoppen (SIGKILL)');
    await gone([server], 2000);
    expect(commandsWith(system.dataDir)).toEqual([]);
    removeData(system.dataDir);
  });
});

describe('what start refuses', () => {
  const refused = async (program: Program): Promise<{ code: number | string; output: string; ms: number }> => {
    const began = Date.now();
    return { code: await program.ended, output: program.output(), ms: Date.now() - began };
  };

  it.each([['the built program', [cli, 'start']], ['npm start', [join(root, 'apps/cli/bin/start.mjs')]]])('a port that is taken, naming PORT, at once (%s)', async (_what, args) => {
    const { port, server } = await holdPort();
    const dataDir = join(emptyFolder(), 'data');
    const { code, output, ms } = await refused(launchProgram(args, { NODE_ENV: 'test', PORT: String(port), DATA_DIR: dataDir }));
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Poort ${port} is al in gebruik`);
    expect(output).toContain('PORT');
    expect(ms).toBeLessThan(10_000);
    expect(commandsWith(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    rmSync(join(dataDir, '..'), { recursive: true });
  });

  it('wrong settings, naming every one, before anything is made', async () => {
    const dataDir = join(emptyFolder(), 'data');
    const { code, output } = await refused(launchProgram([cli, 'start'], { PORT: 'veel', REDIS_URL: 'kast', DATABASE_POOL_MAX: '0', DATA_DIR: dataDir }));
    expect(code).toBe(78);
    for (const name of ['PORT', 'REDIS_URL', 'DATABASE_POOL_MAX']) expect(output).toContain(name);
    expect(output).not.toContain(' at ');
    expect(existsSync(dataDir)).toBe(false);
    rmSync(join(dataDir, '..'), { recursive: true });
  });

  it('demo data in production', async () => {
    const settings = { NODE_ENV: 'production', DEMO: '1', APP_SECRET: 'x'.repeat(40), PUBLIC_URL: 'https://keukentafel.example', DATA_DIR: join(emptyFolder(), 'data') };
    expect(await refused(launchProgram([cli, 'start'], settings))).toMatchObject({ code: 78, output: expect.stringContaining('DEMO') as string });
    expect(await runCli(['demo', 'load'], { ...settings, DEMO: undefined })).toMatchObject({ code: 1, stderr: expect.stringContaining('productie') as string });
    rmSync(join(settings.DATA_DIR, '..'), { recursive: true });
  });
});

describe('with a database of your own', () => {
  it('starts no server and leaves yours running', async () => {
    const yours = await startDatabase();
    const url = await yours.dbUrl('admin');
    const system = await startSystem({ env: { DATABASE_URL: url, APP_SECRET: 'een-eigen-geheim-van-ruim-32-tekens' } });
    expect(await isReady(system.url)).toBe(true);
    expect(existsSync(join(system.dataDir, 'postgres.json'))).toBe(false);
    await system.stop();
    expect(await ask(url, 'select 1 as een')).toEqual([{ een: 1 }]);
    await yours.stop();
  });
});

// Only Linux shows the environment of a process.
if (existsSync('/proc/self/environ')) {
  describe('what the programs are told', () => {
    it('gives api and worker the database URLs of their own roles only', async () => {
      const system = await startSystem({ env: { DATABASE_URL_FILE: '' } });
      const [api, worker] = programs(system.dataDir).map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0'));
      const urls = (env: string[] = []): string[] => env.filter((line) => /^DATABASE_URL/.test(line)).map((line) => `${line.split('=')[0]}: ${/\/\/(\w+):/.exec(line)?.[1]}`).sort();
      expect(urls(api)).toEqual(['DATABASE_URL_APP: keukentafel_app']);
      expect(urls(worker)).toEqual(['DATABASE_URL_APP: keukentafel_app', 'DATABASE_URL_CIJFERS: keukentafel_cijfers', 'DATABASE_URL_DIENST: keukentafel_dienst', 'DATABASE_URL_WACHTRIJ: keukentafel_wachtrij']);
      const password = readFileSync(join(system.dataDir, 'postgres-password'), 'utf8').trim();
      for (const line of [...(api ?? []), ...(worker ?? [])]) expect(line).not.toContain(password);
      await system.stop();
    });
  });
}
