import { createHash } from 'node:crypto';
import { ProblemError } from '@keukentafel/contract';
import { type Database } from '../database/database';
import { type Wie } from '../tenancy/opening';

/** What was answered to a request that creates something. */
export interface Antwoord {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | null;
}

interface EerderRow {
  readonly vrij: boolean;
  readonly vingerafdruk: string | null;
  readonly status: number | null;
  readonly antwoord: unknown;
  readonly etag: string | null;
}

const BEGIN = {
  name: 'idempotentie.begin',
  text: `
    select l.vrij, i.vingerafdruk, i.status, i.antwoord, i.etag
    from (select pg_try_advisory_xact_lock(hashtextextended($1::text || $2::text || $3, 0)) as vrij) l
    left join idempotentie i on i.gemeente_id = $1::uuid and i.medewerker_id = $2::uuid and i.sleutel = $3`,
};

const STORE = {
  name: 'idempotentie.store',
  text: `
    insert into idempotentie (gemeente_id, medewerker_id, sleutel, vingerafdruk, status, antwoord, etag) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing`,
};

/** Fingerprint of a request: method, path and body, so that a key cannot be reused for something else. */
export const fingerprint = (method: string, path: string, body: unknown): string =>
  createHash('sha256').update(`${method} ${path}\n${JSON.stringify(body)}`).digest('hex');

/**
 * Does `work` at most once per key of a medewerker; its answer is kept in the same transaction and given again.
 * @throws ProblemError `sleutel-hergebruikt` when the key came with another request, `nog-bezig` while the first is still running.
 */
export async function once(db: Database, sleutel: string, vingerafdruk: string, work: () => Promise<Antwoord>): Promise<Antwoord> {
  const { gemeenteId, medewerkerId } = db.context<Wie>();
  const [eerder] = await db.query<EerderRow>(BEGIN, [gemeenteId, medewerkerId, sleutel]);
  if (eerder?.vingerafdruk) {
    if (eerder.vingerafdruk !== vingerafdruk) throw new ProblemError('sleutel-hergebruikt');
    return { status: eerder.status ?? 200, body: eerder.antwoord, etag: eerder.etag };
  }
  if (!eerder?.vrij) throw new ProblemError('nog-bezig');
  const antwoord = await work();
  // The first may have committed between our look at its answer and our getting its lock: then all of this is undone.
  const stored = await db.affect(STORE, [gemeenteId, medewerkerId, sleutel, vingerafdruk, antwoord.status, JSON.stringify(antwoord.body), antwoord.etag]);
  if (stored !== 1) throw new ProblemError('nog-bezig');
  return antwoord;
}
