// `npm test`: lint, types, unit, API and browser tests; the last line is `N passed, N failed`, counted from the runners' own reports.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../apps/cli/bin/prepare.mjs';
import { lint } from './runner/lint.mjs';
import { nxTargets } from './runner/nx-targets.mjs';
import { jestProjects } from './runner/jest-projects.mjs';

const out = join(root, 'test/.out');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await ensureInstalled();
await ensureBuilt();

const results = [];
// What reads the sources runs beside what drives the programs: those are often waited for.
const checks = lint(root).then(async (linted) => [linted, await nxTargets(root, ['typecheck'])]);
results.push(...(await jestProjects(root, ['unit', 'api', 'browser'], out)));
results.unshift(...(await checks));

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
for (const { name, passed, failed, seconds } of results) console.log(`${name.padEnd(18)} ${passed} passed, ${failed} failed (${seconds} s)`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0);
