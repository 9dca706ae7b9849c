import { v7 as uuidv7 } from 'uuid';
import { type Database } from '../database/database';
import { type Wie } from '../tenancy/opening';
import { currentCorrelation } from '../log/logger';

/** What was done with personal data. */
export type ToegangGebeurtenis = 'lezen' | 'aanmaken' | 'wijzigen' | 'zoeken' | 'exporteren' | 'uitloggen';

/** One object that was touched, and whose it is. */
export interface ToegangObject {
  readonly objectId: string | null;
  readonly inwonerId: string | null;
}

const INSERT = {
  name: 'toegangslog.insert',
  text: `
    insert into toegangslog (gemeente_id, id, gebeurtenis, medewerker_id, organisatie_id, rollen, sessie_id, adres, object_soort, object_id,
      inwoner_id, grond, correlatie_id)
    select $1, t.id, $2, $3, $4, $5, $6, $7, $8, t.object_id, t.inwoner_id, $9, $10
    from unnest($11::uuid[], $12::uuid[], $13::uuid[]) as t(id, object_id, inwoner_id)`,
};

/**
 * Writes the access log in the running transaction, one line per object: when it cannot be written, what it describes does not happen.
 * A search that found nobody is logged as one line without an object.
 */
export async function logToegang(
  db: Database, gebeurtenis: ToegangGebeurtenis, objectSoort: string, objecten: readonly ToegangObject[],
): Promise<void> {
  const wie = db.context<Wie>();
  const lines = objecten.length > 0 ? objecten : [{ objectId: null, inwonerId: null }];
  await db.affect(INSERT, [
    wie.gemeenteId, gebeurtenis, wie.medewerkerId, wie.organisatieId, wie.rollen.join(','), wie.sessieId, wie.adres, objectSoort, wie.doel,
    currentCorrelation() ?? null, lines.map(() => uuidv7()), lines.map((line) => line.objectId), lines.map((line) => line.inwonerId),
  ]);
}
