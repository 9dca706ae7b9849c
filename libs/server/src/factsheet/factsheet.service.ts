import { Injectable } from '@nestjs/common';
import { notFound, type ControleDto, type FactsheetDto, type FactsheetQuery, type VerloopDto } from '@keukentafel/contract';
import { checkPeriode, datumIn, eersteVanMaand, maandenIn, plusMaanden, vergelijkMet, type LijstCode, type Periode, type SplitsingCode } from '@keukentafel/domain';
import { LijstService } from '../lijst/lijst.service';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { Cijferblad, type CijferRow, type EigenWaarden, type NaamRow } from './factsheet.mapper';
import { CIJFERS, NAMEN, STAND, VERLOOP } from './factsheet.sql';

interface StandRow {
  readonly geteld_op: Date | null;
  readonly telt: boolean;
  readonly controle: ControleDto | null;
}

/** What a figure is split by that is a list of the gemeente. */
const EIGEN = ['werksoort', 'leefgebied', 'kanaal', 'aanmelder', 'resultaat'] as const satisfies readonly (LijstCode & SplitsingCode)[];

/** Reads counted figures; counting is the worker's. */
@Injectable()
export class FactsheetService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly lijsten: LijstService) {}

  /**
   * The figures of my wijkteams over a period of days, both included.
   * @throws DomainError of {@link checkPeriode}; ProblemError `niet-gevonden` for a wijkteam that is not mine, or a wijk that is not there.
   */
  async lees(query: FactsheetQuery): Promise<FactsheetDto> {
    const periode = checkPeriode({ van: query.van, tot: query.tot });
    const ander = query.vergelijk ? vergelijkMet(periode, query.vergelijk) : null;
    const { gemeenteId, cijferTeams } = this.db.context<Wie>();
    const scope = [gemeenteId, teamsVan(cijferTeams, query.wijkteamId), query.wijkId ?? null];
    const maand = eersteVanMaand(periode.tot);
    const [rows, vorige, namen, [stand], verloop] = await Promise.all([
      this.tel(scope, periode), ander ? this.tel(scope, ander) : [],
      this.db.query<NaamRow>(NAMEN, [gemeenteId]), this.db.query<StandRow>(STAND, [gemeenteId]),
      this.db.query<VerloopDto>(VERLOOP, [...scope, plusMaanden(maand, -11), maand]),
    ]);
    const eigen = await this.eigenWaarden();
    const blad = new Cijferblad(rows, ander && new Cijferblad(vorige, null, namen, eigen), namen, eigen);
    return {
      ...periode, vergelijkVan: ander?.van ?? null, vergelijkTot: ander?.tot ?? null,
      wijkteam: gekozen(namen, 'wijkteam', query.wijkteamId), wijk: gekozen(namen, 'wijk', query.wijkId),
      geteldOp: stand?.geteld_op?.toISOString() ?? null, telt: stand?.telt ?? false, controle: stand?.controle ?? null,
      figuren: blad.figuren(), verloop,
    };
  }

  private async eigenWaarden(): Promise<EigenWaarden> {
    const lijsten = await this.lijsten.vanGemeente();
    const vandaag = datumIn(this.clock.now());
    return Object.fromEntries(EIGEN.map((lijst) => [lijst, lijsten.namen(lijst, vandaag)]));
  }

  private tel(scope: readonly unknown[], periode: Periode): Promise<CijferRow[]> {
    const maanden = maandenIn(periode);
    return this.db.query<CijferRow>(CIJFERS, [...scope, periode.van, periode.tot, maanden?.van ?? null, maanden?.tot ?? null]);
  }
}

/** My wijkteams whose figures are asked. @throws ProblemError `niet-gevonden` */
export function teamsVan(cijferTeams: readonly string[], wijkteamId: string | undefined): readonly string[] {
  if (wijkteamId && !cijferTeams.includes(wijkteamId)) throw notFound();
  return wijkteamId ? [wijkteamId] : cijferTeams;
}

function gekozen(namen: readonly NaamRow[], lijst: string, id: string | undefined): { id: string; naam: string } | null {
  if (!id) return null;
  const row = namen.find((een) => een.lijst === lijst && een.code === id);
  if (!row) throw notFound();
  return { id, naam: row.naam };
}
