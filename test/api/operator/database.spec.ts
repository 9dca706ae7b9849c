import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { cli, emptyFolder, launchProgram, removeData, runCli } from '../../steps/program';
import { type Role, startDatabase, type System } from '../../steps/system';
import { ask, home, isAlive, postmaster, waitUntil } from './look';

describe('the embedded database', () => {
  let system: System;
  beforeAll(async () => { system = await startDatabase(); });
  afterAll(async () => system.stop());

  const canConnect = (host: string, port: number): Promise<boolean> =>
    new Promise((done) => {
      const socket = connect({ host, port, timeout: 2000 });
      socket.once('connect', () => { socket.destroy(); done(true); });
      for (const event of ['error', 'timeout']) socket.once(event, () => { socket.destroy(); done(false); });
    });

  it('listens on loopback only and has no socket', async () => {
    const url = new URL(await system.dbUrl('admin'));
    const others = Object.values(networkInterfaces()).flat().filter((found) => found && !found.internal && found.family === 'IPv4');
    expect(await canConnect('127.0.0.1', Number(url.port))).toBe(true);
    for (const other of others) expect(await canConnect(other?.address ?? '', Number(url.port))).toBe(false);
    const [row] = await ask<{ sockets: string; checksums: string }>(url.toString(), `select current_setting('unix_socket_directories') as sockets, current_setting('data_checksums') as checksums`);
    expect(row).toEqual({ sockets: '', checksums: 'on' });
  });

  it.each<Role>(['admin', 'owner', 'app', 'cijfers', 'dienst', 'wachtrij'])('asks %s for the right password', async (role) => {
    const url = new URL(await system.dbUrl(role));
    const [row] = await ask<{ name: string }>(url.toString(), 'select current_user as name');
    expect(row?.name).toBe(role === 'admin' ? 'keukentafel_beheer' : `keukentafel_${role}`);
    url.password = 'verkeerd';
    await expect(ask(url.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    url.password = '';
    await expect(ask(url.toString(), 'select 1')).rejects.toThrow(/password/);
  });

  it('gives no role of ours more power than it needs', async () => {
    const roles = await ask<{ rolname: string }>(await system.dbUrl('admin'), `select rolname from pg_roles where rolname like 'keukentafel%' and rolname <> 'keukentafel_beheer' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
    expect(roles).toEqual([]);
  });

  it('keeps its secrets and its data to its owner', () => {
    for (const name of ['postgres-password', 'app-secret']) expect(statSync(join(system.dataDir, name)).mode & 0o777).toBe(0o600);
    expect(statSync(home(system.dataDir)).mode & 0o777).toBe(0o700);
  });

  it('keeps what queries say out of its log', async () => {
    const url = await system.dbUrl('admin');
    await expect(ask(url, `select 'Janneke Voorbeeld'::int`)).rejects.toThrow();
    await expect(ask(url, 'select * from geheim_van_voorbeeld')).rejects.toThrow();
    expect(readFileSync(join(home(system.dataDir), 'server.log'), 'utf8')).not.toMatch(/voorbeeld/i);
  });

  it('refuses a second supervisor', async () => {
    const second = await runCli(['db', 'serve'], { NODE_ENV: 'test', DATA_DIR: system.dataDir });
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain(`Keukentafel draait al met deze DATA_DIR (${system.dataDir})`);
  });

  it('says so when a role does not exist', async () => {
    expect(await runCli(['db', 'url', 'koning'], { NODE_ENV: 'test', DATA_DIR: system.dataDir })).toMatchObject({ code: 1, stderr: expect.stringContaining('koning') as string });
  });

  it('lets other commands use it while it runs', async () => {
    expect(await runCli(['migrate'], { NODE_ENV: 'test', DATA_DIR: system.dataDir })).toMatchObject({ code: 0, stdout: '' });
    expect(isAlive(postmaster(system.dataDir))).toBe(true);
  });
});

describe('the embedded database after a bad end', () => {
  const make = async (system: System): Promise<void> => {
    await ask(await system.dbUrl('admin'), 'create schema proef; create table proef.blijvend as select generate_series(1, 1000) as id');
  };
  const count = async (system: System): Promise<number> => (await ask(await system.dbUrl('admin'), 'select id from proef.blijvend')).length;

  it('keeps its data and its port over a stop and a start, and stops completely', async () => {
    const first = await startDatabase({ keep: true });
    await make(first);
    const url = await first.dbUrl('app');
    const pid = postmaster(first.dataDir);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await startDatabase({ env: { DATA_DIR: first.dataDir } });
    expect(await count(second)).toBe(1000);
    expect(await second.dbUrl('app')).toBe(url);
    await second.stop();
  });

  it('adopts a server whose supervisor was killed', async () => {
    const first = await startDatabase();
    await make(first);
    const pid = postmaster(first.dataDir);
    first.program.process.kill('SIGKILL');
    await first.program.ended;
    const second = await startDatabase({ env: { DATA_DIR: first.dataDir } });
    expect(postmaster(second.dataDir)).toBe(pid);
    expect(await count(second)).toBe(1000);
    await second.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers when server and supervisor were both killed', async () => {
    const first = await startDatabase();
    await make(first);
    const server = postmaster(first.dataDir);
    first.program.process.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await first.program.ended;
    const second = await startDatabase({ env: { DATA_DIR: first.dataDir } });
    expect(await count(second)).toBe(1000);
    await second.stop();
  });

  it('starts when its process number now belongs to another program', async () => {
    const first = await startDatabase();
    await make(first);
    const server = postmaster(first.dataDir);
    first.program.process.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await waitUntil('server gone', () => !isAlive(server));
    const file = join(home(first.dataDir), 'data/postmaster.pid');
    const bystander = launchProgram(['-e', 'setInterval(() => {}, 1000)'], {});
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(bystander.pid)));
    const second = await startDatabase({ env: { DATA_DIR: first.dataDir } });
    expect(await count(second)).toBe(1000);
    await second.stop();
    bystander.process.kill();
    await bystander.ended;
  });

  it('lets the first of two that start together win, without harm', async () => {
    const dataDir = emptyFolder();
    const pair = [0, 1].map(() => launchProgram([cli, 'db', 'serve'], { NODE_ENV: 'test', DATA_DIR: dataDir }));
    const loser = await Promise.race(pair.map(async (program) => { await program.ended; return program; }));
    expect(loser.output()).toContain('Keukentafel draait al');
    const winner = pair.find((program) => program !== loser);
    await waitUntil('winner serves', () => winner?.output().includes('De database draait') ?? false);
    winner?.process.kill('SIGTERM');
    expect(await winner?.ended).toBe(0);
    removeData(dataDir);
  });
});
