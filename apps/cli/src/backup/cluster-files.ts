import { type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

// The same list pg_basebackup leaves out (PostgreSQL docs, 25.3.4 "Making a Base Backup Using the Low Level API").
const emptied = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const skipped = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|.*\.tmp|current_logfiles)$/;
/** Goes last, so that it tells of nothing newer than the files before it. */
export const controlFile = 'global/pg_control';

/** One folder or file of a cluster, as a path inside it with forward slashes. */
export interface Found { path: string; kind: 'folder' | 'file' }

async function list(folder: string): Promise<Dirent[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Everything of a cluster that belongs in a backup, without the write-ahead log. */
export async function* clusterFiles(data: string, inside = ''): AsyncGenerator<Found> {
  for (const entry of await list(join(data, inside))) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (skipped.test(entry.name)) continue;
    if (entry.isDirectory()) {
      yield { path, kind: 'folder' };
      if (!emptied.has(path)) yield* clusterFiles(data, path);
    } else if (entry.isFile() && path !== controlFile) yield { path, kind: 'file' };
  }
}

/** Names of the log segments from `first` up to `last` (16 MB each, 256 in a log file; PostgreSQL's XLogFileName). */
export function segments(first: string, last: string): string[] {
  const timeline = last.slice(0, 8);
  const count = (name: string): number => parseInt(name.slice(8, 16), 16) * 256 + parseInt(name.slice(16), 16);
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
  const numbers = Array.from({ length: count(last) - count(first) + 1 }, (_, index) => count(first) + index);
  return numbers.map((number) => `${timeline}${hex(Math.floor(number / 256))}${hex(number % 256)}`);
}
