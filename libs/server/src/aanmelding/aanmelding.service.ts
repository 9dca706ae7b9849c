import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, type AanmeldingDto, type AanmeldingPage, type AanmeldingQuery, type GeregistreerdeAanmelding, type NieuweAanmelding, type WijzigAanmelding } from '@keukentafel/contract';
import { checkAanmelding, datumIn, placeAanmelding } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService } from '../casus/casus.service';
import { InrichtingService } from '../inrichting/inrichting.service';
import { InwonerService } from '../inwoner/inwoner.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { insertRow, updateRow } from '../platform/database/save';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn } from '../tijdlijn/tijdlijn';
import { AanmeldingEntity } from './aanmelding.entity';
import { toAanmeldingDto, toAanmeldingRegel, type AanmeldingRow, type LijstRow } from './aanmelding.mapper';
import { LEES, LIJST, TEL } from './aanmelding.sql';

/** Aanmeldingen: registering, listing and correcting them. */
@Injectable()
export class AanmeldingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly inrichting: InrichtingService,
    private readonly inwoners: InwonerService,
    private readonly casussen: CasusService,
  ) {}

  /**
   * Registers an aanmelding: finds its wijk and wijkteam on the day it came in, its person, and their open casus or a new one.
   * @throws DomainError of {@link checkAanmelding} and {@link placeAanmelding}; ProblemError `niet-gevonden` for an unknown inwoner.
   */
  async registreer(invoer: NieuweAanmelding): Promise<GeregistreerdeAanmelding> {
    const { gemeenteId, medewerkerId, dossierTeams } = this.db.context<Wie>();
    const nu = this.clock.now();
    const ontvangenOp = invoer.ontvangenOp ? new Date(invoer.ontvangenOp) : nu;
    checkAanmelding({ ...invoer, ontvangenOp }, nu);
    const bekend = invoer.inwonerId ? await this.inwoners.bekend(invoer.inwonerId) : null;
    const postcode = (bekend ?? invoer.inwoner)?.postcode ?? null;
    const dag = datumIn(ontvangenOp);
    const plaats = await this.inrichting.plaats(postcode, invoer.wijkId ?? null, dag);
    const plaatsing = placeAanmelding({ wijkId: plaats.wijk_id, wijkteamId: plaats.wijkteam_id }, dag);
    const inwonerId = bekend?.id ?? (await this.inwoners.registreer(invoer.inwoner!));
    const casus = await this.casussen.openVoor(inwonerId, plaatsing.wijkteamId, ontvangenOp);
    const id = uuidv7();
    await insertRow(this.db, AanmeldingEntity, {
      ...plaatsing, gemeenteId, id, inwonerId, casusId: casus.id, ontvangenOp, postcode, geregistreerdDoor: medewerkerId, version: 1,
      kanaal: invoer.kanaal, aanmelder: invoer.aanmelder, aanmelderNaam: invoer.aanmelderNaam ?? null,
      aanmelderOrganisatie: invoer.aanmelderOrganisatie ?? null, aanmelderTelefoon: invoer.aanmelderTelefoon ?? null,
      vraag: invoer.vraag, leefgebieden: invoer.leefgebieden, urgentie: invoer.urgentie, veiligheid: invoer.veiligheid,
    });
    await addToTijdlijn(this.db, [{ casusId: casus.id, soort: 'aanmelding', op: ontvangenOp, objectId: id }]);
    await logToegang(this.db, 'aanmaken', 'aanmelding', [{ objectId: id, inwonerId }]);
    await addToOutbox(this.db, 'aanmelding.geregistreerd', { aanmeldingId: id, casusId: casus.id, wijkteamId: casus.wijkteamId, dag });
    return {
      id, version: 1, casusId: casus.id, inwonerId, ontvangenOp: ontvangenOp.toISOString(), wijkId: plaatsing.wijkId, wijk: plaats.wijk ?? '',
      wijkteamId: plaatsing.wijkteamId, wijkteam: plaats.wijkteam ?? '', wijkteamTelefoon: plaats.telefoon,
      eigenTeam: dossierTeams.includes(casus.wijkteamId),
    };
  }

  /** One aanmelding; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<AanmeldingDto> {
    const [row] = await this.db.query<AanmeldingRow>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    await logToegang(this.db, 'lezen', 'aanmelding', [{ objectId: id, inwonerId: row.inwoner_id }]);
    return toAanmeldingDto(row);
  }

  /** A page of the aanmeldingen of my wijkteams (or one of them), newest first; each one shown is logged. */
  async lijst(query: AanmeldingQuery): Promise<AanmeldingPage> {
    const { gemeenteId, dossierTeams } = this.db.context<Wie>();
    const teams = query.wijkteamId ? dossierTeams.filter((team) => team === query.wijkteamId) : dossierTeams;
    const limit = query.limit ?? LIMIET.pagina;
    const cursor = decodeCursor(query.cursor);
    const welke = query.nieuw === 'true' ? 'nieuw' : 'alle';
    const rows = await this.db.query<LijstRow>(LIJST[welke], [gemeenteId, teams, cursor?.tijdstip ?? null, cursor?.id ?? null, limit + 1]);
    const [telling] = await this.db.query<{ totaal: number }>(TEL[welke], [gemeenteId, teams]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    await logToegang(this.db, 'lezen', 'aanmeldingen', shown.map((row) => ({ objectId: row.id, inwonerId: row.inwoner_id })));
    return {
      items: shown.map(toAanmeldingRegel),
      volgende: last ? encodeCursor({ tijdstip: last.ontvangen_op.toISOString(), id: last.id }) : null,
      totaal: telling?.totaal ?? 0,
    };
  }

  /** Corrects an aanmelding. @throws ProblemError `niet-gevonden`, `versie-verouderd` */
  async wijzig(id: string, version: number, invoer: WijzigAanmelding): Promise<AanmeldingDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const [row] = await this.db.query<AanmeldingRow>(LEES, [gemeenteId, id]);
    if (!row) throw notFound();
    await updateRow(this.db, AanmeldingEntity, { gemeenteId, id, version }, { ...invoer });
    await addToTijdlijn(this.db, [{ casusId: row.casus_id, soort: 'aanmelding_verbeterd', op: this.clock.now(), objectId: id, gegevens: { velden: Object.keys(invoer) } }]);
    await logToegang(this.db, 'wijzigen', 'aanmelding', [{ objectId: id, inwonerId: row.inwoner_id }]);
    await addToOutbox(this.db, 'casus.gewijzigd', { casusId: row.casus_id, wijkteamId: row.casus_wijkteam_id });
    return this.lees(id);
  }
}
