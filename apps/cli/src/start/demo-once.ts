import { type Settings } from '@keukentafel/server';
import { type Database } from '../database';
import { loadDemo } from '../demo';
import { OperatorError } from '../failure';
import { step } from '../output';
import { withClient } from '../postgres/client';

/** Throws in production: demo accounts have published passwords. */
export function refuseInProduction(settings: Settings): void {
  if (settings.NODE_ENV === 'production') throw new OperatorError('Demogegevens zijn er niet in productie: hun wachtwoorden zijn openbaar.');
}

/**
 * Loads the demo data once per database; resolves with whether it was loaded now. The mark is set afterwards, so a
 * start that was cut off loads again (loadDemo does nothing twice).
 */
export async function demoOnce(database: Database, settings: Settings): Promise<boolean> {
  refuseInProduction(settings);
  return withClient(database.url('owner'), async (client) => {
    await client.query('create table if not exists meta.eenmalig (naam text primary key, op timestamptz not null default now())');
    const { rowCount } = await client.query(`select 1 from meta.eenmalig where naam = 'demo'`);
    if (rowCount) return false;
    await step('Demogegevens laden', (detail) => loadDemo(database.settings, detail));
    await client.query(`insert into meta.eenmalig (naam) values ('demo') on conflict do nothing`);
    return true;
  });
}
