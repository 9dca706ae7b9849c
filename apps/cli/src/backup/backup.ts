import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Client } from 'pg';
import { type Database } from '../database';
import { OperatorError } from '../failure';
import { type Detail } from '../output';
import { withClient } from '../postgres/client';
import { appSecretFile, passwordFile } from '../postgres/pointer';
import { readSecret } from '../secret';
import { Archive } from './archive';
import { clusterFiles, controlFile, segments } from './cluster-files';
import { dataFolder, headingName, secretNames } from './format';

async function one<T extends object>(client: Client, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await client.query<T>(sql, values);
  if (!rows[0]) throw new Error('geen antwoord van de database');
  return rows[0];
}

/** The whole archive, made on one connection: the backup ends by itself when that is lost. */
async function* contents(client: Client, data: string, dataDir: string, detail: Detail): AsyncGenerator<Buffer> {
  const archive = new Archive();
  const { major } = await one<{ major: string }>(client, `select (current_setting('server_version_num')::int / 10000)::text as major`);
  yield* archive.text(headingName, JSON.stringify({ format: 'keukentafel-backup', version: 1, postgres: major, madeAt: new Date().toISOString() }));
  for (const [name, file] of [[secretNames.password, passwordFile(dataDir)], [secretNames.appSecret, appSecretFile(dataDir)]] as const) {
    const secret = readSecret(file);
    if (secret) yield* archive.text(name, `${secret}\n`);
  }
  // A slot that lives as long as this connection keeps the log segments we still have to copy.
  await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [`keukentafel_backup_${process.pid}`]);
  detail('wacht op een controlepunt');
  const started = await one<{ segment: string }>(client, `select pg_walfile_name(pg_backup_start('keukentafel', fast => true)) as segment`);
  detail('bestanden');
  for await (const { path, kind } of clusterFiles(data)) {
    if (kind === 'folder') yield* archive.folder(`${dataFolder}/${path}`);
    else yield* archive.file(`${dataFolder}/${path}`, join(data, path));
  }
  yield* archive.file(`${dataFolder}/${controlFile}`, join(data, controlFile));
  const stopped = await one<{ labelfile: string; spcmapfile: string; segment: string }>(
    client,
    'select labelfile, spcmapfile, pg_walfile_name(lsn) as segment from pg_backup_stop(wait_for_archive => false)',
  );
  yield* archive.text(`${dataFolder}/backup_label`, stopped.labelfile);
  if (stopped.spcmapfile.trim()) yield* archive.text(`${dataFolder}/tablespace_map`, stopped.spcmapfile);
  detail('logboek');
  for (const segment of segments(started.segment, stopped.segment)) {
    const file = join(data, 'pg_wal', segment);
    if (!existsSync(file)) throw new OperatorError(`Het logsegment ${segment} is al weg; maak de back-up opnieuw.`);
    yield* archive.file(`${dataFolder}/pg_wal/${segment}`, file);
  }
  yield* archive.end();
}

/** What a backup became. Size in bytes. */
export interface BackupResult { size: number; withAppSecret: boolean }

/**
 * Writes a physical copy of the embedded database and the secrets in DATA_DIR to `file` (gzipped tar, mode 0600),
 * while it is in use. The file appears complete or not at all.
 */
export async function backup(database: Database, dataDir: string, file: string, detail: Detail): Promise<BackupResult> {
  if (!database.place) throw new OperatorError('`backup` is voor de meegeleverde database. Gebruik voor een eigen database pg_dump of pg_basebackup.');
  if (existsSync(file)) throw new OperatorError(`${file} bestaat al; kies een andere naam.`);
  const { data } = database.place;
  const draft = `${file}.${process.pid}.part`;
  try {
    await withClient(database.adminUrl, (client) =>
      pipeline(Readable.from(contents(client, data, dataDir, detail)), createGzip({ level: 4 }), createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true })),
    );
    renameSync(draft, file);
    return { size: statSync(file).size, withAppSecret: readSecret(appSecretFile(dataDir)) !== undefined };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path === draft || code === 'ENOSPC') throw new OperatorError(`Kan niet schrijven naar ${file} (${code ?? '?'}).`);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
