// `npm run overgangen`: draws docs/OVERGANGEN.md from the transition tables of the built domain. A test compares.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { tekenOvergangen } = createRequire(import.meta.url)(join(root, 'dist/libs/domain/src/index.js'));
writeFileSync(join(root, 'docs/OVERGANGEN.md'), tekenOvergangen());
console.log('docs/OVERGANGEN.md is up to date.');
