import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const tooBig = 10 * 1024 * 1024;

/** Opens a log to append to; yesterday's is kept as `.1` once it is over 10 MB. */
export function openLog(file: string): { handle: number; size: number; close: () => void } {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > tooBig) renameSync(file, `${file}.1`);
  const handle = openSync(file, 'a', 0o600);
  return { handle, size: fstatSync(handle).size, close: () => closeSync(handle) };
}

/** The last lines that were added to a log after its first `from` bytes, for a message about what went wrong. */
export function lastLines(file: string, from: number, count: number): string {
  try {
    return readFileSync(file).subarray(from).toString().trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
