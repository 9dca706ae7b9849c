import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type GekozenActies, type HulpvraagDto, type NieuweActie, type NieuweActies, type SluitHulpvraag } from '@keukentafel/contract';
import { checkActies, checkSluiten, datumIn, geslotenDoor, type HulpvraagUitkomst, type Leefgebied } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService, type VergrendeldeCasus } from '../casus/casus.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn } from '../tijdlijn/tijdlijn';
import { CASUS_VAN, INSERT_ACTIE, LEES, SLUIT, STAND } from './hulpvraag.sql';
import { toHulpvraagDto, type HulpvraagRow } from './verkenning.mapper';

interface StandRow {
  readonly id: string;
  readonly version: number;
  readonly leefgebied: Leefgebied;
  readonly open: boolean;
  /** The conversation that is under way, or else the one that raised it: what an actie follows from. */
  readonly vraagverkenning_id: string;
  readonly interventie_loopt: boolean;
}

/** Hulpvragen: choosing what is done about them, and closing them. */
@Injectable()
export class HulpvraagService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly casussen: CasusService) {}

  /**
   * Chooses acties for open hulpvragen of a casus, several at once; those that answer a hulpvraag at once close it.
   * @throws ProblemError `niet-gevonden`, also for a hulpvraag of another casus; DomainError `casus-gesloten` and of {@link checkActies}.
   */
  async kiesActies(casusId: string, { acties }: NieuweActies): Promise<GekozenActies> {
    const casus = await this.casussen.vergrendelOpen(casusId);
    const hulpvragen = await this.stand(casusId, [...new Set(acties.map(({ hulpvraagId }) => hulpvraagId))]);
    checkActies(acties, (id) => hulpvragen.get(id)!.open);
    await this.schrijf(casus, acties, hulpvragen);
    await this.sluitAlle(casus, geslotenDoor(acties).map((id) => hulpvragen.get(id)!), 'beantwoord');
    await this.casussen.meldWijziging(casus);
    return { hulpvragen: await this.lees(casusId, [...hulpvragen.keys()]) };
  }

  /**
   * Closes a hulpvraag by hand.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `casus-gesloten` and of {@link checkSluiten}.
   */
  async sluit(id: string, version: number, { uitkomst }: SluitHulpvraag): Promise<HulpvraagDto> {
    const [van] = await this.db.query<{ casus_id: string }>(CASUS_VAN, [this.db.context<Wie>().gemeenteId, id]);
    if (!van) throw notFound();
    const casus = await this.casussen.vergrendelOpen(van.casus_id);
    const hulpvraag = (await this.stand(casus.id, [id])).get(id)!;
    if (hulpvraag.version !== version) throw new ProblemError('versie-verouderd');
    checkSluiten({ open: hulpvraag.open, interventieLoopt: hulpvraag.interventie_loopt });
    await this.sluitAlle(casus, [hulpvraag], uitkomst);
    await logToegang(this.db, 'wijzigen', 'hulpvraag', [{ objectId: id, inwonerId: casus.inwonerId }]);
    await this.casussen.meldWijziging(casus);
    const [nu] = await this.lees(casus.id, [id]);
    return nu!;
  }

  private async schrijf(casus: VergrendeldeCasus, acties: readonly NieuweActie[], hulpvragen: ReadonlyMap<string, StandRow>): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const nu = this.clock.now();
    const rijen = acties.map((actie) => ({ ...actie, id: uuidv7(), hulpvraag: hulpvragen.get(actie.hulpvraagId)! }));
    await this.db.affect(INSERT_ACTIE, [
      gemeenteId, casus.id, nu, medewerkerId, rijen.map(({ id }) => id), rijen.map(({ hulpvraagId }) => hulpvraagId),
      rijen.map(({ hulpvraag }) => hulpvraag.vraagverkenning_id), rijen.map(({ soort }) => soort), rijen.map(({ toelichting }) => toelichting ?? null),
      rijen.map(({ organisatie }) => organisatie ?? null),
    ]);
    await addToTijdlijn(this.db, rijen.map(({ id, soort, hulpvraag }) =>
      ({ casusId: casus.id, soort: 'actie', op: nu, objectId: id, gegevens: { soort, leefgebied: hulpvraag.leefgebied, hulpvraagId: hulpvraag.id } })));
    await logToegang(this.db, 'aanmaken', 'actie', rijen.map(({ id }) => ({ objectId: id, inwonerId: casus.inwonerId })));
  }

  private async sluitAlle(casus: VergrendeldeCasus, hulpvragen: readonly StandRow[], uitkomst: HulpvraagUitkomst): Promise<void> {
    if (hulpvragen.length === 0) return;
    const nu = this.clock.now();
    await this.db.affect(SLUIT, [this.db.context<Wie>().gemeenteId, hulpvragen.map(({ id }) => id), datumIn(nu), uitkomst]);
    await addToTijdlijn(this.db, hulpvragen.map(({ id, leefgebied }) => ({ casusId: casus.id, soort: 'hulpvraag_gesloten', op: nu, objectId: id, gegevens: { leefgebied, uitkomst } })));
  }

  private async stand(casusId: string, ids: readonly string[]): Promise<Map<string, StandRow>> {
    const rows = await this.db.query<StandRow>(STAND, [this.db.context<Wie>().gemeenteId, casusId, ids]);
    if (rows.length !== ids.length) throw notFound();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async lees(casusId: string, ids: readonly string[]): Promise<HulpvraagDto[]> {
    return (await this.db.query<HulpvraagRow>(LEES, [this.db.context<Wie>().gemeenteId, casusId, ids])).map(toHulpvraagDto);
  }
}
