import { Injectable } from '@nestjs/common';
import { type CijferPerWijk, type CijferPerWijkteam, type FactsheetDto, type FactsheetQuery } from '@keukentafel/contract';
import { AANMELDINGEN, checkPeriode } from '@keukentafel/domain';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { CIJFERS, STAND } from './factsheet.sql';

interface CijferRow {
  readonly wijkteam_id: string;
  readonly wijkteam: string;
  readonly wijk_id: string;
  readonly wijk: string;
  readonly aantal: number;
}

/** Reads counted figures; counting is the worker's. */
@Injectable()
export class FactsheetService {
  constructor(private readonly db: Database) {}

  /** The figures of my wijkteams over a period of days, both included. @throws DomainError of {@link checkPeriode} */
  async lees(query: FactsheetQuery): Promise<FactsheetDto> {
    const { van, tot } = checkPeriode(query);
    const { gemeenteId } = this.db.context<Wie>();
    const rows = await this.db.query<CijferRow>(CIJFERS, [gemeenteId, AANMELDINGEN.key, van, tot, query.wijkteamId ?? null]);
    const [stand] = await this.db.query<{ geteld_op: Date | null; telt: boolean }>(STAND, [gemeenteId, AANMELDINGEN.key, van, tot]);
    const { key, naam, definitie } = AANMELDINGEN;
    const perWijk = rows.map(toCijferPerWijk);
    return {
      van, tot, geteldOp: stand?.geteld_op?.toISOString() ?? null, telt: stand?.telt ?? false,
      figuren: [{ key, naam, definitie, totaal: sum(perWijk), perWijkteam: perWijkteam(perWijk), perWijk }],
    };
  }
}

const sum = (rows: readonly { aantal: number }[]): number => rows.reduce((total, row) => total + row.aantal, 0);

const toCijferPerWijk = (row: CijferRow): CijferPerWijk => ({
  wijk: { id: row.wijk_id, naam: row.wijk }, wijkteam: { id: row.wijkteam_id, naam: row.wijkteam }, aantal: row.aantal,
});

function perWijkteam(rows: readonly CijferPerWijk[]): CijferPerWijkteam[] {
  const teams = new Map<string, CijferPerWijkteam>();
  for (const { wijkteam, aantal } of rows) {
    teams.set(wijkteam.id, { wijkteam, aantal: (teams.get(wijkteam.id)?.aantal ?? 0) + aantal });
  }
  return [...teams.values()];
}
