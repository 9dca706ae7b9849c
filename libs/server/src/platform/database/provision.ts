import { Client } from 'pg';
import { connectionFor, DATABASE_ROLES, roleName, type DatabaseRole } from '../config/connection';
import { type Settings } from '../config/settings';

/**
 * Makes the roles and schemas, or brings them up to date; may be run any number of times.
 * @param adminUrl a role that may create roles and schemas in the database the URL names (PostgreSQL 15 or newer).
 * @throws when the server is too old or the role may not create roles.
 */
export async function provision(adminUrl: string, settings: Settings): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number; database: string }>(
      `select current_setting('server_version_num')::int as version, current_database() as database`,
    );
    const [server] = rows;
    if (!server || server.version < 150000) throw new Error('Keukentafel needs PostgreSQL 15 or newer');
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('keukentafel.provision'))`);
    for (const role of DATABASE_ROLES) await provisionRole(client, settings, role);
    await provisionSchemas(client, server.database);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const ATTRIBUTES = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';

async function provisionRole(client: Client, settings: Settings, role: DatabaseRole): Promise<void> {
  const name = client.escapeIdentifier(roleName(role));
  const password = client.escapeLiteral(decodeURIComponent(new URL(connectionFor(settings, role)).password));
  const { rows } = await client.query<{ right: boolean }>(
    `select rolcanlogin and not (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication) as right from pg_roles where rolname = $1`,
    [roleName(role)],
  );
  const [found] = rows;
  if (!found) await client.query(`create role ${name} ${ATTRIBUTES}`);
  // Only a superuser may say again what is right already.
  else if (!found.right) await client.query(`alter role ${name} ${ATTRIBUTES}`);
  await client.query(`alter role ${name} password ${password}`);
  if (role === 'app') await client.query(`alter role ${name} set statement_timeout = '15s'`);
  await client.query(`alter role ${name} set timezone = 'UTC'`);
}

async function provisionSchemas(client: Client, database: string): Promise<void> {
  const db = client.escapeIdentifier(database);
  const owner = roleName('owner');
  const { rows } = await client.query<{ super: boolean }>(`select rolsuper as super from pg_roles where rolname = current_user`);
  // PostgreSQL 16 and later only let a non-superuser hand objects to a role it is a member of.
  if (!rows[0]?.super) for (const role of ['owner', 'wachtrij'] as const) await client.query(`grant ${roleName(role)} to current_user`);
  await client.query(`revoke all on database ${db} from public`);
  await client.query(`grant connect on database ${db} to ${DATABASE_ROLES.map(roleName).join(', ')}`);
  // BullMQ adds jobs in bulk through a temporary table.
  await client.query(`grant temporary on database ${db} to ${roleName('wachtrij')}`);
  await client.query(`revoke all on schema public from public`);
  await client.query(`grant usage, create on schema public to ${owner}`);
  for (const schema of ['app', 'meta']) await client.query(`create schema if not exists ${schema} authorization ${owner}`);
  await client.query(`create schema if not exists bullmq authorization ${roleName('wachtrij')}`);
  for (const schema of ['public', 'app']) {
    await client.query(`grant usage on schema ${schema} to ${(['app', 'cijfers', 'dienst'] as const).map(roleName).join(', ')}`);
  }
}
