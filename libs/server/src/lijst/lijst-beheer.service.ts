import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type LijstDto, type NieuweLijstwaarde, type WijzigLijstwaarde } from '@keukentafel/contract';
import { datumIn, lijstMet, ordenWaarden, standaardVan, voegWaardeToe, wijzigWaarde, type LijstCode, type LijstDefinitie, type LijstStand, type Lijstwaarde } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { announce } from '../platform/outbox/announce';
import { type Wie } from '../platform/tenancy/opening';
import { toLijstDto } from './lijst.mapper';
import { OM_DE_BEURT, SCHRIJF } from './lijst.sql';
import { leesRijen, perLijst, type Lijstrij } from './rijen';

interface Stand extends LijstStand {
  readonly version: number;
}

/** Changing the lists of a gemeente, for the beheerder. Every change begins today or later, so history stays as it was. */
@Injectable()
export class LijstBeheerService {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** A list with its history and what is planned. @throws ProblemError `niet-gevonden` for a code that is no list. */
  async lees(code: string): Promise<LijstDto> {
    const { code: lijst } = this.lijst(code);
    const rijen = await leesRijen(this.db);
    return toLijstDto(lijst, versieVan(rijen, lijst), perLijst(rijen), datumIn(this.clock.now()));
  }

  /** A new value from a day on. @throws ProblemError `niet-gevonden`; DomainError of {@link voegWaardeToe}. */
  async voegToe(code: string, { vanaf, naam, groep }: NieuweLijstwaarde): Promise<LijstDto> {
    const stand = await this.stand(code);
    return this.schrijf(stand, [voegWaardeToe(stand, { vanaf, naam, groep: groep ?? null })]);
  }

  /**
   * Renames, renumbers, ends or revives a value from a day on.
   * @param version of the list.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError of {@link wijzigWaarde}.
   */
  async wijzig(code: string, waarde: string, version: number, wijziging: WijzigLijstwaarde): Promise<LijstDto> {
    const stand = await this.stand(code, version);
    if (![...stand.standaard, ...stand.rijen].some((bekend) => bekend.code === waarde)) throw notFound();
    return this.schrijf(stand, wijzigWaarde(stand, waarde, wijziging));
  }

  /** Puts the values in another order. @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `volgorde-onvolledig`. */
  async orden(code: string, version: number, codes: readonly string[]): Promise<LijstDto> {
    const stand = await this.stand(code, version);
    return this.schrijf(stand, ordenWaarden(stand, codes));
  }

  private lijst(code: string): LijstDefinitie {
    const lijst = lijstMet(code);
    if (!lijst) throw notFound();
    return lijst;
  }

  /** The list as it is, with everyone else who would change it waiting. */
  private async stand(code: string, version?: number): Promise<Stand> {
    const lijst = this.lijst(code);
    await this.db.query(OM_DE_BEURT, [this.db.context<Wie>().gemeenteId]);
    const alle = await leesRijen(this.db);
    const nu = versieVan(alle, lijst.code);
    if (version !== undefined && version !== nu) throw new ProblemError('versie-verouderd');
    const rijen = perLijst(alle);
    return { lijst, version: nu, standaard: standaardVan(lijst.code, rijen), rijen: rijen[lijst.code] ?? [], vandaag: datumIn(this.clock.now()) };
  }

  private async schrijf({ lijst }: Stand, rijen: readonly Lijstwaarde[]): Promise<LijstDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const kolom = <K extends keyof Lijstwaarde>(naam: K): Lijstwaarde[K][] => rijen.map((rij) => rij[naam]);
    await this.db.affect(SCHRIJF, [
      gemeenteId, lijst.code, rijen.map(() => uuidv7()), kolom('code'), kolom('naam'), kolom('groep'), kolom('getal'), kolom('volgorde'), kolom('geldigVan'), kolom('geldigTot'),
    ]);
    await logToegang(this.db, 'wijzigen', 'lijst', []);
    await announce(this.db, gemeenteId, [{ soort: 'lijst.gewijzigd', lijst: lijst.code }]);
    return this.lees(lijst.code);
  }
}

/** Rises with every row that is written. */
const versieVan = (rijen: readonly Lijstrij[], lijst: LijstCode): number => rijen.filter((rij) => rij.lijst === lijst).reduce((som, { version }) => som + version, 0);
