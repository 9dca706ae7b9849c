import { existsSync, lchownSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../failure';
import { step } from '../output';
import { launch } from '../postgres';
import { withClient } from '../postgres/client';
import { type Place, placeFor } from '../postgres/place';
import { appSecretFile, passwordFile } from '../postgres/pointer';
import { type Surroundings } from '../surroundings';
import { dataFolder, secretNames } from './format';
import { unpack } from './unpack';

/** Gives everything below a folder to the server's account, the folder last. */
function handOver(path: string, place: Place): void {
  if (!place.account) return;
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), place);
  lchownSync(path, place.account.uid, place.account.gid);
}

function putInPlace(place: Place, dataDir: string, staging: string): void {
  renameSync(join(staging, secretNames.password), passwordFile(dataDir));
  const appSecret = join(staging, secretNames.appSecret);
  if (existsSync(appSecret)) renameSync(appSecret, appSecretFile(dataDir));
  const data = join(staging, dataFolder);
  handOver(data, place);
  renameSync(data, place.data);
  rmSync(staging, { recursive: true });
}

/** Starts the restored database once, so that its recovery is done and we know that it works. Resolves with its number of tables. */
async function tryOut(dataDir: string): Promise<number> {
  const server = await launch(dataDir);
  try {
    return await withClient(server.url, async (client) => {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from pg_tables where schemaname in ('public', 'app', 'meta', 'bullmq')`);
      return rows[0]?.count ?? 0;
    });
  } finally {
    await server.stop();
  }
}

/** Puts a backup back in an empty or missing DATA_DIR; leaves nothing behind when that fails. Resolves with the number of tables. */
export async function restore(around: Surroundings, file: string): Promise<number> {
  const { dataDir, embedded } = around;
  if (!embedded) throw new OperatorError('`restore` is voor de meegeleverde database; DATABASE_URL wijst naar een eigen database.');
  if (!existsSync(file)) throw new OperatorError(`De back-up ${file} is er niet.`);
  const existed = existsSync(dataDir);
  if (existed && readdirSync(dataDir).length > 0) throw new OperatorError(`${dataDir} is niet leeg. Zet een back-up terug in een lege map: kies er een met DATA_DIR.`);
  const place = placeFor(dataDir);
  const staging = join(place.home, `restore.${process.pid}`);
  try {
    await step('Back-up uitpakken en controleren', () => unpack(file, staging));
    putInPlace(place, dataDir, staging);
    return await step('Database herstellen', () => tryOut(dataDir));
  } catch (error) {
    rmSync(place.home, { recursive: true, force: true });
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true });
    if (!existed) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}
