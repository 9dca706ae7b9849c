const live = process.stderr.isTTY;
const seconds = (began: number): string => `${((Date.now() - began) / 1000).toFixed(1).replace('.', ',')} s`;

/** One line of news for the operator, on standard error so that standard output holds results only. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A result, on standard output. */
export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Handed to the work inside a step: shows what it is busy with. */
export type Detail = (text: string) => void;

/**
 * Runs one step of a longer start. A step that takes longer than a second shows that it is busy: every second on a
 * terminal, every five elsewhere. Quick steps print nothing.
 */
export async function step<T>(label: string, work: (detail: Detail) => Promise<T>): Promise<T> {
  const began = Date.now();
  let detail = '';
  let shown = false;
  const line = (): string => `${label}${detail ? ` (${detail})` : ''}… ${seconds(began)}`;
  const show = (): void => {
    shown = true;
    process.stderr.write(live ? `\r\x1b[K${line()}` : `${line()}\n`);
  };
  let timer = setTimeout(function again() {
    show();
    timer = setTimeout(again, live ? 1000 : 5000);
  }, 1000);
  try {
    const result = await work((text) => { detail = text; });
    if (shown) process.stderr.write(`${live ? '\r\x1b[K' : ''}${label}: klaar in ${seconds(began)}\n`);
    return result;
  } catch (error) {
    if (shown && live) process.stderr.write('\n');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Rows as aligned columns; the first row is the heading. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`).join('\n');
}

/** A closed terminal or pipe must not take the supervisor down with the server still running. */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
