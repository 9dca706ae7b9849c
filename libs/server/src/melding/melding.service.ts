import { Injectable } from '@nestjs/common';
import { notFound, type MeldingPage, type MeldingRegel } from '@keukentafel/contract';
import { MELDINGEN_MAX, volledigeNaam, type MeldingSoort, type NaamDelen } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { GEZIEN, LIJST, MELD } from './melding.sql';

interface MeldingRow extends NaamDelen {
  readonly id: string;
  readonly soort: MeldingSoort;
  readonly casus_id: string;
  readonly aanmelding_id: string | null;
  readonly gemeld_op: Date;
  readonly gezien_op: Date | null;
  readonly inwoner_id: string;
  readonly wijkteam: string;
  readonly ongezien: number;
}

/** Seen meldingen stay in the list for a week. */
const GEZIEN_MS = 7 * 24 * 60 * 60_000;

/** Meldingen: what someone must know at once. */
@Injectable()
export class MeldingService {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Tells the teamcoördinatoren of the wijkteam that has the casus about a crisis, in the running transaction; screens hear of it after it. */
  async crisis(aanmelding: { readonly id: string; readonly casusId: string; readonly wijkteamId: string }): Promise<void> {
    const { id, casusId, wijkteamId } = aanmelding;
    await Promise.all([
      this.db.affect(MELD, [this.db.context<Wie>().gemeenteId, wijkteamId, 'crisis' satisfies MeldingSoort, casusId, id, this.clock.now()]),
      addToOutbox(this.db, 'melding.gegeven', { casusId, wijkteamId }),
    ]);
  }

  /** My meldingen, unseen first; each one shown is logged. None leaves no line: nobody was seen. */
  async lijst(): Promise<MeldingPage> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const sinds = new Date(this.clock.now().getTime() - GEZIEN_MS);
    const rows = await this.db.query<MeldingRow>(LIJST, [gemeenteId, medewerkerId, sinds, MELDINGEN_MAX]);
    if (rows.length > 0) await logToegang(this.db, 'lezen', 'melding', rows.map((row) => ({ objectId: row.id, inwonerId: row.inwoner_id })));
    return { items: rows.map(toRegel), ongezien: rows[0]?.ongezien ?? 0 };
  }

  /** I have seen one. Twice is once. @throws ProblemError `niet-gevonden` */
  async gezien(id: string): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const [row] = await this.db.query<{ casus_id: string }>(GEZIEN, [gemeenteId, medewerkerId, id, this.clock.now()]);
    if (!row) throw notFound();
    await logToegang(this.db, 'wijzigen', 'melding', [{ objectId: id, inwonerId: null }]);
  }
}

const toRegel = (row: MeldingRow): MeldingRegel => ({
  id: row.id, soort: row.soort, casusId: row.casus_id, aanmeldingId: row.aanmelding_id, inwoner: volledigeNaam(row), wijkteam: row.wijkteam,
  gemeldOp: row.gemeld_op.toISOString(), gezienOp: row.gezien_op?.toISOString() ?? null,
});
