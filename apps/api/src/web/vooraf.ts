import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build writes down about each file it made. */
interface Stuk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The screens people open most, by address, with the module their code begins in. */
const SCHERMEN: readonly (readonly [RegExp, string])[] = [
  [/^\/mijn-werk$/, 'src/features/mijn-werk/MijnWerkPage.tsx'],
  [/^\/casussen\/[^/]+$/, 'src/features/casus/CasusPage.tsx'],
];

/** Everything a module needs that `known` does not have yet, in the order in which it is needed. */
function delenVan(manifest: Readonly<Record<string, Stuk>>, module: string, known: Set<string>): string[] {
  const stuk = manifest[module];
  if (!stuk || known.has(stuk.file)) return [];
  known.add(stuk.file);
  return [...(stuk.imports ?? []).flatMap((name) => delenVan(manifest, name, known)), ...(stuk.css ?? []), stuk.file];
}

const link = (file: string): string =>
  (file.endsWith('.css') ? `<link rel="stylesheet" crossorigin href="/${file}">` : `<link rel="modulepreload" crossorigin href="/${file}">`);

/**
 * The code of a screen by its address, as links for the head of the page: the browser fetches and reads it beside the program, instead of
 * after it. Nothing for other addresses, or without the manifest of the build.
 */
export function voorafVan(webDir: string): (path: string) => string {
  const file = join(webDir, '.vite/manifest.json');
  if (!existsSync(file)) return () => '';
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Stuk>;
  const links = SCHERMEN.map(([pad, module]) => {
    const known = new Set<string>();
    for (const name of Object.keys(manifest)) if (manifest[name]?.isEntry) delenVan(manifest, name, known);
    return [pad, [...new Set(delenVan(manifest, module, known))].map(link).join('')] as const;
  });
  return (path) => links.find(([pad]) => pad.test(path))?.[1] ?? '';
}
