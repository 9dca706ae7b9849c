import { type Gebeurtenis } from '@keukentafel/contract';
import { type Database } from '../database/database';

/** PostgreSQL channel over which the worker tells the api what happened. */
export const GEBEURTENIS_KANAAL = 'gebeurtenis';

/** Payload on {@link GEBEURTENIS_KANAAL}, as JSON: whose it is (a whole gemeente, or one wijkteam), and what to tell. Ids only. */
export interface GebeurtenisBericht {
  readonly gemeenteId: string;
  readonly wijkteamId?: string;
  readonly gebeurtenis: Gebeurtenis;
}

const NOTIFY = { name: 'gebeurtenis.notify', text: `select pg_notify('${GEBEURTENIS_KANAAL}', bericht) from unnest($1::text[]) bericht` };

/** Announces what happened when the running transaction commits; nobody hears of it when it does not. */
export async function announce(db: Database, gemeenteId: string, gebeurtenissen: readonly Gebeurtenis[]): Promise<void> {
  if (gebeurtenissen.length > 0) await db.query(NOTIFY, [gebeurtenissen.map((gebeurtenis) => JSON.stringify(bericht(gemeenteId, gebeurtenis)))]);
}

function bericht(gemeenteId: string, gebeurtenis: Gebeurtenis): GebeurtenisBericht {
  return 'wijkteamId' in gebeurtenis ? { gemeenteId, wijkteamId: gebeurtenis.wijkteamId, gebeurtenis } : { gemeenteId, gebeurtenis };
}
