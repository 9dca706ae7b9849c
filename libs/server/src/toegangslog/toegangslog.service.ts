import { Injectable } from '@nestjs/common';
import { LIMIET, type ToegangslogPage, type ToegangslogQuery, type ToegangslogRegel } from '@keukentafel/contract';
import { logToegang } from '../platform/audit/toegang';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { LIJST } from './toegangslog.sql';

/** The access log, for the functionaris gegevensbescherming. */
@Injectable()
export class ToegangslogService {
  constructor(private readonly db: Database) {}

  /** A page of who did what, newest first. Looking at the log is itself logged. */
  async lijst(query: ToegangslogQuery): Promise<ToegangslogPage> {
    const limit = query.limit ?? LIMIET.pagina;
    const cursor = decodeCursor(query.cursor);
    const rows = await this.db.query<ToegangslogRegel>(LIJST, [
      this.db.context<Wie>().gemeenteId, query.van ?? null, query.tot ?? null, query.medewerkerId ?? null, query.inwonerId ?? null,
      cursor?.tijdstip ?? null, cursor?.id ?? null, limit + 1,
    ]);
    await logToegang(this.db, 'lezen', 'toegangslog', [{ objectId: null, inwonerId: query.inwonerId ?? null }]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, volgende: last ? encodeCursor(last) : null };
  }
}
