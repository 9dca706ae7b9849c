import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type CaseloadDto, type CaseloadOverdracht, type CaseloadQuery, type MedewerkerKort, type NieuweOverdracht, type OverdrachtDto } from '@keukentafel/contract';
import { checkOntvanger, checkOverdracht, magOverdragenVan, volledigeNaam, type CasusStatus, type NaamDelen } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService } from '../casus/casus.service';
import { UitvoerderService } from '../interventie/uitvoerder.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { addAllToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn } from '../tijdlijn/tijdlijn';
import { CASELOAD, CONTACTEN_NAAR, INTERVENTIES_NAAR, LEG_VAST, MAG_ZIEN, MEDEWERKER, MELD, REGIE_NAAR, VERGRENDEL_CASELOAD, VERGRENDELD } from './overdracht.sql';

interface CaseloadRow extends NaamDelen {
  readonly id: string;
  readonly status: CasusStatus;
  readonly inwoner_id: string;
  readonly regie: boolean;
  readonly interventies: number;
  readonly contactmomenten: number;
}

/** A locked casus that is handed over. */
interface Over {
  readonly id: string;
  readonly inwonerId: string;
  readonly wijkteamId: string;
}

/** Handing over one casus or a caseload: everything moves, or nothing. */
@Injectable()
export class OverdrachtService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly casussen: CasusService,
    private readonly uitvoerders: UitvoerderService,
  ) {}

  /** The caseload of someone in one of my wijkteams, and who may take it over; each casus shown is logged. @throws ProblemError `niet-gevonden` */
  async caseload({ wijkteamId, vanMedewerkerId }: CaseloadQuery): Promise<CaseloadDto> {
    const { gemeenteId, medewerkerId, dossierTeams, rollen } = this.db.context<Wie>();
    const vanId = vanMedewerkerId ?? medewerkerId;
    if (!dossierTeams.includes(wijkteamId) || !magOverdragenVan(rollen, medewerkerId, vanId)) throw notFound();
    const [[van], rows, leden] = await Promise.all([
      this.db.query<MedewerkerKort>(MEDEWERKER, [gemeenteId, vanId]),
      this.db.query<CaseloadRow>(CASELOAD, [gemeenteId, wijkteamId, vanId]),
      this.uitvoerders.vanWijkteam(wijkteamId),
    ]);
    if (!van) throw notFound();
    await logToegang(this.db, 'lezen', 'casus', rows.map((row) => ({ objectId: row.id, inwonerId: row.inwoner_id })));
    return {
      van, ontvangers: leden.filter(({ id }) => id !== vanId),
      casussen: rows.map((row) => ({ casusId: row.id, inwoner: volledigeNaam(row), status: row.status, regie: row.regie, interventies: row.interventies, contactmomenten: row.contactmomenten })),
    };
  }

  /**
   * Hands one casus to a colleague of its wijkteam, with the open interventies and planned contacts of its regiehouder.
   * @throws ProblemError `niet-gevonden`; DomainError `casus-gesloten` and those of {@link checkOntvanger} and {@link checkOverdracht}.
   */
  async draagOver(casusId: string, { naarMedewerkerId, notitie }: NieuweOverdracht): Promise<OverdrachtDto> {
    const casus = await this.casussen.vergrendelOpen(casusId);
    const [naar, [mag]] = await Promise.all([
      this.ontvanger(casus.wijkteamId, naarMedewerkerId, casus.regiehouderId),
      this.db.query<{ zichtbaar: boolean }>(MAG_ZIEN, [this.db.context<Wie>().gemeenteId, casusId, naarMedewerkerId]),
    ]);
    checkOverdracht([casusId], [{ id: casusId, zichtbaar: mag?.zichtbaar ?? false }]);
    return this.verplaats([casus], casus.regiehouderId, naar, notitie ?? null);
  }

  /**
   * Hands the caseload of someone in a wijkteam to a colleague of it: all casussen they have something in, or the ones that are named.
   * @throws ProblemError `niet-gevonden` for a wijkteam that is not mine, `niet-toegestaan` for the caseload of a colleague; DomainError of
   *   {@link checkOntvanger} and {@link checkOverdracht}.
   */
  async draagCaseloadOver({ wijkteamId, vanMedewerkerId, naarMedewerkerId, casusIds, notitie }: CaseloadOverdracht): Promise<OverdrachtDto> {
    const { gemeenteId, medewerkerId, dossierTeams, rollen } = this.db.context<Wie>();
    const vanId = vanMedewerkerId ?? medewerkerId;
    if (!dossierTeams.includes(wijkteamId)) throw notFound();
    if (!magOverdragenVan(rollen, medewerkerId, vanId)) throw new ProblemError('niet-toegestaan');
    const naar = await this.ontvanger(wijkteamId, naarMedewerkerId, vanId);
    const vast = await this.db.query<{ id: string }>(VERGRENDEL_CASELOAD, [gemeenteId, wijkteamId, vanId, casusIds ?? null]);
    const casussen = await this.db.query<Over & { zichtbaar: boolean }>(VERGRENDELD, [gemeenteId, wijkteamId, vanId, vast.map(({ id }) => id), naar.id]);
    checkOverdracht(casusIds ?? null, casussen);
    return this.verplaats(casussen, vanId, naar, notitie ?? null);
  }

  private async ontvanger(wijkteamId: string, id: string, vanId: string | null): Promise<MedewerkerKort> {
    const lid = (await this.uitvoerders.vanWijkteam(wijkteamId)).find((medewerker) => medewerker.id === id);
    checkOntvanger({ id, inWijkteam: lid !== undefined }, vanId);
    return lid!;
  }

  /** A fixed number of statements, however many casussen there are. */
  private async verplaats(casussen: readonly Over[], vanId: string | null, naar: MedewerkerKort, notitie: string | null): Promise<OverdrachtDto> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const nu = this.clock.now();
    const ids = casussen.map(({ id }) => id);
    const over = [gemeenteId, ids, vanId, naar.id];
    const [regie, interventies, contactmomenten] = await Promise.all([REGIE_NAAR, INTERVENTIES_NAAR, CONTACTEN_NAAR].map((statement) => this.db.affect(statement, over)));
    const overdrachten = ids.map(() => uuidv7());
    await this.db.affect(LEG_VAST, [gemeenteId, ids, overdrachten, vanId, naar.id, notitie, nu, medewerkerId]);
    if (naar.id !== medewerkerId) await this.meld(casussen, naar.id, nu);
    await addToTijdlijn(this.db, ids.map((casusId, at) => ({ casusId, soort: 'overdracht', op: nu, objectId: overdrachten[at], gegevens: { van: vanId, naar: naar.id } })));
    await logToegang(this.db, 'wijzigen', 'casus', casussen.map(({ id, inwonerId }) => ({ objectId: id, inwonerId })));
    await addAllToOutbox(this.db, 'casus.gewijzigd', casussen.map(({ id, wijkteamId }) => ({ casusId: id, wijkteamId })));
    return { naar, casussen: casussen.length, regie: regie ?? 0, interventies: interventies ?? 0, contactmomenten: contactmomenten ?? 0 };
  }

  /** The receiver hears of every casus; one message makes their screen fetch them. */
  private async meld(casussen: readonly Over[], naarId: string, nu: Date): Promise<void> {
    const ids = casussen.map(({ id }) => id);
    await this.db.affect(MELD, [this.db.context<Wie>().gemeenteId, ids, ids.map(() => uuidv7()), naarId, nu]);
    await addAllToOutbox(this.db, 'melding.gegeven', casussen.slice(0, 1).map(({ id, wijkteamId }) => ({ casusId: id, wijkteamId })));
  }
}
