// Says with its exit code whether the program in this container works: `node docker/healthcheck.mjs api|worker`.
import { readFileSync } from 'node:fs';
import pg from 'pg';

const setting = (name) => process.env[name] || (process.env[`${name}_FILE`] ? readFileSync(process.env[`${name}_FILE`], 'utf8').trim() : undefined);

/** The api answers, and its database answers it. */
async function api() {
  const { status } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health/ready`, { signal: AbortSignal.timeout(4000) });
  if (status !== 200) throw new Error(`ready answers ${status}`);
}

/**
 * The worker has no port to ask at. Its relay speaks to the database several times a second under the role `dienst`; that role may see
 * its own connections, so we ask whether the one from this same address spoke lately.
 */
async function worker() {
  const client = new pg.Client({ connectionString: setting('DATABASE_URL_DIENST'), connectionTimeoutMillis: 4000, application_name: 'keukentafel-healthcheck' });
  await client.connect();
  try {
    const { rows } = await client.query(`
      select extract(epoch from now() - max(state_change))::int as seconds from pg_stat_activity
      where usename = current_user and application_name = 'keukentafel-worker-dienst' and client_addr is not distinct from inet_client_addr()`);
    const { seconds } = rows[0];
    if (seconds === null || seconds > 30) throw new Error(seconds === null ? 'no connection of the relay' : `relay silent for ${seconds} s`);
  } finally {
    await client.end();
  }
}

try {
  await { api, worker }[process.argv[2]]();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
