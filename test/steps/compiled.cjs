// Preloaded by the programs under test (NODE_OPTIONS): runs the built program as the one file it was put into for the tests, with what V8
// compiled of it kept beside it. The same code starts in less than half the time. A program started with options of its own runs as built.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, _extensions: extensions, wrap } = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { Script } = require('node:vm');

const main = resolve(process.argv[1] ?? '.');
const [, app] = /[\\/]dist[\\/]apps[\\/](\w+)[\\/]src[\\/]main\.js$/.exec(main) ?? [];
const compiled = (name) => join(__dirname, '../.out/compiled', `${name}.cjs`);

/** Runs the one file in the place of a first module. */
function run(module, filename, file) {
  const kept = `${file}.kept`;
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData: existsSync(kept) ? readFileSync(kept) : undefined });
  if (!existsSync(kept)) process.once('exit', () => keep(script, kept));
  script.runInThisContext().call(module.exports, module.exports, createRequire(filename), module, filename, dirname(filename));
}

function keep(script, kept) {
  writeFileSync(`${kept}.${process.pid}`, script.createCachedData());
  renameSync(`${kept}.${process.pid}`, kept);
}

if (app && process.execArgv.length === 0 && existsSync(compiled(app))) {
  const files = new Map([[main, compiled(app)], [require.resolve('pg'), compiled('pg')]]);
  const load = extensions['.js'];
  extensions['.js'] = (module, filename) => (files.has(filename) ? run(module, filename, files.get(filename)) : load(module, filename));
}
