import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const shared = ['package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
const skipped = (name) => name === 'node_modules' || name.endsWith('.spec.ts');

function* files(folder) {
  if (!existsSync(folder)) return;
  for (const found of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (skipped(found.name)) continue;
    const path = join(folder, found.name);
    if (found.isDirectory()) yield* files(path);
    else if (found.isFile()) yield path;
  }
}

/** A hash of everything a build reads: the sources of apps and libs, the user help and the shared configuration. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const path of [...shared.map((name) => join(root, name)), ...files(join(root, 'apps')), ...files(join(root, 'libs')), ...files(join(root, 'docs/help'))]) {
    hash.update(relative(root, path).split(sep).join('/')).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Removes compiled files whose source has gone; the compiler leaves them, and a deleted migration must not run. */
export function prune(root) {
  for (const kind of ['apps', 'libs']) {
    for (const path of files(join(root, 'dist', kind))) {
      const source = relative(join(root, 'dist'), path);
      if (!/^(apps|libs).[^/\\]+.src/.test(source) || !/\.js(\.map)?$/.test(source)) continue;
      const stem = join(root, source.replace(/\.js(\.map)?$/, ''));
      if (!existsSync(`${stem}.ts`) && !existsSync(`${stem}.tsx`)) rmSync(path, { force: true });
    }
  }
}
