import { Injectable } from '@nestjs/common';
import { type AanmeldingAfhandeling, type GeregistreerdeAanmelding, type NieuweAanmelding } from '@keukentafel/contract';
import { checkAanmelding, checkAfhandeling, datumIn, eersteContactVoor, isDirect, placeAanmelding, type Datum } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService, type OpenCasus } from '../casus/casus.service';
import { HuishoudenService } from '../huishouden/huishouden.service';
import { InrichtingService } from '../inrichting/inrichting.service';
import { InwonerService } from '../inwoner/inwoner.service';
import { LijstService } from '../lijst/lijst.service';
import { MeldingService } from '../melding/melding.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { insertRow } from '../platform/database/save';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn, type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { AanmeldingEntity } from './aanmelding.entity';
import { ACTIE } from './aanmelding.sql';

/** Registering aanmeldingen: the one thing that must be done within a minute. */
@Injectable()
export class RegistratieService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inrichting: InrichtingService,
    private readonly inwoners: InwonerService,
    private readonly casussen: CasusService,
    private readonly meldingen: MeldingService,
    private readonly huishoudens: HuishoudenService,
    private readonly lijsten: LijstService,
  ) {}

  /**
   * Registers an aanmelding: finds its wijk and wijkteam on the day it came in, its person, and their open casus or a new one; with what
   * was done about it at once. A crisis is told to the teamcoördinatoren.
   * @throws DomainError of {@link checkAanmelding}, {@link checkAfhandeling} and {@link placeAanmelding}, `keuze-onbekend`; ProblemError
   *   `niet-gevonden` for an unknown inwoner.
   */
  async registreer(invoer: NieuweAanmelding): Promise<GeregistreerdeAanmelding> {
    const { gemeenteId, medewerkerId, dossierTeams } = this.db.context<Wie>();
    const nu = this.clock.now();
    const ontvangenOp = invoer.ontvangenOp ? new Date(invoer.ontvangenOp) : nu;
    checkAanmelding({ ...invoer, ontvangenOp }, nu);
    if (invoer.afhandeling) checkAfhandeling(invoer.afhandeling);
    const dag = datumIn(ontvangenOp);
    await this.checkKeuzes(invoer, dag);
    const bekend = invoer.inwonerId ? await this.inwoners.bekend(invoer.inwonerId) : null;
    const postcode = (bekend ?? invoer.inwoner)?.postcode ?? null;
    const plaats = await this.inrichting.plaats(postcode, invoer.wijkId ?? null, dag);
    const plaatsing = placeAanmelding({ wijkId: plaats.wijk_id, wijkteamId: plaats.wijkteam_id }, dag);
    const casus = await this.casusVoor(bekend?.id ?? null, invoer, plaatsing.wijkteamId, ontvangenOp);
    const { inwonerId } = casus;
    if (invoer.huishouden) await this.huishoudens.laatWonen(invoer.huishouden.inwonerId, inwonerId, invoer.huishouden.rol, dag);
    const id = uuidv7();
    await Promise.all([
      insertRow(this.db, AanmeldingEntity, {
        ...plaatsing, gemeenteId, id, inwonerId, casusId: casus.id, ontvangenOp, postcode, geregistreerdDoor: medewerkerId, version: 1,
        kanaal: invoer.kanaal, aanmelder: invoer.aanmelder, aanmelderNaam: invoer.aanmelderNaam ?? null,
        aanmelderOrganisatie: invoer.aanmelderOrganisatie ?? null, aanmelderTelefoon: invoer.aanmelderTelefoon ?? null,
        vraag: invoer.vraag, leefgebieden: invoer.leefgebieden, urgentie: invoer.urgentie, veiligheid: invoer.veiligheid,
      }),
      this.noteer(casus, id, ontvangenOp, invoer.afhandeling ?? null),
      logToegang(this.db, 'aanmaken', 'aanmelding', [{ objectId: id, inwonerId }]),
      addToOutbox(this.db, 'aanmelding.geregistreerd', { aanmeldingId: id, casusId: casus.id, wijkteamId: casus.wijkteamId, dag }),
      invoer.urgentie === 'crisis' ? this.meldingen.crisis({ id, casusId: casus.id, wijkteamId: casus.wijkteamId }) : null,
    ]);
    return {
      id, version: 1, casusId: casus.id, inwonerId, ontvangenOp: ontvangenOp.toISOString(), wijkId: plaatsing.wijkId, wijk: plaats.wijk ?? '',
      wijkteamId: plaatsing.wijkteamId, wijkteam: plaats.wijkteam ?? '', wijkteamTelefoon: plaats.telefoon,
      eigenTeam: dossierTeams.includes(casus.wijkteamId), casusOpen: casus.open, eersteContactVoor: eersteContactVoor(dag, await this.lijsten.normen()),
    };
  }

  private checkKeuzes({ kanaal, aanmelder, leefgebieden }: NieuweAanmelding, dag: Datum): Promise<void> {
    return this.lijsten.controleer([
      { veld: 'kanaal', lijst: 'kanaal', codes: [kanaal] },
      { veld: 'aanmelder', lijst: 'aanmelder', codes: [aanmelder] },
      { veld: 'leefgebieden', lijst: 'leefgebied', codes: leefgebieden },
    ], dag);
  }

  /** The open casus of the person, also one under another record of theirs; else a new one, of a new person when nobody was chosen. */
  private async casusVoor(bekendId: string | null, { inwoner, afhandeling }: NieuweAanmelding, wijkteamId: string, ontvangenOp: Date): Promise<OpenCasus> {
    const open = bekendId ? await this.casussen.openVan(bekendId) : undefined;
    if (open) return open;
    const direct = afhandeling ? isDirect(afhandeling.soort) : false;
    const inwonerId = bekendId ?? uuidv7();
    // The statements travel together, in this order: a casus needs its inwoner.
    const [, casus] = await Promise.all([
      bekendId ? null : this.inwoners.registreer(inwonerId, inwoner!),
      this.casussen.open({ inwonerId, wijkteamId, geopendOp: ontvangenOp, direct }),
    ]);
    return casus;
  }

  /** What happened, as the tijdlijn of the casus tells it, with the actie that was done at once. */
  private async noteer(casus: OpenCasus, aanmeldingId: string, op: Date, afhandeling: AanmeldingAfhandeling | null): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const regels: TijdlijnRegel[] = [{ casusId: casus.id, soort: 'aanmelding', op, objectId: aanmeldingId }];
    const actieId = uuidv7();
    if (afhandeling) regels.push({ casusId: casus.id, soort: 'actie', op, objectId: actieId, gegevens: { soort: afhandeling.soort } });
    if (casus.afgesloten) regels.push(casus.afgesloten);
    await Promise.all([
      afhandeling ? this.db.affect(ACTIE, [gemeenteId, actieId, casus.id, aanmeldingId, afhandeling.soort, afhandeling.toelichting ?? null, op, medewerkerId]) : null,
      addToTijdlijn(this.db, regels),
    ]);
  }
}
