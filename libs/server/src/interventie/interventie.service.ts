import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, ProblemError, type InterventieDto, type NieuweInterventie, type WijzigInterventie } from '@keukentafel/contract';
import { beginInterventie, casusStatusNa, checkHulpvragen, datumIn, doelenNa, vervolgVan, type Datum, type DoelenNa, type InterventieStand } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService, type VergrendeldeCasus } from '../casus/casus.service';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { insertRow, updateRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn, type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { InterventieEntity } from './interventie.entity';
import { toInterventieDto, type InterventieRow, type NieuwKaderRow, type StandRow } from './interventie.mapper';
import { ACTIES_ERBIJ, CASUS_VAN, DOELEN_ANDERS, DOELEN_ERBIJ, HULPVRAGEN_DICHT, HULPVRAGEN_ERBIJ, KADER, LEES, STAND } from './interventie.sql';
import { regelsVan, regelVanNieuwe } from './interventie.tijdlijn';
import { UitvoerderService } from './uitvoerder.service';

/** What is chosen from a list of the gemeente; absent or null is no choice. */
type InterventieKeuze = Partial<Readonly<Record<'werksoort' | 'soort' | 'resultaat', string | null>>>;

/** Interventies: the effort that answers hulpvragen, from the wachtlijst to its resultaat. */
@Injectable()
export class InterventieService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly casussen: CasusService,
    private readonly uitvoerders: UitvoerderService,
    private readonly lijsten: LijstService,
  ) {}

  /** One interventie; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<InterventieDto> {
    const row = await this.haal(id);
    await logToegang(this.db, 'lezen', 'interventie', [{ objectId: id, inwonerId: row.inwoner_id }]);
    return toInterventieDto(row, this.vandaag());
  }

  /**
   * Adds an interventie to a casus, with its doelen and an actie for every hulpvraag it answers; brings the casus on.
   * @throws ProblemError `niet-gevonden`; DomainError `casus-gesloten`, `keuze-onbekend`, `uitvoerder-niet-betrokken`, `overgang-niet-toegestaan` of
   *   the casus, and those of {@link checkHulpvragen} and {@link beginInterventie}.
   */
  async voegToe(casusId: string, invoer: NieuweInterventie): Promise<InterventieDto> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const casus = await this.casussen.vergrendelOpen(casusId);
    const [kader] = await this.db.query<NieuwKaderRow>(KADER, [gemeenteId, casusId, invoer.hulpvraagIds]);
    checkHulpvragen(invoer.hulpvraagIds, kader!.hulpvragen);
    const stand = beginInterventie(invoer, { geopendOp: kader!.geopendOp, vandaag: this.vandaag() });
    const { werksoort, soort, hulpvraagIds } = invoer;
    await this.checkKeuzes(stand, { werksoort, soort });
    await this.checkUitvoerder(casusId, stand, null);
    const id = uuidv7();
    await insertRow(this.db, InterventieEntity, { ...stand, gemeenteId, id, casusId, werksoort, soort, geregistreerdDoor: medewerkerId, version: 1 });
    await this.beantwoord(casusId, id, hulpvraagIds);
    await this.bewaarDoelen(casusId, id, doelenNa([], invoer.doelen ?? [], LIMIET.doelenPerInterventie, uuidv7));
    await this.casussen.zetStatus(casus, casusStatusNa(casus.status, [...kader!.andere, stand.status]));
    return this.rondAf(casus, 'aanmaken', id, [regelVanNieuwe({ casusId, id, stand, werksoort, hulpvragen: hulpvraagIds, nu: this.clock.now() })]);
  }

  /**
   * Starts, closes or corrects an interventie. Closing may close the hulpvragen that nothing else answers.
   * What it says already may stay, also when that ended.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `casus-gesloten`, `keuze-onbekend`, `uitvoerder-niet-betrokken`
   *   and those of {@link vervolgVan}.
   */
  async wijzig(id: string, version: number, { soort, ...verzoek }: WijzigInterventie): Promise<InterventieDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const casus = await this.vergrendel(id);
    const [oud] = await this.db.query<StandRow>(STAND, [gemeenteId, casus.id, id]);
    if (oud?.version !== version) throw new ProblemError('versie-verouderd');
    const vervolg = vervolgVan(oud, verzoek, { geopendOp: oud.geopendOp, vandaag: this.vandaag() }, { maxDoelen: LIMIET.doelenPerInterventie, newId: uuidv7 });
    const { stand, doelen, stap, dicht, daarna } = vervolg;
    await this.checkKeuzes(stand, { soort: soort === oud.soort ? null : soort, resultaat: stand.resultaat === oud.resultaat ? null : stand.resultaat });
    await this.checkUitvoerder(casus.id, stand, stap === 'actief' ? null : oud.uitvoerderId);
    await updateRow(this.db, InterventieEntity, { gemeenteId, id, version }, { ...stand, soort: soort ?? oud.soort });
    await this.bewaarDoelen(casus.id, id, doelen);
    if (dicht.length > 0) await this.db.affect(HULPVRAGEN_DICHT, [gemeenteId, dicht, stand.afgeslotenOp, daarna]);
    if (stap) await this.casussen.zetStatus(casus, casusStatusNa(casus.status, [...oud.andere, stand.status]));
    const regels = regelsVan({ casusId: casus.id, id, oud, vervolg, velden: Object.keys({ ...verzoek, ...(soort ? { soort } : {}) }), nu: this.clock.now() });
    return this.rondAf(casus, 'wijzigen', id, regels);
  }

  private async vergrendel(id: string): Promise<VergrendeldeCasus> {
    const [van] = await this.db.query<{ casus_id: string }>(CASUS_VAN, [this.db.context<Wie>().gemeenteId, id]);
    if (!van) throw notFound();
    return this.casussen.vergrendelOpen(van.casus_id);
  }

  /** Choices are those of the day it ended, began or came on the wachtlijst. */
  private checkKeuzes({ wachtlijstOp, gestartOp, afgeslotenOp }: InterventieStand, keuze: InterventieKeuze): Promise<void> {
    return this.lijsten.controleer([
      { veld: 'werksoort', lijst: 'werksoort', codes: [keuze.werksoort] },
      { veld: 'soort', lijst: 'interventiesoort', codes: [keuze.soort] },
      { veld: 'resultaat', lijst: 'resultaat', codes: [keuze.resultaat] },
    ], afgeslotenOp ?? gestartOp ?? wachtlijstOp ?? undefined);
  }

  private async checkUitvoerder(casusId: string, { uitvoerderId }: InterventieStand, bekend: string | null): Promise<void> {
    if (uitvoerderId && uitvoerderId !== bekend) await this.uitvoerders.check(casusId, uitvoerderId, 'uitvoerderId');
  }

  private async beantwoord(casusId: string, id: string, hulpvraagIds: readonly string[]): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    await this.db.affect(HULPVRAGEN_ERBIJ, [gemeenteId, casusId, id, hulpvraagIds]);
    await this.db.affect(ACTIES_ERBIJ, [gemeenteId, casusId, hulpvraagIds.map(() => uuidv7()), hulpvraagIds, this.clock.now(), medewerkerId]);
  }

  private async bewaarDoelen(casusId: string, id: string, { nieuw, gewijzigd }: DoelenNa): Promise<void> {
    const { gemeenteId } = this.db.context<Wie>();
    for (const [statement, doelen] of [[DOELEN_ERBIJ, nieuw], [DOELEN_ANDERS, gewijzigd]] as const) {
      if (doelen.length === 0) continue;
      await this.db.affect(statement, [
        gemeenteId, casusId, id, doelen.map((doel) => doel.id), doelen.map(({ omschrijving }) => omschrijving),
        doelen.map(({ scoreBegin }) => scoreBegin), doelen.map(({ scoreEind }) => scoreEind),
      ]);
    }
  }

  private async rondAf(casus: VergrendeldeCasus, gebeurtenis: 'aanmaken' | 'wijzigen', id: string, regels: readonly TijdlijnRegel[]): Promise<InterventieDto> {
    await addToTijdlijn(this.db, regels);
    await logToegang(this.db, gebeurtenis, 'interventie', [{ objectId: id, inwonerId: casus.inwonerId }]);
    await this.casussen.meldWijziging(casus);
    return toInterventieDto(await this.haal(id), this.vandaag());
  }

  private async haal(id: string): Promise<InterventieRow> {
    const [row] = await this.db.query<InterventieRow>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return row;
  }

  private vandaag(): Datum {
    return datumIn(this.clock.now());
  }
}
