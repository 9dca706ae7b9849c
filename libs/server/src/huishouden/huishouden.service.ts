import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type InwonerDossier, type NieuwLid, type WijzigLid } from '@keukentafel/contract';
import { checkGeboorte, checkLidmaatschap, datumIn, DomainError, huishoudenVoor, tegenRol, type Datum, type HuishoudenRol } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { InwonerService } from '../inwoner/inwoner.service';
import { PersoonService } from '../inwoner/persoon.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { BEGIN, LEDEN, LEES_LID, NU, WIJZIG_LID } from './huishouden.sql';

interface NuRow {
  readonly inwonerId: string;
  readonly huishoudenId: string | null;
}

interface LidRow {
  readonly id: string;
  readonly version: number;
  readonly inwonerId: string;
  readonly geldigVan: Datum;
  readonly geldigTot: Datum | null;
  readonly leden: readonly string[];
}

/** Huishoudens: who lives with whom, from one day to another. */
@Injectable()
export class HuishoudenService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inwoners: InwonerService,
    private readonly personen: PersoonService,
  ) {}

  /**
   * Someone, known or new, lives with this inwoner.
   * @throws ProblemError `niet-gevonden` when I do not see both; DomainError `inwoner-ontbreekt`, `inwoner-dubbel-opgegeven`, and those of
   *   {@link huishoudenVoor}, {@link checkLidmaatschap} and {@link checkGeboorte}.
   */
  async voegToe(inwonerId: string, invoer: NieuwLid): Promise<InwonerDossier> {
    if (!invoer.inwonerId && !invoer.inwoner) throw new DomainError('inwoner-ontbreekt', 'inwoner');
    if (invoer.inwonerId && invoer.inwoner) throw new DomainError('inwoner-dubbel-opgegeven', 'inwonerId');
    const vandaag = datumIn(this.clock.now());
    const van = invoer.geldigVan ?? vandaag;
    checkLidmaatschap(van, null, vandaag);
    const nieuwId = invoer.inwonerId ?? uuidv7();
    if (invoer.inwoner) checkGeboorte(invoer.inwoner, vandaag);
    if (invoer.inwoner) await this.inwoners.registreer(nieuwId, invoer.inwoner);
    await this.laatWonen(inwonerId, nieuwId, invoer.rol, van);
    return this.personen.lees(inwonerId);
  }

  /**
   * From that day on the second person lives with the first, as `rol`.
   * @throws ProblemError `niet-gevonden` when I do not see the first; DomainError of {@link huishoudenVoor}.
   */
  async laatWonen(inwonerId: string, nieuwId: string, rol: HuishoudenRol, van: Datum): Promise<void> {
    const nu = await this.nu(inwonerId, nieuwId);
    const bestaand = huishoudenVoor({ inwonerId, huishoudenId: nu.get(inwonerId) ?? null, nieuwId, nieuwHuishoudenId: nu.get(nieuwId) ?? null });
    await this.schrijf(bestaand, van, [[inwonerId, tegenRol(rol)] as const, [nieuwId, rol] as const].filter(([id]) => !nu.get(id)));
    await this.noteer([inwonerId, nieuwId], 'aanmaken');
  }

  /**
   * Another rol, or the day someone left. Nothing is taken away: the membership ends.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError of {@link checkLidmaatschap}.
   */
  async wijzig(lidId: string, version: number, invoer: WijzigLid): Promise<void> {
    const { gemeenteId } = this.db.context<Wie>();
    const [lid] = await this.db.query<LidRow>(LEES_LID, [gemeenteId, lidId]);
    if (!lid) throw notFound();
    checkLidmaatschap(lid.geldigVan, invoer.geldigTot ?? lid.geldigTot, datumIn(this.clock.now()));
    // Told while all still live together: whoever leaves may be out of sight after it.
    await this.noteer([...new Set([lid.inwonerId, ...lid.leden])], 'wijzigen');
    const changed = await this.db.affect(WIJZIG_LID, [gemeenteId, lidId, version, invoer.rol ?? null, invoer.geldigTot ?? null]);
    if (changed !== 1) throw new ProblemError('versie-verouderd');
  }

  /** Someone who was registered a moment ago may not be visible yet, and lives nowhere. */
  private async nu(inwonerId: string, nieuwId: string): Promise<Map<string, string | null>> {
    const rows = await this.db.query<NuRow>(NU, [this.db.context<Wie>().gemeenteId, [inwonerId, nieuwId], nieuwId]);
    if (new Set(rows.map((row) => row.inwonerId)).size < new Set([inwonerId, nieuwId]).size) throw notFound();
    return new Map(rows.map((row) => [row.inwonerId, row.huishoudenId]));
  }

  private async schrijf(bestaand: string | null, van: Datum, leden: readonly (readonly [string, HuishoudenRol])[]): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const id = bestaand ?? uuidv7();
    await Promise.all([
      bestaand ? null : this.db.affect(BEGIN, [gemeenteId, id]),
      this.db.affect(LEDEN, [gemeenteId, id, van, medewerkerId, leden.map(() => uuidv7()), leden.map(([inwonerId]) => inwonerId), leden.map(([, rol]) => rol)]),
    ]);
  }

  private async noteer(inwonerIds: readonly string[], gebeurtenis: 'aanmaken' | 'wijzigen'): Promise<void> {
    await this.personen.vertel(inwonerIds, { soort: 'huishouden', objectId: inwonerIds[0] ?? '' });
    await logToegang(this.db, gebeurtenis, 'huishouden', inwonerIds.map((inwonerId) => ({ objectId: null, inwonerId })));
  }
}
