import { Injectable } from '@nestjs/common';
import { LIMIET, type WachtlijstPage, type WachtlijstQuery } from '@keukentafel/contract';
import { datumIn } from '@keukentafel/domain';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { toWachtlijstRegel, type WachtlijstRow } from './interventie.mapper';
import { TEL_WACHTLIJST, WACHTLIJST } from './interventie.sql';

/** The wachtlijst of wijkteams. */
@Injectable()
export class WachtlijstService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly lijsten: LijstService) {}

  /** A page of the interventies that wait in my wijkteams (or one of them), longest first; each one shown is logged. @throws DomainError `keuze-onbekend` */
  async lijst(query: WachtlijstQuery): Promise<WachtlijstPage> {
    await this.lijsten.controleerFilter([{ veld: 'werksoort', lijst: 'werksoort', codes: [query.werksoort] }]);
    const { gemeenteId, dossierTeams } = this.db.context<Wie>();
    const teams = query.wijkteamId ? dossierTeams.filter((team) => team === query.wijkteamId) : dossierTeams;
    const limit = query.limit ?? LIMIET.pagina;
    const cursor = decodeCursor(query.cursor);
    const welke = [gemeenteId, teams, query.werksoort ?? null];
    const [rows, [telling]] = await Promise.all([
      this.db.query<WachtlijstRow>(WACHTLIJST, [...welke, cursor?.tijdstip.slice(0, 10) ?? null, cursor?.id ?? null, limit + 1]),
      this.db.query<{ totaal: number }>(TEL_WACHTLIJST, welke),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    await logToegang(this.db, 'lezen', 'interventies', shown.map((row) => ({ objectId: row.id, inwonerId: row.inwoner_id })));
    const vandaag = datumIn(this.clock.now());
    const normen = await this.lijsten.normen();
    return {
      items: shown.map((row) => toWachtlijstRegel(row, vandaag, normen)),
      volgende: last ? encodeCursor({ tijdstip: `${last.wachtlijst_op}T00:00:00.000Z`, id: last.id }) : null,
      totaal: telling?.totaal ?? 0,
    };
  }
}
