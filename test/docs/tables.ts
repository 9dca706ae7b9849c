import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Text of a file of the checkout. */
export const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** The cells of every table row in a Markdown text, headings left out. */
export function rowsOf(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines
    .filter((line, index) => !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(lines[index + 1] ?? ''))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
