import { Injectable } from '@nestjs/common';
import { ProblemError, type CasusDto, type InterventieEind, type NieuweAfsluiting, type NieuweHeropening } from '@keukentafel/contract';
import { bewarenTot, checkAfsluiting, checkHeropening, checkOvergang, datumIn, type BewaarGrond, type Datum, type OpenStand } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { insertRow, updateRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn, type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { AfsluitingEntity } from './afsluiting.entity';
import { regelVan } from './afsluiting.regel';
import { GESLOTEN, HEROPEN, LAAT_VERVALLEN, ROND_VERKENNING_AF, SCOOR_DOELEN, SLUIT_HULPVRAGEN, SLUIT_INTERVENTIES, STAND } from './afsluiting.sql';
import { CasusEntity } from './casus.entity';
import { CasusService, type VergrendeldeCasus } from './casus.service';

type Stand = OpenStand & BewaarGrond;

interface GeslotenRow {
  readonly afgesloten_op: Datum | null;
  readonly afsluiting_id: string | null;
  readonly andere_open: boolean;
}

/** Closing a casus with all that is open in it, and opening it again. */
@Injectable()
export class AfsluitingService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly casussen: CasusService, private readonly lijsten: LijstService) {}

  /**
   * Closes a casus today, together with what is still open in it, and computes until when it is kept.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `casus-gesloten`, `keuze-onbekend` and those of
   *   {@link checkAfsluiting}.
   */
  async sluitAf(id: string, version: number, invoer: NieuweAfsluiting): Promise<CasusDto> {
    const casus = await this.casussen.vergrendelOpen(id);
    if (casus.version !== version) throw new ProblemError('versie-verouderd');
    checkOvergang(casus.status, 'afgesloten');
    const { gemeenteId } = this.db.context<Wie>();
    const [stand] = await this.db.query<Stand>(STAND, [gemeenteId, id]);
    checkAfsluiting(stand!, invoer);
    await this.lijsten.controleer((invoer.interventies ?? []).map(({ id: interventie, resultaat }) => ({ veld: `interventies.${interventie}.resultaat`, lijst: 'resultaat', codes: [resultaat] })));
    const regels = await this.sluitOpen(casus, invoer);
    const afgesloten = await this.legVast(casus, invoer, stand!);
    await addToTijdlijn(this.db, [...regels, afgesloten]);
    return this.rondAf(casus);
  }

  /**
   * Opens a closed casus again.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`, `bestaat-al` when another casus was opened at the same moment; DomainError of
   *   {@link checkHeropening}.
   */
  async heropen(id: string, version: number, { reden }: NieuweHeropening): Promise<CasusDto> {
    const casus = await this.casussen.vergrendel(id);
    if (casus.version !== version) throw new ProblemError('versie-verouderd');
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const nu = this.clock.now();
    const [gesloten] = await this.db.query<GeslotenRow>(GESLOTEN, [gemeenteId, id]);
    const { afgesloten_op: afgeslotenOp, afsluiting_id: afsluitingId, andere_open: andereOpen } = gesloten!;
    checkHeropening({ status: casus.status, afgeslotenOp }, andereOpen, datumIn(nu), await this.lijsten.normen());
    await updateRow(this.db, CasusEntity, { gemeenteId, id, version }, { status: 'heropend', afgeslotenOp: null, resultaat: null, afsluitreden: null, bewarenTot: null });
    if (afsluitingId) await this.db.affect(HEROPEN, [gemeenteId, afsluitingId, nu, medewerkerId, reden ?? null]);
    await addToTijdlijn(this.db, [{ casusId: id, soort: 'heropend', op: nu, objectId: afsluitingId }]);
    return this.rondAf(casus);
  }

  private async rondAf(casus: VergrendeldeCasus): Promise<CasusDto> {
    await logToegang(this.db, 'wijzigen', 'casus', [{ objectId: casus.id, inwonerId: casus.inwonerId }]);
    await this.casussen.meldWijziging(casus);
    return this.casussen.lees(casus.id);
  }

  private async legVast({ id, version }: VergrendeldeCasus, { resultaat, reden }: NieuweAfsluiting, grond: BewaarGrond): Promise<TijdlijnRegel> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const nu = this.clock.now();
    const dag = datumIn(nu);
    const afsluiting: AfsluitingEntity = {
      gemeenteId, id: uuidv7(), casusId: id, afgeslotenOp: dag, afgeslotenDoor: medewerkerId, resultaat: resultaat!, reden: reden!, bewarenTot: bewarenTot(dag, grond, await this.lijsten.bewaarnorm(dag)),
    };
    await updateRow(this.db, CasusEntity, { gemeenteId, id, version }, {
      status: 'afgesloten', afgeslotenOp: dag, resultaat: afsluiting.resultaat, afsluitreden: afsluiting.reden, bewarenTot: afsluiting.bewarenTot,
    });
    await insertRow(this.db, AfsluitingEntity, afsluiting);
    return regelVan(afsluiting, nu);
  }

  /** Closes what was open, one statement per kind, and gives the lines of the tijdlijn for it. */
  private async sluitOpen({ id: casusId }: VergrendeldeCasus, invoer: NieuweAfsluiting): Promise<TijdlijnRegel[]> {
    const { gemeenteId } = this.db.context<Wie>();
    const nu = this.clock.now();
    const regel = (soort: TijdlijnRegel['soort'], objectId: string, gegevens: TijdlijnRegel['gegevens'] = {}): TijdlijnRegel => ({ casusId, soort, op: nu, objectId, gegevens });
    const ids = async (statement: typeof LAAT_VERVALLEN, ...more: unknown[]): Promise<string[]> =>
      (await this.db.query<{ id: string }>(statement, [gemeenteId, casusId, ...more])).map(({ id }) => id);
    const afgerond = invoer.verkenningAfronden ? await ids(ROND_VERKENNING_AF, nu) : [];
    const vervallen = invoer.contactenVervallen ? await ids(LAAT_VERVALLEN) : [];
    await this.sluitInterventies(casusId, invoer.interventies ?? [], datumIn(nu));
    const hulpvragen = invoer.hulpvragen ?? [];
    if (hulpvragen.length > 0) {
      await this.db.affect(SLUIT_HULPVRAGEN, [gemeenteId, casusId, datumIn(nu), hulpvragen.map(({ id }) => id), hulpvragen.map(({ uitkomst }) => uitkomst)]);
    }
    return [
      ...afgerond.map((id) => regel('verkenning_afgerond', id)),
      ...vervallen.map((id) => regel('contact_vervallen', id)),
      ...(invoer.interventies ?? []).map(({ id, resultaat }) => regel('interventie_afgesloten', id, { resultaat })),
      ...hulpvragen.map(({ id, uitkomst }) => regel('hulpvraag_gesloten', id, { uitkomst })),
    ];
  }

  private async sluitInterventies(casusId: string, interventies: readonly InterventieEind[], dag: Datum): Promise<void> {
    if (interventies.length === 0) return;
    const { gemeenteId } = this.db.context<Wie>();
    const doelen = interventies.flatMap((interventie) => interventie.doelen ?? []);
    if (doelen.length > 0) await this.db.affect(SCOOR_DOELEN, [gemeenteId, casusId, doelen.map(({ id }) => id), doelen.map(({ scoreEind }) => scoreEind)]);
    await this.db.affect(SLUIT_INTERVENTIES, [
      gemeenteId, casusId, dag, interventies.map(({ id }) => id), interventies.map(({ resultaat }) => resultaat), interventies.map(({ reden }) => reden ?? null),
    ]);
  }
}
