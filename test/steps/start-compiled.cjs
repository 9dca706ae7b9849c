// Runs a program that is one file, with what V8 compiled of it kept beside it. Usage: start-compiled.cjs <file.cjs>
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const file = process.argv[2];
const compiled = `${file}.compiled`;
const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined });
if (!existsSync(compiled)) process.once('exit', () => writeFileSync(compiled, script.createCachedData()));
const program = { exports: {} };
script.runInThisContext().call(program.exports, program.exports, createRequire(file), program, file, dirname(file));
