import { type TijdlijnSoort } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';

/** One line of the tijdlijn. */
export interface TijdlijnRegel {
  readonly casusId: string;
  readonly soort: TijdlijnSoort;
  /** When it happened, which may be before it was written down. */
  readonly op: Date;
  /** What it is about: the aanmelding, meting, interventie … with that id. */
  readonly objectId?: string | null;
  /** Codes, numbers and ids that say what changed; texts stay where they are, so that they are corrected and destroyed in one place. */
  readonly gegevens?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

const INSERT = {
  name: 'tijdlijn.insert',
  text: `
    insert into tijdlijn (gemeente_id, id, casus_id, soort, gebeurd_op, object_id, door, gegevens)
    select $1, r.id, r.casus_id, r.soort, r.gebeurd_op, r.object_id, $2, r.gegevens
    from unnest($3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::uuid[], $8::jsonb[]) as r(id, casus_id, soort, gebeurd_op, object_id, gegevens)`,
};

/**
 * Writes lines into the tijdlijn of casussen, in the running transaction and one statement: what happened and its line are one. The casus
 * must be one that whoever asks may see.
 */
export async function addToTijdlijn(db: Database, regels: readonly TijdlijnRegel[]): Promise<void> {
  if (regels.length === 0) return;
  const { gemeenteId, medewerkerId } = db.context<Wie>();
  await db.affect(INSERT, [
    gemeenteId, medewerkerId, regels.map(() => uuidv7()), regels.map(({ casusId }) => casusId), regels.map(({ soort }) => soort),
    regels.map(({ op }) => op.toISOString()), regels.map(({ objectId }) => objectId ?? null), regels.map(({ gegevens }) => JSON.stringify(gegevens ?? {})),
  ]);
}
