import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, type NieuwePublicatie, type PublicatieDto, type PublicatieKort, type PublicatieQuery, type PublicatieVoorbeeld } from '@keukentafel/contract';
import { datumIn, DomainError, eersteVanMaand, overlappend, plusMaanden, verbergCellen, type Eerder, type Periode, type Uitcel } from '@keukentafel/domain';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { FactsheetService, teamsVan } from '../factsheet/factsheet.service';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { cellenVan, volledigeFiguren } from './cellen';
import { losOp } from './oplosser';
import { bewaar, haalTerug, Uitgave, type BewaardeCellen } from './publicatie.mapper';
import { EERDER, INSERT, LEES, LIJST, OM_DE_BEURT, PERIODES, PLAATSEN } from './publicatie.sql';

interface KortRow extends Omit<PublicatieKort, 'gepubliceerdOp'> {
  readonly gepubliceerdOp: Date;
}

interface Opzet extends PublicatieVoorbeeld {
  readonly wijkteams: readonly string[];
  readonly cellen: readonly Uitcel[];
}

/** Editions of a factsheet that leave the team, with small counts hidden. */
@Injectable()
export class PublicatieService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly factsheets: FactsheetService, private readonly lijsten: LijstService) {}

  /**
   * What would be published of a factsheet, and what of it is hidden.
   * @throws what {@link FactsheetService.lees} throws; DomainError `publicatie-niet-te-beschermen`
   */
  async voorbeeld(query: PublicatieQuery): Promise<PublicatieVoorbeeld> {
    const { kenmerk, aantallen, klein, beschermt, inhoud } = await this.opzet(query);
    return { kenmerk, aantallen, klein, beschermt, inhoud };
  }

  /**
   * Publishes what the preview showed; from then on it never changes.
   * @throws DomainError `publicatie-gewijzigd` when something was counted or published since; what {@link voorbeeld} throws.
   */
  async publiceer({ titel, kenmerk, ...query }: NieuwePublicatie): Promise<PublicatieDto> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    await this.db.query(OM_DE_BEURT, [gemeenteId]);
    const opzet = await this.opzet(query);
    if (opzet.kenmerk !== kenmerk) throw new DomainError('publicatie-gewijzigd');
    const { inhoud, cellen, wijkteams } = opzet;
    const id = uuidv7();
    await this.db.affect(INSERT, [
      gemeenteId, id, titel, inhoud.van, inhoud.tot, wijkteams, inhoud.gebied, inhoud.drempel, JSON.stringify(inhoud), JSON.stringify(bewaar(cellen)), this.clock.now(), medewerkerId]);
    await logToegang(this.db, 'aanmaken', 'publicatie', [{ objectId: id, inwonerId: null }]);
    return this.lees(id);
  }

  /** The newest publications of the gemeente. */
  async lijst(): Promise<PublicatieKort[]> {
    const rows = await this.db.query<KortRow>(LIJST, [this.db.context<Wie>().gemeenteId, LIMIET.paginaMax]);
    return rows.map((row) => ({ ...row, gepubliceerdOp: row.gepubliceerdOp.toISOString() }));
  }

  /** One publication as it was published. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<PublicatieDto> {
    const [row] = await this.db.query<KortRow & Pick<PublicatieDto, 'inhoud'>>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return { ...row, gepubliceerdOp: row.gepubliceerdOp.toISOString() };
  }

  private async opzet({ van, tot, wijkteamId, wijkId }: PublicatieQuery): Promise<Opzet> {
    const { gemeenteId, cijferTeams } = this.db.context<Wie>();
    const factsheet = await this.factsheets.lees({ van, tot, wijkteamId: wijkteamId ?? undefined, wijkId: wijkId ?? undefined });
    const wijkteams = teamsVan(cijferTeams, wijkteamId ?? undefined);
    const periode = { van: [van, plusMaanden(eersteVanMaand(tot), -11)].sort()[0] ?? van, tot };
    const [plaats] = await this.db.query<{ plaatsen: string[]; wijkteams: string }>(PLAATSEN, [gemeenteId, wijkteams, wijkId ?? null, periode.van, tot]);
    const drempel = (await this.lijsten.normen()).op('publicatie-drempel', datumIn(this.clock.now()));
    const gebied = { van, tot, plaatsen: plaats?.plaatsen ?? [] };
    const figuren = volledigeFiguren(factsheet);
    const cellen = verbergCellen(cellenVan(figuren, factsheet.verloop, gebied), await this.eerder(periode), drempel, losOp);
    const naam = factsheet.wijk?.naam ?? factsheet.wijkteam?.naam ?? plaats?.wijkteams ?? '';
    const inhoud = new Uitgave(cellen, gebied).inhoud(factsheet, figuren, naam, drempel);
    const geteld = (reden: Uitcel['reden']): number => cellen.filter((cel) => cel.reden === reden).length;
    const kenmerk = createHash('sha256').update(JSON.stringify({ ...inhoud, geteldOp: null })).digest('hex');
    return { kenmerk, aantallen: cellen.length, klein: geteld('klein'), beschermt: geteld('beschermt'), inhoud, wijkteams, cellen };
  }

  /** Earlier editions that have days in common with these, or with others that have. */
  private async eerder(periode: Periode): Promise<Eerder[]> {
    const { gemeenteId } = this.db.context<Wie>();
    const periodes = await this.db.query<Periode & { id: string }>(PERIODES, [gemeenteId]);
    const ids = overlappend(periode, periodes).map(({ id }) => id);
    const rows = ids.length === 0 ? [] : await this.db.query<{ drempel: number; cellen: BewaardeCellen }>(EERDER, [gemeenteId, ids]);
    return rows.map(({ drempel, cellen }) => haalTerug(cellen, drempel));
  }
}
