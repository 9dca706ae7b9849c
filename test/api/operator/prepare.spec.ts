import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyFolder, launchProgram, root, runCli } from '../../steps/program';

const inBin = (name: string): string => pathToFileURL(join(root, 'apps/cli/bin', name)).href;
const script = (code: string): string[] => ['--input-type=module', '-e', code];

describe('preparing a checkout', () => {
  let folder: string;
  beforeEach(() => { folder = emptyFolder(); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is done by one process at a time', async () => {
    const diary = join(folder, 'diary');
    const code = `
      import { appendFileSync } from 'node:fs';
      import { alone } from '${inBin('lock.mjs')}';
      await alone('${join(folder, 'lock')}', async () => {
        appendFileSync('${diary}', 'in ');
        await new Promise((done) => setTimeout(done, 300));
        appendFileSync('${diary}', 'out ');
      });
      process.exit(0);`;
    const both = [0, 1, 2].map(() => launchProgram(script(code), {}));
    expect(await Promise.all(both.map((program) => program.ended))).toEqual([0, 0, 0]);
    expect(readFileSync(diary, 'utf8')).toBe('in out in out in out ');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('does not wait for a process that was killed', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'lock'), String(dead));
    const program = launchProgram(script(`import { alone } from '${inBin('lock.mjs')}'; process.exit(await alone('${join(folder, 'lock')}', () => 7));`), {});
    expect(await program.ended).toBe(7);
  });

  it('sees a changed source, and removes what was compiled from a deleted one', async () => {
    for (const path of ['libs/server/src', 'dist/libs/server/src']) mkdirSync(join(folder, path), { recursive: true });
    for (const name of ['package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json']) writeFileSync(join(folder, name), '{}');
    writeFileSync(join(folder, 'libs/server/src/blijft.ts'), 'export {};');
    for (const name of ['blijft', 'oud-migratie']) writeFileSync(join(folder, `dist/libs/server/src/${name}.js`), '');
    const code = `
      import { writeFileSync } from 'node:fs';
      import { fingerprint, prune } from '${inBin('fingerprint.mjs')}';
      const before = fingerprint('${folder}');
      const again = fingerprint('${folder}');
      writeFileSync('${join(folder, 'libs/server/src/blijft.ts')}', 'export const a = 1;');
      const after = fingerprint('${folder}');
      prune('${folder}');
      process.exit(before === again && before !== after ? 0 : 1);`;
    const program = launchProgram(script(code), {});
    expect(await program.ended).toBe(0);
    expect(existsSync(join(folder, 'dist/libs/server/src/blijft.js'))).toBe(true);
    expect(existsSync(join(folder, 'dist/libs/server/src/oud-migratie.js'))).toBe(false);
  });

  it('ends what it runs when it is told to stop', async () => {
    const mark = join(folder, 'mark');
    const code = `
      import { runTool } from '${inBin('tool.mjs')}';
      await runTool('Slapen', '/bin/sh', ['-c', 'echo $$ > ${mark}; sleep 60 & wait'], '/');`;
    const program = launchProgram(script(code), {});
    for (const end = Date.now() + 10_000; !existsSync(mark) || !readFileSync(mark, 'utf8') ; await new Promise((done) => setTimeout(done, 50))) if (Date.now() > end) throw new Error('tool did not start');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(143);
    const group = readFileSync(mark, 'utf8').trim();
    expect(spawnSync('ps', ['-o', 'stat=', '-g', group], { encoding: 'utf8' }).stdout.split('\n').filter((stat) => stat && !stat.startsWith('Z'))).toEqual([]);
  });
});

describe('the operator’s door', () => {
  it('explains itself and refuses what it does not know', async () => {
    const help = await runCli(['--help'], {});
    expect(help.code).toBe(0);
    for (const command of ['start', 'migrate', 'demo', 'db', 'log', 'factsheet', 'backup', 'restore']) expect(help.stdout).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
    expect((await runCli(['koffie'], {})).code).not.toBe(0);
  });
});
