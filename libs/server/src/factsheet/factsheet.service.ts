import { Injectable } from '@nestjs/common';
import { notFound, type ControleDto, type FactsheetDto, type FactsheetQuery } from '@keukentafel/contract';
import { checkPeriode, datumIn, LEEFGEBIED, vergelijkMet, type LijstCode, type SplitsingCode } from '@keukentafel/domain';
import { LijstService } from '../lijst/lijst.service';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { Bewaard } from './bewaard';
import { Cijferblad, type EigenWaarden, type NaamRow } from './factsheet.mapper';
import { NAMEN, STAND } from './factsheet.sql';
import { leesGeteld, type Geteld, type TelVan } from './geteld';
import { benoem } from './signalen';

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
  /** What was counted of a gemeente is the same until something in it is counted again. */
  private readonly bewaard = new Bewaard<Geteld>();

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly lijsten: LijstService) {}

  /**
   * The figures of my wijkteams over a period of days, both included.
   * @throws DomainError of {@link checkPeriode}; ProblemError `niet-gevonden` for a wijkteam that is not mine, or a wijk that is not there.
   */
  async lees(query: FactsheetQuery): Promise<FactsheetDto> {
    const periode = checkPeriode({ van: query.van, tot: query.tot });
    const ander = query.vergelijk ? vergelijkMet(periode, query.vergelijk) : null;
    const { gemeenteId, cijferTeams } = this.db.context<Wie>();
    const van: TelVan = {
      gemeenteId, cijferTeams, teams: teamsVan(cijferTeams, query.wijkteamId), wijkId: query.wijkId ?? null, periode, ander, vandaag: datumIn(this.clock.now()),
    };
    const [namen, [stand]] = await Promise.all([this.db.query<NaamRow>(NAMEN, [gemeenteId]), this.db.query<StandRow>(STAND, [gemeenteId])]);
    const geteldOp = stand?.geteld_op?.toISOString() ?? null;
    const { rows, vorige, verloop, signalen } = await this.bewaard.geef(JSON.stringify(van), geteldOp ?? '', () => leesGeteld(this.db, van));
    const eigen = await this.eigenWaarden();
    const blad = new Cijferblad(rows, ander && new Cijferblad(vorige, null, namen, eigen), namen, eigen);
    return {
      ...periode, vergelijkVan: ander?.van ?? null, vergelijkTot: ander?.tot ?? null,
      wijkteam: gekozen(namen, 'wijkteam', query.wijkteamId), wijk: gekozen(namen, 'wijk', query.wijkId),
      geteldOp, telt: stand?.telt ?? false, controle: stand?.controle ?? null,
      figuren: blad.figuren(), verloop: [...verloop], signalen: benoem(signalen, namen, eigen.leefgebied ?? LEEFGEBIED),
    };
  }

  private async eigenWaarden(): Promise<EigenWaarden> {
    const lijsten = await this.lijsten.vanGemeente();
    const vandaag = datumIn(this.clock.now());
    return Object.fromEntries(EIGEN.map((lijst) => [lijst, lijsten.namen(lijst, vandaag)]));
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
