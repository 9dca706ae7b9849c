import { v7 as uuidv7 } from 'uuid';
import { type Database } from '../database/database';
import { type Wie } from '../tenancy/opening';
import { currentCorrelation } from '../log/logger';

/** What can happen later, with what each carries: ids and days, never personal data. */
export interface OutboxGegevens {
  readonly 'aanmelding.geregistreerd': { readonly aanmeldingId: string; readonly casusId: string; readonly wijkteamId: string; readonly dag: string };
  readonly 'casus.gewijzigd': { readonly casusId: string; readonly wijkteamId: string };
  readonly 'melding.gegeven': { readonly casusId: string; readonly wijkteamId: string };
  /** A document was asked for; and its second step. */
  readonly 'document.gevraagd': { readonly documentId: string; readonly medewerkerId: string };
  readonly 'document.opmaken': { readonly documentId: string; readonly medewerkerId: string };
  /** Written by the triggers of the tables that are counted, not by services: one casus, one person, all casussen from id to id, or everything. */
  readonly 'factsheet.tellen':
    | { readonly casusId?: string; readonly inwonerId?: string } | { readonly vanCasus: string; readonly totCasus: string } | { readonly alles: true };
}
export type OutboxSoort = keyof OutboxGegevens;

/** Every soort of outbox row; the worker refuses to start when one has no handler. */
export const OUTBOX_SOORT = [
  'aanmelding.geregistreerd', 'casus.gewijzigd', 'melding.gegeven', 'factsheet.tellen', 'document.gevraagd', 'document.opmaken',
] as const satisfies readonly OutboxSoort[];

const INSERT = {
  name: 'outbox.insert',
  text: `
    insert into outbox (gemeente_id, soort, namens_medewerker_id, correlatie_id, id, gegevens)
    select $1, $2, $3, $4, r.id, r.gegevens from unnest($5::uuid[], $6::jsonb[]) as r(id, gegevens)`,
};

/** Writes down, in the running transaction, what must happen after it commits. The relay takes it from there. */
export const addToOutbox = <S extends OutboxSoort>(db: Database, soort: S, gegevens: OutboxGegevens[S]): Promise<void> => addAllToOutbox(db, soort, [gegevens]);

/** The same for many of a kind, in one statement. */
export async function addAllToOutbox<S extends OutboxSoort>(db: Database, soort: S, alle: readonly OutboxGegevens[S][]): Promise<void> {
  const wie = db.context<Wie>();
  const gegevens = alle.map((een) => JSON.stringify(een));
  await db.affect(INSERT, [wie.gemeenteId, soort, wie.medewerkerId, currentCorrelation() ?? null, alle.map(() => uuidv7()), gegevens]);
}
