import { API, ROUTE } from '@keukentafel/contract';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { read, rowsOf } from './tables';

const root = resolve(__dirname, '../..');
const MIGRATIONS = 'libs/server/src/platform/database/migration';
/** English words and abbreviations that are the same in every project. */
const GRAMMAR = ['api', 'at', 'bsn', 'cbs', 'code', 'created', 'email', 'etag', 'hash', 'id', 'log', 'object', 'version'];

const known = new Set([...GRAMMAR, ...rowsOf(read('docs/GLOSSARY.md')).flatMap((row) => row.slice(0, -1)).flatMap((cell) => cell.split(/[, -]+/))]);
const unknown = (names: Iterable<string>): string[] => [...new Set(names)].filter((name) => name.split(/[_-]/).some((word) => !known.has(word)));

const folders = (path: string): string[] =>
  readdirSync(resolve(root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe('docs/GLOSSARY.md', () => {
  const sql = readdirSync(resolve(root, MIGRATIONS)).map((file) => read(`${MIGRATIONS}/${file}`)).join('\n');
  const tables = [...sql.matchAll(/create table (\w+) \(([\s\S]*?)\n\s*\)/g)];

  it('knows every table', () => {
    expect(tables.length).toBeGreaterThan(15);
    expect(unknown(tables.map(([, name = '']) => name))).toEqual([]);
  });

  it('knows every column', () => {
    const bodies = tables.map(([, , body = '']) => body).join('\n');
    const inTables = [...bodies.matchAll(/\b([a-z_]+) (?:uuid|text|integer|bigint|date|timestamptz|boolean|jsonb|bytea)\b/g)];
    const added = [...sql.matchAll(/add column (?:if not exists )?([a-z_]+)/g)];
    expect(inTables.length).toBeGreaterThan(100);
    expect(unknown([...inTables, ...added].map(([, name = '']) => name))).toEqual([]);
  });

  it('knows every address', () => {
    expect(API).toBe('/api/v1');
    expect(unknown(Object.values(ROUTE).flatMap((path) => path.split('/')).filter((part) => !part.startsWith(':')))).toEqual([]);
  });

  it('knows every area', () => {
    const english = ['access-log-chain', 'health', 'page', 'platform', 'problem', 'rule', 'web'];
    const areas = ['libs/domain/src', 'libs/contract/src', 'libs/server/src', 'apps/api/src', 'apps/web/src/features'].flatMap(folders);
    expect(unknown(areas.filter((area) => !english.includes(area)))).toEqual([]);
  });
});
