import { Injectable } from '@nestjs/common';
import {
  LIMIET, notFound, ProblemError, type ContactmomentDto, type ContactmomentPage, type ContactmomentQuery, type GeplandContactPage, type GeplandContactQuery,
  type NieuwContactmoment, type WijzigContactmoment,
} from '@keukentafel/contract';
import { beginContact, DomainError, wijzigContact, type ContactStatus, type Datum, type TijdlijnSoort } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService, type VergrendeldeCasus } from '../casus/casus.service';
import { UitvoerderService } from '../interventie/uitvoerder.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { insertRow, updateRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn, type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { ContactmomentEntity } from './contactmoment.entity';
import { toContactmomentDto, toGeplandContact, type ContactmomentRow, type GeplandRow } from './contactmoment.mapper';
import { INWONER_VAN, KADER, LEES, MIJN_GEPLANDE, TEL_GEPLANDE, VAN_CASUS } from './contactmoment.sql';

/** The line of the tijdlijn when a contact comes to a status. */
const SOORT: Readonly<Record<ContactStatus, TijdlijnSoort>> = { gepland: 'contact_gepland', gedaan: 'contact_gedaan', vervallen: 'contact_vervallen' };

/** Contactmomenten: planned, done and cancelled. */
@Injectable()
export class ContactmomentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly casussen: CasusService,
    private readonly uitvoerders: UitvoerderService,
  ) {}

  /** One contactmoment; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<ContactmomentDto> {
    const row = await this.haal(id);
    await logToegang(this.db, 'lezen', 'contactmoment', [{ objectId: id, inwonerId: row.inwoner_id }]);
    return toContactmomentDto(row);
  }

  /** A page of the contactmomenten of a casus, newest first; each one shown is logged. @throws ProblemError `niet-gevonden` */
  async vanCasus(casusId: string, query: ContactmomentQuery): Promise<ContactmomentPage> {
    const { gemeenteId } = this.db.context<Wie>();
    const limit = query.limit ?? LIMIET.pagina;
    const cursor = decodeCursor(query.cursor);
    const [[casus], rows] = await Promise.all([
      this.db.query<{ inwoner_id: string }>(INWONER_VAN, [gemeenteId, casusId]),
      this.db.query<ContactmomentRow>(VAN_CASUS, [gemeenteId, casusId, query.status ?? null, cursor?.tijdstip ?? null, cursor?.id ?? null, limit + 1]),
    ]);
    if (!casus) throw notFound();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    await logToegang(this.db, 'lezen', 'contactmomenten', shown.length > 0 ? shown.map(({ id }) => ({ objectId: id, inwonerId: casus.inwoner_id })) : [{ objectId: null, inwonerId: casus.inwoner_id }]);
    return { items: shown.map(toContactmomentDto), volgende: last ? encodeCursor({ tijdstip: last.begint_op.toISOString(), id: last.id }) : null };
  }

  /** A page of my planned contacts, the first one first; each one shown is logged. */
  async mijnGeplande(query: GeplandContactQuery): Promise<GeplandContactPage> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const limit = query.limit ?? LIMIET.pagina;
    const cursor = decodeCursor(query.cursor);
    const welke = [gemeenteId, medewerkerId, query.tot ?? null];
    const [rows, [telling]] = await Promise.all([
      this.db.query<GeplandRow>(MIJN_GEPLANDE, [...welke, cursor?.tijdstip ?? null, cursor?.id ?? null, limit + 1]),
      this.db.query<{ totaal: number }>(TEL_GEPLANDE, welke),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    await logToegang(this.db, 'lezen', 'contactmomenten', shown.map((row) => ({ objectId: row.id, inwonerId: row.inwoner_id })));
    return {
      items: shown.map(toGeplandContact),
      volgende: last ? encodeCursor({ tijdstip: last.begint_op.toISOString(), id: last.id }) : null,
      totaal: telling?.totaal ?? 0,
    };
  }

  /**
   * Plans a contact in a casus, or writes down one that was had.
   * @throws ProblemError `niet-gevonden`; DomainError `casus-gesloten`, `interventie-niet-in-casus`, `uitvoerder-niet-betrokken` and those of {@link beginContact}.
   */
  async voegToe(casusId: string, invoer: NieuwContactmoment): Promise<ContactmomentDto> {
    const { gemeenteId, medewerkerId: ik } = this.db.context<Wie>();
    const casus = await this.casussen.vergrendelOpen(casusId);
    const geopendOp = await this.kader(casusId, invoer.interventieId ?? null);
    const stand = beginContact({ status: invoer.status, begintOp: new Date(invoer.begintOp), minuten: invoer.minuten ?? null }, { geopendOp, nu: this.clock.now() });
    const medewerkerId = invoer.medewerkerId ?? ik;
    if (medewerkerId !== ik) await this.uitvoerders.check(casusId, medewerkerId, 'medewerkerId');
    const id = uuidv7();
    await insertRow(this.db, ContactmomentEntity, {
      ...stand, gemeenteId, id, casusId, interventieId: invoer.interventieId ?? null, vorm: invoer.vorm, met: invoer.met ?? null,
      verslag: invoer.verslag ?? null, medewerkerId, geregistreerdDoor: ik, version: 1,
    });
    return this.rondAf(casus, 'aanmaken', { casusId, soort: SOORT[stand.status], op: this.opTijdlijn(stand), objectId: id, gegevens: { vorm: invoer.vorm, minuten: stand.minuten } });
  }

  /**
   * Marks a planned contact as done or cancelled, moves it, or corrects one.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `casus-gesloten`, `interventie-niet-in-casus`, `uitvoerder-niet-betrokken`
   *   and those of {@link wijzigContact}.
   */
  async wijzig(id: string, version: number, { status, begintOp, minuten, ...rest }: WijzigContactmoment): Promise<ContactmomentDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const { casus_id: casusId } = await this.haal(id);
    const casus = await this.casussen.vergrendelOpen(casusId);
    const oud = await this.haal(id);
    if (oud.version !== version) throw new ProblemError('versie-verouderd');
    if (rest.interventieId) await this.kader(casusId, rest.interventieId);
    const stand = wijzigContact(
      { status: oud.status, begintOp: oud.begint_op, minuten: oud.minuten }, { status, begintOp: begintOp ? new Date(begintOp) : undefined, minuten },
      { geopendOp: oud.geopend_op, nu: this.clock.now() },
    );
    if (rest.medewerkerId && rest.medewerkerId !== oud.medewerker.id) await this.uitvoerders.check(casusId, rest.medewerkerId, 'medewerkerId');
    await updateRow(this.db, ContactmomentEntity, { gemeenteId, id, version }, { ...rest, ...stand });
    const stap = stand.status !== oud.status;
    const velden = Object.entries({ status, begintOp, minuten, ...rest }).filter(([, waarde]) => waarde !== undefined).map(([veld]) => veld);
    return this.rondAf(casus, 'wijzigen', {
      casusId, soort: stap ? SOORT[stand.status] : 'contact_gewijzigd', op: stand.status === 'gedaan' && stap ? stand.begintOp : this.clock.now(), objectId: id, gegevens: { velden },
    });
  }

  /** A contact stands in the tijdlijn at the time it was had; that it was planned, at the time of planning. */
  private opTijdlijn({ status, begintOp }: { status: ContactStatus; begintOp: Date }): Date {
    return status === 'gedaan' ? begintOp : this.clock.now();
  }

  private async kader(casusId: string, interventieId: string | null): Promise<Datum> {
    const [kader] = await this.db.query<{ geopend_op: Datum; interventie_bekend: boolean }>(KADER, [this.db.context<Wie>().gemeenteId, casusId, interventieId]);
    if (!kader?.interventie_bekend) throw new DomainError('interventie-niet-in-casus', 'interventieId');
    return kader.geopend_op;
  }

  private async rondAf(casus: VergrendeldeCasus, gebeurtenis: 'aanmaken' | 'wijzigen', regel: TijdlijnRegel & { objectId: string }): Promise<ContactmomentDto> {
    await addToTijdlijn(this.db, [regel]);
    await logToegang(this.db, gebeurtenis, 'contactmoment', [{ objectId: regel.objectId, inwonerId: casus.inwonerId }]);
    await this.casussen.meldWijziging(casus);
    return toContactmomentDto(await this.haal(regel.objectId));
  }

  private async haal(id: string): Promise<ContactmomentRow> {
    const [row] = await this.db.query<ContactmomentRow>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return row;
  }
}
