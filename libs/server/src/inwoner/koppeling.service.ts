import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type InwonerDossier, type NieuweKoppeling } from '@keukentafel/contract';
import { checkKoppeling } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { KOPPEL, LEES_KOPPELING, ONTKOPPEL, STAND, VERGRENDEL_PERSOON } from './koppeling.sql';
import { PersoonService } from './persoon.service';

interface StandRow {
  readonly gezien: number;
  readonly inKeten: boolean;
  readonly openCasussen: number;
}

interface KoppelingRow {
  readonly id: string;
  readonly version: number;
  readonly inwonerId: string;
  readonly dubbelId: string;
}

/** Linking two records of one person, and undoing it. Nothing moves: both keep their own history. */
@Injectable()
export class KoppelingService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly personen: PersoonService) {}

  /**
   * Links another record to this one.
   * @throws ProblemError `niet-gevonden` when I do not see both; DomainError of {@link checkKoppeling}.
   */
  async koppel(inwonerId: string, { dubbelId, reden }: NieuweKoppeling): Promise<InwonerDossier> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    await this.vergrendel(inwonerId, dubbelId);
    const [stand] = await this.db.query<StandRow>(STAND, [gemeenteId, inwonerId, dubbelId]);
    if (!stand || stand.gezien < new Set([inwonerId, dubbelId]).size) throw notFound();
    checkKoppeling({ inwonerId, dubbelId, ...stand });
    const id = uuidv7();
    await this.db.affect(KOPPEL, [gemeenteId, id, inwonerId, dubbelId, reden, this.clock.now(), medewerkerId]);
    return this.noteer('gekoppeld', { id, inwonerId, dubbelId }, inwonerId);
  }

  /**
   * Undoes a link: both records are as they were.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`
   */
  async ontkoppel(inwonerId: string, koppelingId: string, version: number): Promise<InwonerDossier> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const [koppeling] = await this.db.query<KoppelingRow>(LEES_KOPPELING, [gemeenteId, koppelingId, inwonerId]);
    if (!koppeling) throw notFound();
    await this.vergrendel(koppeling.inwonerId, koppeling.dubbelId);
    const undone = await this.db.affect(ONTKOPPEL, [gemeenteId, koppelingId, version, this.clock.now(), medewerkerId]);
    if (undone !== 1) throw new ProblemError('versie-verouderd');
    return this.noteer('ontkoppeld', koppeling, inwonerId);
  }

  /** In the order of their ids, so that two who link the same people wait for each other. */
  private async vergrendel(...ids: readonly string[]): Promise<void> {
    await Promise.all([...ids].sort().map((id) => this.db.query(VERGRENDEL_PERSOON, [id])));
  }

  private async noteer(soort: 'gekoppeld' | 'ontkoppeld', { id, inwonerId, dubbelId }: Omit<KoppelingRow, 'version'>, gevraagd: string): Promise<InwonerDossier> {
    await this.personen.vertel([inwonerId, dubbelId], { soort, objectId: id, gegevens: { inwonerId, dubbelId } });
    await logToegang(this.db, 'wijzigen', 'koppeling', [{ objectId: id, inwonerId }, { objectId: id, inwonerId: dubbelId }]);
    return this.personen.lees(gevraagd);
  }
}
