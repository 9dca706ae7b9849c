import { join } from 'node:path';
import { run } from './command.mjs';

/** Lints everything in one process, which understands what rooms share once; counts as one. */
export async function lint(root) {
  const { code, seconds } = await run(root, [join(root, 'node_modules/eslint/bin/eslint.js'), '-c', '.config/eslint.config.mjs', '--max-warnings', '0', 'libs', 'apps', 'test']);
  return { name: 'lint', passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds };
}
