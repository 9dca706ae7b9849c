import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, type TijdlijnOnderwerp, type TijdlijnPage, type TijdlijnQuery, type TijdlijnRegelDto } from '@keukentafel/contract';
import { soortenVan, type TijdlijnSoort } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { PAGINA, VAN_CASUS } from './tijdlijn.sql';

interface RegelRow {
  readonly id: string;
  readonly soort: TijdlijnSoort;
  readonly gebeurd_op: string;
  readonly created_at: Date;
  readonly object_id: string | null;
  readonly door: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly onderwerp: TijdlijnOnderwerp | null;
}

/** Reading the tijdlijn of a casus. */
@Injectable()
export class TijdlijnService {
  constructor(private readonly db: Database) {}

  /** A page of everything that happened in a casus, newest first; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(casusId: string, query: TijdlijnQuery): Promise<TijdlijnPage> {
    const [casus] = await this.db.query<{ inwoner_id: string }>(VAN_CASUS, [this.db.context<Wie>().gemeenteId, casusId]);
    if (!casus) throw notFound();
    const page = await leesTijdlijn(this.db, casusId, query);
    await logToegang(this.db, 'lezen', 'tijdlijn', [{ objectId: casusId, inwonerId: casus.inwoner_id }]);
    return page;
  }
}

/** A page of the tijdlijn in one statement, without a line in the access log: whoever calls this logs what it is part of. */
export async function leesTijdlijn(db: Database, casusId: string, { groepen, limit = LIMIET.pagina, cursor }: TijdlijnQuery = {}): Promise<TijdlijnPage> {
  const na = decodeCursor(cursor);
  const values = [db.context<Wie>().gemeenteId, casusId, na?.tijdstip ?? null, na?.id ?? null, limit + 1];
  const rows = groepen?.length ? await db.query<RegelRow>(PAGINA.gekozen, [...values, soortenVan(groepen)]) : await db.query<RegelRow>(PAGINA.alle, values);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toRegel), volgende: last ? encodeCursor({ tijdstip: last.gebeurd_op, id: last.id }) : null };
}

const toRegel = (row: RegelRow): TijdlijnRegelDto => ({
  id: row.id, soort: row.soort, gebeurdOp: new Date(row.gebeurd_op).toISOString(), geschrevenOp: row.created_at.toISOString(), objectId: row.object_id,
  door: row.door, gegevens: row.gegevens, onderwerp: row.onderwerp,
});
