import { Injectable } from '@nestjs/common';
import { notFound, type CasusMedewerker, type MedewerkerKort } from '@keukentafel/contract';
import { DomainError } from '@keukentafel/domain';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { VAN_CASUS, VAN_WIJKTEAM } from './uitvoerder.sql';

/** Who may carry out work: the active helpers of a wijkteam, and who is involved in a casus. */
@Injectable()
export class UitvoerderService {
  constructor(private readonly db: Database) {}

  /** Everybody who may work in a casus, by name. @throws ProblemError `niet-gevonden` when the casus is not there (an own casus has at least me). */
  async vanCasus(casusId: string): Promise<CasusMedewerker[]> {
    const medewerkers = await this.db.query<CasusMedewerker>(VAN_CASUS, [this.db.context<Wie>().gemeenteId, casusId, null]);
    if (medewerkers.length === 0) throw notFound();
    return medewerkers;
  }

  /** The helpers of a wijkteam, by name. */
  vanWijkteam(wijkteamId: string): Promise<MedewerkerKort[]> {
    return this.db.query<MedewerkerKort>(VAN_WIJKTEAM, [this.db.context<Wie>().gemeenteId, wijkteamId]);
  }

  /** @throws DomainError `uitvoerder-niet-betrokken` on that field when this medewerker may not work in the casus. */
  async check(casusId: string, medewerkerId: string, veld: string): Promise<void> {
    const [medewerker] = await this.db.query<CasusMedewerker>(VAN_CASUS, [this.db.context<Wie>().gemeenteId, casusId, medewerkerId]);
    if (!medewerker) throw new DomainError('uitvoerder-niet-betrokken', veld);
  }
}
