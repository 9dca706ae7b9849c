import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../steps/program';

/** What Vite writes down about each file it made. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const MAX_BYTES = 180 * 1024;
const built = join(root, 'dist/apps/web');
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Every script that opening this screen loads: the entry, the screen, and all they import. */
function scriptsOf(screen: string): Set<string> {
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  Object.keys(manifest).filter((key) => manifest[key]?.isEntry).forEach(add);
  add(screen);
  return files;
}

const read = (file: string): Buffer => readFileSync(join(built, file));
const gzipBytes = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, gzipSync(read('kleurschema.js')).length);

test.each(['src/features/sessie/InloggenPage.tsx', 'src/features/mijn-werk/MijnWerkPage.tsx'])('%s loads at most 180 kB of JavaScript, gzipped', (screen) => {
  expect(gzipBytes(scriptsOf(screen))).toBeLessThanOrEqual(MAX_BYTES);
});

test('the page itself needs no inline script or style', () => {
  const html = read('index.html').toString('utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  expect(html).toContain('nonce="__CSP_NONCE__"');
});
