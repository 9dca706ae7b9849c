import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './programs.mjs';

/** The value below which `share` (0…1) of the numbers lie; sorts a copy. */
export const quantile = (numbers, share) => Float64Array.from(numbers).sort()[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** Columns under a heading, as Markdown. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row) => `| ${row.map((cell, column) => String(cell).padEnd(widths[column])).join(' | ')} |`;
  return [line(rows[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

/** A scenario's rounds as lines of the table. */
export function scenarioRows({ name, rounds }) {
  const of = (side) => ({
    perSecond: median(rounds.map((round) => round[side].perSecond)), processor: median(rounds.map((round) => round[side].processor)),
    latencies: rounds.flatMap((round) => round[side].latencies),
  });
  const [ours, twin] = [of('ours'), of('twin')];
  const ratios = rounds.map((round) => round.ours.perSecond / round.twin.perSecond);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const row = (side, { perSecond, processor, latencies }, ratio) =>
    [name, side, perSecond.toFixed(0), ratio, quantile(latencies, 0.5).toFixed(1), quantile(latencies, 0.99).toFixed(1), processor.toFixed(2)];
  return [row('ours', ours, `${median(ratios).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`), row('twin', twin, '')];
}

/** Gzipped bytes of the scripts the page asks for before it shows anything; undefined without a web build. */
export function firstLoadScripts() {
  try {
    const web = join(root, 'dist/apps/web');
    const page = readFileSync(join(web, 'index.html'), 'utf8');
    const scripts = new Set([...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path));
    return [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(web, path))).length, 0);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
