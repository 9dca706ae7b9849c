import { v7 as uuidv7 } from 'uuid';
import { type Database } from '../database/database';
import { type Wie } from '../tenancy/opening';
import { currentCorrelation } from '../log/logger';

/** What can happen later, with what each carries: ids and days, never personal data. */
export interface OutboxGegevens {
  readonly 'aanmelding.geregistreerd': { readonly aanmeldingId: string; readonly casusId: string; readonly wijkteamId: string; readonly dag: string };
  readonly 'casus.gewijzigd': { readonly casusId: string; readonly wijkteamId: string };
  readonly 'factsheet.tellen': { readonly dag: string };
}
export type OutboxSoort = keyof OutboxGegevens;

/** Every soort of outbox row; the worker refuses to start when one has no handler. */
export const OUTBOX_SOORT = ['aanmelding.geregistreerd', 'casus.gewijzigd', 'factsheet.tellen'] as const satisfies readonly OutboxSoort[];

const INSERT = {
  name: 'outbox.insert',
  text: `insert into outbox (gemeente_id, id, soort, gegevens, namens_medewerker_id, correlatie_id) values ($1, $2, $3, $4, $5, $6)`,
};

/** Writes down, in the running transaction, what must happen after it commits. The relay takes it from there. */
export async function addToOutbox<S extends OutboxSoort>(db: Database, soort: S, gegevens: OutboxGegevens[S]): Promise<void> {
  const wie = db.context<Wie>();
  await db.affect(INSERT, [wie.gemeenteId, uuidv7(), soort, JSON.stringify(gegevens), wie.medewerkerId, currentCorrelation() ?? null]);
}
