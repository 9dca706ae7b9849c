import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type CasusMetingen, type CasusVerkenningen, type VraagverkenningDto } from '@keukentafel/contract';
import { checkVerkenningOvergang, startVerkenning, volledigeNaam, type CasusStatus, type NaamDelen, type TijdlijnSoort, type VerkenningStatus } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService } from '../casus/casus.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { insertRow, updateRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn } from '../tijdlijn/tijdlijn';
import { LEES as HULPVRAGEN } from './hulpvraag.sql';
import { VAN_CASUS as METINGEN } from './meting.sql';
import { toHulpvraagDto, toMetingDto, toVraagverkenningDto, type HulpvraagRow, type MetingRow, type VerkenningRow } from './verkenning.mapper';
import { CASUS, LEES, LOPEND, VAN_CASUS } from './verkenning.sql';
import { VraagverkenningEntity } from './vraagverkenning.entity';

interface CasusRow extends NaamDelen {
  readonly id: string;
  readonly status: CasusStatus;
  readonly inwoner_id: string;
}

/** Line in the tijdlijn of reaching a status later on. */
const REGEL: Readonly<Record<VerkenningStatus, TijdlijnSoort>> = {
  bezig: 'verkenning_hervat', gepauzeerd: 'verkenning_gepauzeerd', afgerond: 'verkenning_afgerond',
};

/** Vraagverkenningen: starting, pausing, taking up and finishing them, and reading what a casus's conversations found. */
@Injectable()
export class VerkenningService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly casussen: CasusService) {}

  /** Starts a vraagverkenning in a casus. @throws ProblemError `niet-gevonden`; DomainError of {@link startVerkenning}. */
  async start(casusId: string): Promise<VraagverkenningDto> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const casus = await this.casussen.vergrendel(casusId);
    const lopend = await this.db.query(LOPEND, [gemeenteId, casusId]);
    const status = startVerkenning(casus.status, lopend.length > 0);
    const [id, nu] = [uuidv7(), this.clock.now()];
    await insertRow(this.db, VraagverkenningEntity, { gemeenteId, id, casusId, status: 'bezig', begonnenOp: nu, afgerondOp: null, gevoerdDoor: medewerkerId, version: 1 });
    await addToTijdlijn(this.db, [{ casusId, soort: 'verkenning_begonnen', op: nu, objectId: id }]);
    await logToegang(this.db, 'aanmaken', 'vraagverkenning', [{ objectId: id, inwonerId: casus.inwonerId }]);
    await this.casussen.zetStatus(casus, status);
    await this.casussen.meldWijziging(casus);
    return toVraagverkenningDto(await this.vind(id));
  }

  /** One vraagverkenning; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<VraagverkenningDto> {
    const row = await this.vind(id);
    await logToegang(this.db, 'lezen', 'vraagverkenning', [{ objectId: id, inwonerId: row.inwoner_id }]);
    return toVraagverkenningDto(row);
  }

  /**
   * Pauses a vraagverkenning, takes it up (also a colleague's), or finishes it.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `casus-gesloten` and of {@link checkVerkenningOvergang}.
   */
  async wijzig(id: string, version: number, status: VerkenningStatus): Promise<VraagverkenningDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const row = await this.vind(id);
    const casus = await this.casussen.vergrendelOpen(row.casus_id);
    if (row.version !== version) throw new ProblemError('versie-verouderd');
    checkVerkenningOvergang(row.status, status);
    const nu = this.clock.now();
    // Clocks of two machines differ a little; a conversation does not end before it begins.
    const afgerondOp = status === 'afgerond' ? new Date(Math.max(nu.getTime(), row.begonnen_op.getTime())) : null;
    await updateRow(this.db, VraagverkenningEntity, { gemeenteId, id, version }, { status, afgerondOp });
    await addToTijdlijn(this.db, [{ casusId: casus.id, soort: REGEL[status], op: nu, objectId: id }]);
    await logToegang(this.db, 'wijzigen', 'vraagverkenning', [{ objectId: id, inwonerId: casus.inwonerId }]);
    await this.casussen.meldWijziging(casus);
    return toVraagverkenningDto(await this.vind(id));
  }

  /** The conversations of a casus and the hulpvragen they raised; the read is logged. @throws ProblemError `niet-gevonden` */
  async vanCasus(casusId: string): Promise<CasusVerkenningen> {
    const { gemeenteId } = this.db.context<Wie>();
    const casus = await this.casus(casusId);
    const rows = await this.db.query<VerkenningRow>(VAN_CASUS, [gemeenteId, casusId]);
    const hulpvragen = await this.db.query<HulpvraagRow>(HULPVRAGEN, [gemeenteId, casusId, null]);
    await logToegang(this.db, 'lezen', 'vraagverkenningen', [{ objectId: casusId, inwonerId: casus.inwoner_id }]);
    return {
      casusId, casusStatus: casus.status, inwoner: volledigeNaam(casus), items: rows.map(toVraagverkenningDto), hulpvragen: hulpvragen.map(toHulpvraagDto),
    };
  }

  /** Everything measured in a casus, per conversation; the read is logged. @throws ProblemError `niet-gevonden` */
  async metingenVan(casusId: string): Promise<CasusMetingen> {
    const { gemeenteId } = this.db.context<Wie>();
    const casus = await this.casus(casusId);
    const rows = await this.db.query<VerkenningRow>(VAN_CASUS, [gemeenteId, casusId]);
    const metingen = (await this.db.query<MetingRow>(METINGEN, [gemeenteId, casusId])).map(toMetingDto);
    await logToegang(this.db, 'lezen', 'metingen', [{ objectId: casusId, inwonerId: casus.inwoner_id }]);
    return {
      items: rows.reverse().map((row) => ({ vraagverkenning: toVraagverkenningDto(row), metingen: metingen.filter(({ vraagverkenningId }) => vraagverkenningId === row.id) })),
    };
  }

  /** A vraagverkenning as it is now, for who is about to write in it. @throws ProblemError `niet-gevonden` */
  async vind(id: string): Promise<VerkenningRow> {
    const [row] = await this.db.query<VerkenningRow>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return row;
  }

  private async casus(id: string): Promise<CasusRow> {
    const [casus] = await this.db.query<CasusRow>(CASUS, [this.db.context<Wie>().gemeenteId, id]);
    if (!casus) throw notFound();
    return casus;
  }
}
