import { readdirSync, readFileSync } from 'node:fs';
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
const gzipBytes = (files: Iterable<string>): number => [...files, 'kleurschema.js', 'vooraf.js'].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);

/** The screens the router fetches, as modules of the build. */
const schermen = [...readFileSync(join(root, 'apps/web/src/app/router.tsx'), 'utf8').matchAll(/import\('\.\.?\/([^']+)'\)/g)]
  .map(([, path]) => (path === 'GedeeldPage' ? 'src/app/GedeeldPage.tsx' : `src/${path}.tsx`));

/** Heavier still: a form of forty fields with its rules, and the help with what reads its texts. docs/BENCH.md tells what they load. */
const ZWAARDER: Readonly<Record<string, number>> = { 'src/features/aanmelding/NieuweAanmeldingPage.tsx': 235 * 1024, 'src/features/hulp/HulpPage.tsx': 182 * 1024 };

test('every screen of the router is measured', () => expect(schermen.length).toBeGreaterThan(15));

test.each(schermen)('the JavaScript of %s stays within its limit, gzipped', (screen) => {
  expect(gzipBytes(scriptsOf(screen))).toBeLessThanOrEqual(ZWAARDER[screen] ?? MAX_BYTES);
});

/** Classes of Mantine that a style of its own sheet belongs to. */
const klassenVan = (text: string): Set<string> => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));

test('every component of Mantine that is used has its styles', () => {
  const bestanden = (ext: string): string => readdirSync(join(built, 'assets')).filter((name) => name.endsWith(ext)).map((name) => read(join('assets', name)).toString('utf8')).join();
  const alle = klassenVan(readFileSync(join(root, 'node_modules/@mantine/core/styles.css'), 'utf8'));
  const [gebruikt, gestijld] = [klassenVan(bestanden('.js')), klassenVan(bestanden('.css'))];
  expect([...gebruikt].filter((klasse) => alle.has(klasse) && !gestijld.has(klasse))).toEqual([]);
});

test('every script and style has a compressed copy', () => {
  const namen = new Set(readdirSync(join(built, 'assets')));
  expect([...namen].filter((name) => /\.(js|css)$/.test(name) && !(namen.has(`${name}.br`) && namen.has(`${name}.gz`)))).toEqual([]);
});

test('the page itself needs no inline script or style', () => {
  const html = read('index.html').toString('utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  expect(html).toContain('nonce="__CSP_NONCE__"');
});
