// `npm run openapi`: writes docs/openapi.json as the built api describes itself. The tests compare it with what is served.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'keukentafel-openapi-'));
chmodSync(dataDir, 0o755);

const program = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), 'start'], {
  cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'test', PORT: '0', DEMO: '0', DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '' },
});
const ended = new Promise((done) => program.once('exit', done));

try {
  const url = await new Promise((found, failed) => {
    program.on('message', (message) => message?.type === 'ready' && found(message.url));
    void ended.then((code) => failed(new Error(`Keukentafel ended with ${code}; was it built?`)));
  });
  const description = await (await fetch(`${url}/api/openapi.json`)).json();
  writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(description, null, 2)}\n`);
  console.log('docs/openapi.json is up to date.');
} finally {
  program.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}
