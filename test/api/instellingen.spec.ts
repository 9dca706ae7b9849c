import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { apiMain, APP_SECRET, sharedSystem, startApi } from '../steps/api-system';
import { emptyFolder, launchProgram } from '../steps/program';
import { workerMain } from '../steps/worker';

/** Everything wrong at once; each value is a word that must not come back. */
const BROKEN = {
  NODE_ENV: 'verkeerd-NODE_ENV', PORT: 'verkeerd-PORT', DATABASE_POOL_MAX: '0', LOG_LEVEL: 'verkeerd-LOG_LEVEL', DEMO: 'verkeerd-DEMO', APP_SECRET: 'verkeerd-te-kort',
  DATABASE_URL: 'mysql://verkeerd-DATABASE_URL', DATABASE_URL_APP: 'verkeerd-DATABASE_URL_APP', REDIS_URL: 'http://verkeerd-REDIS_URL', PUBLIC_URL: 'verkeerd-PUBLIC_URL', RATE_PER_MINUTE: '-1',
};

const endOf = async (main: string, settings: Record<string, string>): Promise<{ code: number | string; output: string }> => {
  const program = launchProgram([main], settings);
  const code = await program.ended;
  return { code, output: program.output() };
};

describe.each([['api', apiMain], ['worker', workerMain]])('the %s', (_name, main) => {
  it('refuses a broken environment, names every fault at once, and repeats no value', async () => {
    const { code, output } = await endOf(main, BROKEN);
    expect(code).toBe(78);
    for (const name of Object.keys(BROKEN)) expect(output).toMatch(new RegExp(`^- .*\\b${name}\\b`, 'm'));
    expect(output).not.toMatch(/verkeerd/);
    expect(output).not.toMatch(/ at .*\.js:/);
  });

  it('asks for what it cannot do without', async () => {
    const { code, output } = await endOf(main, { NODE_ENV: 'test' });
    expect(code).toBe(78);
    expect(output).toMatch(/APP_SECRET/);
    expect(output).toMatch(/DATABASE_URL/);
  });

  it('refuses what is no good in production: no secret, demo accounts, an address without https', async () => {
    const { code, output } = await endOf(main, { NODE_ENV: 'production', DEMO: '1', PUBLIC_URL: 'http://keukentafel.example', DATABASE_URL: 'postgres://x@127.0.0.1:1/x' });
    expect(code).toBe(78);
    for (const fault of [/APP_SECRET/, /DEMO/, /PUBLIC_URL/]) expect(output).toMatch(fault);
  });

  it('reads any of them from a file, and refuses one that is given twice or cannot be read', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'secret'), 'verkeerd-te-kort\n');
    const { code, output } = await endOf(main, { APP_SECRET_FILE: join(folder, 'secret'), PORT: '0', PORT_FILE: join(folder, 'secret'), REDIS_URL_FILE: join(folder, 'weg') });
    expect(code).toBe(78);
    expect(output).toMatch(/APP_SECRET must have at least 32 characters/);
    expect(output).toMatch(/PORT and PORT_FILE are both set/);
    expect(output).toMatch(/REDIS_URL_FILE cannot be read/);
    expect(output).not.toMatch(/verkeerd|weg\b/);
  });
});

it('the api runs with its secrets in files', async () => {
  const shared = await sharedSystem();
  const folder = emptyFolder();
  writeFileSync(join(folder, 'secret'), `${APP_SECRET}\n`);
  writeFileSync(join(folder, 'url'), `${shared.database.app}\n`);
  const own = await startApi(shared, { APP_SECRET: '', APP_SECRET_FILE: join(folder, 'secret'), DATABASE_URL_APP: '', DATABASE_URL_APP_FILE: join(folder, 'url') });
  await request(own.url).get('/api/health/ready').expect(200, { status: 'ok' });
  expect(await own.stop()).toBe(0);
});
