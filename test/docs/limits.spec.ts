import { LIMIET } from '@keukentafel/contract';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

it('docs/LIMITS.md tells every limit as it is', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/LIMITS.md'), 'utf8');
  const told = [...page.matchAll(/^\| .+? \| `(\w+)` \| (\d+)/gm)].map(([, name, value]) => [name, Number(value)]);
  expect(Object.fromEntries(told)).toEqual(LIMIET);
});
