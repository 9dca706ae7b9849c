import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, type AanmeldingDto, type AanmeldingPage, type AanmeldingQuery, type WijzigAanmelding } from '@keukentafel/contract';
import { checkAanmelder, datumIn } from '@keukentafel/domain';
import { LijstService } from '../lijst/lijst.service';
import { MeldingService } from '../melding/melding.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { updateRow } from '../platform/database/save';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn } from '../tijdlijn/tijdlijn';
import { AanmeldingEntity } from './aanmelding.entity';
import { toAanmeldingDto, toAanmeldingRegel, type AanmeldingRow, type LijstRow } from './aanmelding.mapper';
import { LEES, LIJST, TEL } from './aanmelding.sql';

/** Aanmeldingen: listing and correcting them. */
@Injectable()
export class AanmeldingService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly meldingen: MeldingService, private readonly lijsten: LijstService) {}

  /** One aanmelding; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<AanmeldingDto> {
    const [row] = await this.db.query<AanmeldingRow>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    await logToegang(this.db, 'lezen', 'aanmelding', [{ objectId: id, inwonerId: row.inwoner_id }]);
    return toAanmeldingDto(row, await this.lijsten.normen());
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
    const normen = await this.lijsten.normen();
    await logToegang(this.db, 'lezen', 'aanmeldingen', shown.map((row) => ({ objectId: row.id, inwonerId: row.inwoner_id })));
    return {
      items: shown.map((row) => toAanmeldingRegel(row, normen)),
      volgende: last ? encodeCursor({ tijdstip: last.ontvangen_op.toISOString(), id: last.id }) : null,
      totaal: telling?.totaal ?? 0,
    };
  }

  /**
   * Corrects an aanmelding; what turns out to be a crisis is told like a new one. What it says already may stay, also when it ended.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `keuze-onbekend` and those of {@link checkAanmelder}.
   */
  async wijzig(id: string, version: number, invoer: WijzigAanmelding): Promise<AanmeldingDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const [row] = await this.db.query<AanmeldingRow>(LEES, [gemeenteId, id]);
    if (!row) throw notFound();
    checkAanmelder({ aanmelder: row.aanmelder, aanmelderOrganisatie: row.aanmelder_organisatie, ...invoer });
    await this.checkKeuzes(row, invoer);
    await updateRow(this.db, AanmeldingEntity, { gemeenteId, id, version }, { ...invoer });
    await addToTijdlijn(this.db, [{ casusId: row.casus_id, soort: 'aanmelding_verbeterd', op: this.clock.now(), objectId: id, gegevens: { velden: Object.keys(invoer) } }]);
    await logToegang(this.db, 'wijzigen', 'aanmelding', [{ objectId: id, inwonerId: row.inwoner_id }]);
    await addToOutbox(this.db, 'casus.gewijzigd', { casusId: row.casus_id, wijkteamId: row.casus_wijkteam_id });
    if (invoer.urgentie === 'crisis' && row.urgentie !== 'crisis') await this.meldingen.crisis({ id, casusId: row.casus_id, wijkteamId: row.casus_wijkteam_id });
    return this.lees(id);
  }

  private checkKeuzes(row: AanmeldingRow, { kanaal, aanmelder, leefgebieden = [] }: WijzigAanmelding): Promise<void> {
    return this.lijsten.controleer([
      { veld: 'kanaal', lijst: 'kanaal', codes: [kanaal === row.kanaal ? null : kanaal] },
      { veld: 'aanmelder', lijst: 'aanmelder', codes: [aanmelder === row.aanmelder ? null : aanmelder] },
      { veld: 'leefgebieden', lijst: 'leefgebied', codes: leefgebieden.filter((code) => !row.leefgebieden.includes(code)) },
    ], datumIn(row.ontvangen_op));
  }
}
