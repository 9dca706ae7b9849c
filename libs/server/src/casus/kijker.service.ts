import { Injectable } from '@nestjs/common';
import { notFound, type IkKijk, type KijkersDto } from '@keukentafel/contract';
import { KIJKER_SECONDEN } from '@keukentafel/domain';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { ANDEREN, KIJK, WEG } from './kijker.sql';

interface KijkerRow {
  readonly id: string;
  readonly naam: string;
  readonly bezig: string | null;
  readonly gezien_op: Date;
}

const BINNEN = `${KIJKER_SECONDEN} seconds`;

/**
 * Who is looking at a casus now. Neither the tijdlijn nor the access log gets a line: nothing of the inwoner is shown here, and whoever
 * looks has read the casus itself, which is logged.
 */
@Injectable()
export class KijkerService {
  constructor(private readonly db: Database) {}

  /** Says that I am looking, and answers who else is. @throws ProblemError `niet-gevonden` */
  async kijk(casusId: string, { bezig }: IkKijk): Promise<KijkersDto> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const gezien = await this.db.affect(KIJK, [gemeenteId, casusId, medewerkerId, bezig ?? null, BINNEN]);
    if (gezien === 0) throw notFound();
    const rows = await this.db.query<KijkerRow>(ANDEREN, [gemeenteId, casusId, medewerkerId, BINNEN]);
    return { items: rows.map(({ id, naam, bezig: mee, gezien_op: gezienOp }) => ({ id, naam, bezig: mee, gezienOp: gezienOp.toISOString() })) };
  }

  /** Says that I am gone. Also when I was not there: that is the same in the end. */
  async vertrek(casusId: string): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    await this.db.affect(WEG, [gemeenteId, casusId, medewerkerId]);
  }
}
