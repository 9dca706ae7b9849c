import { Client, type QueryResult } from 'pg';
import { QUEUE_SCHEMA } from './backend';

/**
 * Brings BullMQ's own tables up to date in schema `bullmq`; may be run any number of times and by several at once.
 * @param wachtrijUrl connection string of the role `wachtrij`, which owns the schema.
 */
export async function migrateQueue(wachtrijUrl: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new Client({ connectionString: wachtrijUrl, application_name: 'keukentafel-migrate' });
  await client.connect();
  try {
    await runMigrations({ query: (text, params) => queryUnlessSchema(client, text, params) }, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/** Provisioning has made the schema; PostgreSQL refuses even `if not exists` to a role that may not create schemas, as this one. */
async function queryUnlessSchema(client: Client, text: string, params?: readonly unknown[]): Promise<QueryResult> {
  return client.query(/^create schema if not exists/i.test(text) ? 'select 1' : text, params ? [...params] : undefined);
}
