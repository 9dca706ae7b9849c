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
});
