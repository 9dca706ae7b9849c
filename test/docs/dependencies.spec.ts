import { readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { read, rowsOf } from './tables';

type Names = Record<string, unknown>;

describe('docs/DEPENDENCIES.md', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as { dependencies: Names; devDependencies: Names; overrides: Names };
  const [used = '', held = ''] = read('docs/DEPENDENCIES.md').split('## Versions that are held');
  const names = (markdown: string): string[] => rowsOf(markdown).map(([name = '']) => name.replaceAll('`', '')).sort();

  it('names every package once and nothing else', () => {
    expect(names(used)).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it('names production packages under that heading', () => {
    expect(names(used.split('## The screens')[0] ?? '')).toEqual(Object.keys(dependencies).sort());
  });

  it('names every version that is held', () => {
    expect(names(held)).toEqual(Object.keys(overrides).sort());
  });

  it('gives a reason for each', () => {
    expect(rowsOf(`${used}${held}`).filter(([, reason]) => !reason)).toEqual([]);
  });

  it('has under dependencies every package that api, worker and cli load', () => {
    const root = resolve(__dirname, '../..');
    const sources = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs/domain/src', 'libs/contract/src', 'libs/server/src'].flatMap((folder) =>
      readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.spec|\.d)\.ts$/.test(file)).map((file) => `${folder}/${file}`));
    const loaded = sources.flatMap((file) => [...read(file).matchAll(/(?:^import|^import .* from|} from|^export .* from|import\(|require\() ?'([^'.][^']*)'/gm)].map(([, name = '']) => name));
    const packages = loaded.filter((name) => !isBuiltin(name) && !name.startsWith('@keukentafel/')).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
    expect(packages.length).toBeGreaterThan(50);
    expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
  });
});
