import { migrate, migrateQueue, provision } from '@keukentafel/server';
import { type Database } from './database';
import { OperatorError } from './failure';
import { step } from './output';
import { withClient } from './postgres/client';

/** Whether the role of this URL may create roles. */
const mayCreateRoles = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>('select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user');
    return rows[0]?.may ?? false;
  });

/**
 * Roles, schema and queue tables brought up to date; may be run any number of times. With a database of the
 * operator's own whose role may not create roles, those must be there already. Resolves with the migrations that ran.
 */
export async function prepareDatabase(database: Database): Promise<string[]> {
  const { adminUrl, settings, url } = database;
  if (await mayCreateRoles(adminUrl)) await step('Databaserollen klaarzetten', () => provision(adminUrl, settings));
  const ran = await step('Database bijwerken', (detail) => migrate(url('owner'), detail)).catch((error: unknown) => {
    if ((error as { code?: string }).code !== '55P03') throw error;
    throw new OperatorError('De database is bezet: een migratie kreeg haar slot niet. Probeer het later opnieuw.');
  });
  if (!settings.REDIS_URL) await step('Wachtrij bijwerken', () => migrateQueue(url('wachtrij')));
  return ran;
}
