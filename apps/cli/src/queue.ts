import { runMigrations } from 'bullmq';
import { withClient } from './postgres/client';

/**
 * Brings BullMQ's own tables up to date. Its schema is made by `provision`: the queue's role may not make schemas,
 * and PostgreSQL refuses even `create schema if not exists` for one that is there.
 */
export const migrateQueue = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const query = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
    client.query = ((text: string, values?: unknown[]) =>
      /^\s*create schema/i.test(text) ? Promise.resolve({ rows: [] }) : query(text, values)) as typeof client.query;
    await runMigrations(client, 'bullmq');
  });
