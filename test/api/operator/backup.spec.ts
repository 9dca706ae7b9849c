import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tar from 'tar';
import { emptyFolder, removeData, runCli } from '../../steps/program';
import { startDatabase, type System } from '../../steps/system';
import { ask, everyTable } from './look';

describe('backup and restore', () => {
  let system: System;
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const env = (dataDir: string) => ({ NODE_ENV: 'test', DATA_DIR: dataDir });

  beforeAll(async () => {
    folder = emptyFolder();
    system = await startDatabase();
    await runCli(['demo', 'load'], { ...env(system.dataDir), DEMO: 'klein' });
    await ask(await system.dbUrl('admin'), `
      create schema proef;
      create table proef.bij (id bigint generated always as identity primary key, bedrag int not null, tekst text not null);
      create table proef.som (totaal bigint not null);
      insert into proef.som values (0);
      create unlogged table proef.vluchtig as select 1 as id`);
  });

  afterAll(async () => {
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Adds rows and their sum in one transaction, over and over, until told to stop. Resolves with the rows added. */
  async function write(url: string, until: () => boolean): Promise<number> {
    let added = 0;
    while (!until()) {
      await ask(url, `
        begin;
        insert into proef.bij (bedrag, tekst) select g, repeat(md5(random()::text), 20) from generate_series(1, 500) g;
        update proef.som set totaal = totaal + 125250;
        commit`);
      added += 500;
    }
    return added;
  }

  async function restored<T>(file: string, look: (copy: System) => Promise<T>): Promise<T> {
    const dataDir = at('terug');
    const { code, stderr } = await runCli(['restore', file], env(dataDir));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const copy = await startDatabase({ env: { DATA_DIR: dataDir } });
    try {
      return await look(copy);
    } finally {
      await copy.stop();
    }
  }

  it('makes a consistent copy while others write', async () => {
    const admin = await system.dbUrl('admin');
    let done = false;
    const writers = Promise.all([write(admin, () => done), write(admin, () => done), write(admin, () => done)]);
    const before = Number((await ask<{ n: string }>(admin, 'select count(*) as n from proef.bij'))[0]?.n);
    const made = await runCli(['backup', at('druk.tar.gz')], env(system.dataDir));
    const after = Number((await ask<{ n: string }>(admin, 'select count(*) as n from proef.bij'))[0]?.n);
    done = true;
    await writers;
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('geheim') as string });
    expect(statSync(at('druk.tar.gz')).mode & 0o777).toBe(0o600);
    expect(after).toBeGreaterThan(before);
    await restored(at('druk.tar.gz'), async (copy) => {
      const [row] = await ask<{ n: string; som: string; totaal: string }>(await copy.dbUrl('admin'), 'select count(*) as n, coalesce(sum(bedrag), 0) as som, (select totaal from proef.som) as totaal from proef.bij');
      expect(Number(row?.n)).toBeGreaterThanOrEqual(before);
      expect(Number(row?.n)).toBeLessThanOrEqual(after);
      expect(row?.som).toBe(row?.totaal);
      await ask(await copy.dbUrl('admin'), `create extension if not exists plpgsql; insert into proef.bij (bedrag, tekst) values (1, 'kan verder')`);
    });
  });

  it('gives every table back, with the same roles and secrets', async () => {
    // What the writers wrote has served, and copies of it would only take time.
    await ask(await system.dbUrl('admin'), `drop table proef.vluchtig; truncate proef.bij; insert into proef.bij (bedrag, tekst) select g, md5(g::text) from generate_series(1, 1000) g`);
    expect(await runCli(['backup', at('stil.tar.gz')], env(system.dataDir))).toMatchObject({ code: 0 });
    const original = await everyTable(await system.dbUrl('admin'));
    expect(Object.keys(original).length).toBeGreaterThan(20);
    const appSecret = readFileSync(join(system.dataDir, 'app-secret'), 'utf8');
    await restored(at('stil.tar.gz'), async (copy) => {
      expect(await everyTable(await copy.dbUrl('admin'))).toEqual(original);
      expect(readFileSync(join(copy.dataDir, 'app-secret'), 'utf8')).toBe(appSecret);
      expect(await ask(await copy.dbUrl('app'), 'select current_user as name')).toEqual([{ name: 'keukentafel_app' }]);
    });
  });

  it('starts the database when it is not running', async () => {
    const dataDir = at('los');
    expect(await runCli(['migrate'], env(dataDir))).toMatchObject({ code: 0 });
    expect(await runCli(['backup', at('los.tar.gz')], env(dataDir))).toMatchObject({ code: 0 });
    expect(await runCli(['db', 'url'], env(dataDir))).toMatchObject({ code: 1, stderr: expect.stringContaining('draait niet') as string });
    removeData(dataDir);
  });

  it('does not overwrite an earlier backup', async () => {
    writeFileSync(at('bestaat.tar.gz'), 'iets');
    expect(await runCli(['backup', at('bestaat.tar.gz')], env(system.dataDir))).toMatchObject({ code: 1, stderr: expect.stringContaining('bestaat al') as string });
    expect(readFileSync(at('bestaat.tar.gz'), 'utf8')).toBe('iets');
  });

  it('leaves nothing behind when it cannot write', async () => {
    const { code, stderr } = await runCli(['backup', at('er/is/niets.tar.gz')], env(system.dataDir));
    expect(code).toBe(1);
    expect(stderr).toContain('Kan niet schrijven');
  });

  it('does not touch a folder that holds something', async () => {
    mkdirSync(at('vol'));
    writeFileSync(at('vol/brief.txt'), 'van iemand');
    const { code, stderr } = await runCli(['restore', at('stil.tar.gz')], env(at('vol')));
    expect(code).toBe(1);
    expect(stderr).toContain('niet leeg');
    expect(readdirSync(at('vol'))).toEqual(['brief.txt']);
  });

  const middle = (bytes: Buffer): number => Math.floor(bytes.length / 2);
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, middle(bytes))],
    ['changed in the middle', (bytes) => { const copy = Buffer.from(bytes); copy.writeUInt8(copy.readUInt8(middle(bytes)) ^ 0xff, middle(bytes)); return copy; }],
    ['cut off in its last bytes', (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('geen back-up')],
  ])('refuses a backup that is %s and leaves no trace', async (_what, damage) => {
    writeFileSync(at('stuk.tar.gz'), damage(readFileSync(at('stil.tar.gz'))));
    const { code, stderr } = await runCli(['restore', at('stuk.tar.gz')], env(at('nieuw')));
    expect(code).toBe(1);
    expect(stderr).toContain('beschadigd');
    expect(existsSync(at('nieuw'))).toBe(false);
  });

  it('refuses a well-packed archive whose content was changed', async () => {
    mkdirSync(at('open'));
    copyFileSync(at('stil.tar.gz'), at('kopie.tar.gz'));
    await tar.extract({ file: at('kopie.tar.gz'), cwd: at('open') });
    writeFileSync(at('open/data/PG_VERSION'), '18\n ');
    tar.create({ file: at('kopie.tar.gz'), cwd: at('open'), gzip: true, sync: true }, ['keukentafel-backup.json', 'secrets', 'data', 'manifest.json']);
    const { code, stderr } = await runCli(['restore', at('kopie.tar.gz')], env(at('nieuw')));
    expect(code).toBe(1);
    expect(stderr).toContain('data/PG_VERSION klopt niet');
    expect(existsSync(at('nieuw'))).toBe(false);
  });
});
