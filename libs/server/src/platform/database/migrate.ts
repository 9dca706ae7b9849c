import { DataSource } from 'typeorm';
import { migrations } from './migration';

/**
 * Runs the migrations that have not run yet, one transaction each.
 * @param ownerUrl connection string of the owner role.
 * @param onStep called with the name of each migration after it ran.
 * @returns the names of the migrations that ran, in order.
 */
export async function migrate(ownerUrl: string, onStep?: (name: string) => void): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'meta',
    migrationsTableName: 'migratie',
    migrations,
    migrationsTransactionMode: 'each',
    applicationName: 'keukentafel-migrate',
    // A migration waits this long for a lock, no longer: the version that is serving goes first.
    extra: { options: '-c lock_timeout=5s -c search_path=public', max: 1 },
  });
  await dataSource.initialize();
  try {
    await dataSource.query(`set lock_timeout = 0; select pg_advisory_lock(hashtext('keukentafel.migrate')); set lock_timeout = '5s'`);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    for (const migration of ran) onStep?.(migration.name);
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
