import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type CasusDto, type WijzigCasus } from '@keukentafel/contract';
import { checkOvergang, checkRegiehouder, datumIn, directAfgesloten, DomainError, isOpen, type CasusStatus } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { PLAN_EENMAAL } from '../platform/database/plan';
import { insertRow, updateRow } from '../platform/database/save';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn, type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { leesTijdlijn } from '../tijdlijn/tijdlijn.service';
import { AfsluitingEntity } from './afsluiting.entity';
import { regelVan } from './afsluiting.regel';
import { CasusEntity } from './casus.entity';
import { toCasusDto, type CasusRow, type WerkRow } from './casus.mapper';
import { LEES, OPEN, OPEN_DIRECT, OPEN_VAN, REGIE, VERGRENDEL, WERK } from './casus.sql';

interface RegieRow {
  readonly status: CasusStatus;
  readonly version: number;
  readonly inwoner_id: string;
  readonly wijkteam_id: string;
  readonly in_wijkteam: boolean;
}

/** The casus an aanmelding belongs to, and the wijkteam that has it. */
export interface OpenCasus {
  readonly id: string;
  readonly wijkteamId: string;
  /** Whose casus it is: of a person with two linked records, the one it was opened for. */
  readonly inwonerId: string;
  readonly open: boolean;
  /** The line of the tijdlijn that tells the closing of a casus that was closed as it was opened. */
  readonly afgesloten?: TijdlijnRegel;
}

/** What a new casus is opened with. */
export interface NieuweCasus {
  readonly inwonerId: string;
  readonly wijkteamId: string;
  readonly geopendOp: Date;
  readonly direct: boolean;
}

/** A casus that nobody else can change until the transaction ends. */
export interface VergrendeldeCasus {
  readonly id: string;
  readonly version: number;
  readonly status: CasusStatus;
  readonly inwonerId: string;
  readonly wijkteamId: string;
  readonly regiehouderId: string | null;
}

/** Casussen: opening, reading and leading them. */
@Injectable()
export class CasusService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly lijsten: LijstService) {}

  /** The whole casus; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<CasusDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const [, [row], [werk], tijdlijn, normen] = await Promise.all([
      this.db.query(PLAN_EENMAAL), this.db.query<CasusRow>(LEES, [gemeenteId, id]), this.db.query<WerkRow>(WERK, [gemeenteId, id]), leesTijdlijn(this.db, id), this.lijsten.normen(),
    ]);
    if (!row) throw notFound();
    await logToegang(this.db, 'lezen', 'casus', [{ objectId: id, inwonerId: row.inwoner_id }]);
    return toCasusDto(row, werk!, tijdlijn, normen, this.clock.now());
  }

  /**
   * Gives the casus a regiehouder.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError of {@link checkRegiehouder}.
   */
  async wijzig(id: string, version: number, invoer: WijzigCasus): Promise<CasusDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const [casus] = await this.db.query<RegieRow>(REGIE, [gemeenteId, id, invoer.regiehouderId]);
    if (!casus) throw notFound();
    if (casus.version !== version) throw new ProblemError('versie-verouderd');
    checkRegiehouder(casus, casus.in_wijkteam);
    await updateRow(this.db, CasusEntity, { gemeenteId, id, version }, { regiehouderId: invoer.regiehouderId });
    await addToTijdlijn(this.db, [{ casusId: id, soort: 'regie', op: this.clock.now(), objectId: invoer.regiehouderId }]);
    await logToegang(this.db, 'wijzigen', 'casus', [{ objectId: id, inwonerId: casus.inwoner_id }]);
    await addToOutbox(this.db, 'casus.gewijzigd', { casusId: id, wijkteamId: casus.wijkteam_id });
    return this.lees(id);
  }

  /**
   * Takes a casus to write in: it stays as it is until the transaction ends, so that nothing is added to a casus that is being closed.
   * @throws ProblemError `niet-gevonden`
   */
  async vergrendel(id: string): Promise<VergrendeldeCasus> {
    const [casus] = await this.db.query<VergrendeldeCasus>(VERGRENDEL, [this.db.context<Wie>().gemeenteId, id]);
    if (!casus) throw notFound();
    return casus;
  }

  /** The same for a casus that must be open. @throws ProblemError `niet-gevonden`; DomainError `casus-gesloten` */
  async vergrendelOpen(id: string): Promise<VergrendeldeCasus> {
    const casus = await this.vergrendel(id);
    if (!isOpen(casus.status)) throw new DomainError('casus-gesloten', 'casusId');
    return casus;
  }

  /**
   * Brings a locked casus to another status, with its line in the tijdlijn; answers the casus as it is then. The same status is no change.
   * @throws DomainError `overgang-niet-toegestaan`
   */
  async zetStatus(casus: VergrendeldeCasus, naar: CasusStatus): Promise<VergrendeldeCasus> {
    if (casus.status === naar) return casus;
    checkOvergang(casus.status, naar);
    const { gemeenteId } = this.db.context<Wie>();
    const { id, version, status: van } = casus;
    await updateRow(this.db, CasusEntity, { gemeenteId, id, version }, { status: naar });
    await addToTijdlijn(this.db, [{ casusId: id, soort: 'status', op: this.clock.now(), gegevens: { van, naar } }]);
    return { ...casus, status: naar, version: version + 1 };
  }

  /** Says, after the running transaction, that something in a casus changed: screens that show it fetch it again. */
  async meldWijziging({ id, wijkteamId }: Pick<VergrendeldeCasus, 'id' | 'wijkteamId'>): Promise<void> {
    await addToOutbox(this.db, 'casus.gewijzigd', { casusId: id, wijkteamId });
  }

  /** The open casus of a person, if there is one; until the transaction ends nobody else opens one for them. */
  async openVan(inwonerId: string): Promise<OpenCasus | undefined> {
    const [open] = await this.db.query<OpenCasus>(OPEN_VAN, [inwonerId]);
    return open;
  }

  /** A new casus for someone without an open one; `direct` when its question is answered already, so that nothing is left open. */
  async open({ inwonerId, wijkteamId, geopendOp, direct }: NieuweCasus): Promise<OpenCasus> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const id = uuidv7();
    const values = [gemeenteId, id, inwonerId, wijkteamId, geopendOp];
    if (!direct) {
      if (await this.db.affect(OPEN, values) !== 1) throw new ProblemError('nog-bezig');
      return { id, wijkteamId, inwonerId, open: true };
    }
    const eind = directAfgesloten(geopendOp, await this.lijsten.bewaarnorm(datumIn(geopendOp)));
    const afsluiting: AfsluitingEntity = { gemeenteId, id: uuidv7(), casusId: id, afgeslotenDoor: medewerkerId, ...eind };
    await Promise.all([
      this.db.affect(OPEN_DIRECT, [...values, eind.afgeslotenOp, eind.resultaat, eind.reden, eind.bewarenTot]),
      insertRow(this.db, AfsluitingEntity, afsluiting),
    ]);
    return { id, wijkteamId, inwonerId, open: false, afgesloten: regelVan(afsluiting, geopendOp) };
  }
}
