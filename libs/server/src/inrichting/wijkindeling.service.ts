import { Injectable } from '@nestjs/common';
import { notFound, type NieuweWijkindeling, type WijkBeheerDto, type Wijkindeling, type WijkindelingDto, type WijkindelingVoorbeeld, type WijzigWijk } from '@keukentafel/contract';
import {
  appliesOn, checkIndeling, checkIndelingsdag, datumIn, DomainError, vergelijkIndeling, type Dated, type Datum, type HuidigePostcode, type HuidigeWijk, type Indelingsplan, type NieuwePostcode,
} from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { updateRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { toVoorbeeld } from './wijkindeling.mapper';
import { WijkEntity } from './wijk.entity';
import {
  BEGIN_POSTCODES, BEGIN_WIJKEN, BEGIN_WIJKTEAMS, EINDIG_POSTCODES, EINDIG_WIJKEN, EINDIG_WIJKTEAMS, GEMEENTE, OM_DE_BEURT, OVERZICHT, POSTCODES_OP, WIJK, WIJKEN_OP, WIJKTEAMS_VANAF,
} from './wijkindeling.sql';

/** A wijkteam that serves a wijk. */
interface Bediening extends Dated {
  readonly wijkId: string;
  readonly wijkteamId: string;
}

interface Vergelijking {
  readonly plan: Indelingsplan;
  readonly bediening: readonly Bediening[];
  readonly voorbeeld: WijkindelingVoorbeeld;
}

interface GemeenteRow {
  readonly cbsCode: string;
  readonly laatste: Datum | null;
}

/** Which wijken there are, which postcodes each has, and which wijkteam serves it; all dated, changed from a day on. */
@Injectable()
export class WijkindelingService {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** The wijken of now and later. */
  async lees(): Promise<WijkindelingDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const [{ cbsCode }, wijken] = await Promise.all([this.gemeente(), this.db.query<WijkBeheerDto>(OVERZICHT, [gemeenteId])]);
    return { gemeente: cbsCode, wijken };
  }

  /** What an indeling would change; writes nothing. @throws DomainError of {@link checkIndeling} and {@link checkIndelingsdag}. */
  async voorbeeld(invoer: Wijkindeling): Promise<WijkindelingVoorbeeld> {
    return (await this.vergelijk(invoer)).voorbeeld;
  }

  /**
   * Makes the change that was previewed, in one transaction and a fixed number of statements: new rows begin on the day, vanished ones end,
   * the rest is not touched. A wijk with a new name keeps its wijkteams.
   * @throws DomainError `indeling-gewijzigd` when it is no longer the change that was previewed, and what {@link voorbeeld} throws.
   */
  async voerIn(invoer: NieuweWijkindeling): Promise<WijkindelingVoorbeeld> {
    await this.omDeBeurt();
    const { plan, bediening, voorbeeld } = await this.vergelijk(invoer);
    if (voorbeeld.vingerafdruk !== invoer.vingerafdruk) throw new DomainError('indeling-gewijzigd', 'vingerafdruk');
    await this.eindig(plan, invoer.vanaf);
    await this.begin(plan, bediening, invoer.vanaf);
    await logToegang(this.db, 'wijzigen', 'wijkindeling', []);
    return voorbeeld;
  }

  /**
   * Lets a wijkteam serve a wijk from a day on, or nobody.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `vanaf-in-verleden`, `wijk-geldt-niet`, `wijkteam-onbekend`.
   */
  async wijzigWijk(id: string, version: number, { wijkteamId, vanaf }: WijzigWijk): Promise<WijkBeheerDto> {
    const { gemeenteId } = this.db.context<Wie>();
    await this.omDeBeurt();
    const [wijk] = await this.db.query<Dated & { readonly wijkteamBekend: boolean }>(WIJK, [gemeenteId, id, wijkteamId]);
    if (!wijk) throw notFound();
    if (vanaf < datumIn(this.clock.now())) throw new DomainError('vanaf-in-verleden', 'vanaf');
    if (!appliesOn(wijk, vanaf)) throw new DomainError('wijk-geldt-niet', 'vanaf');
    if (!wijk.wijkteamBekend) throw new DomainError('wijkteam-onbekend', 'wijkteamId');
    await updateRow(this.db, WijkEntity, { gemeenteId, id, version }, {});
    await this.db.affect(EINDIG_WIJKTEAMS, [gemeenteId, vanaf, [id]]);
    if (wijkteamId !== null) await this.bedien([{ wijkId: id, wijkteamId, geldigVan: vanaf, geldigTot: wijk.geldigTot }]);
    await logToegang(this.db, 'wijzigen', 'wijk', [{ objectId: id, inwonerId: null }]);
    const gewijzigd = (await this.lees()).wijken.find((ander) => ander.id === id);
    if (!gewijzigd) throw notFound();
    return gewijzigd;
  }

  private async omDeBeurt(): Promise<void> {
    await this.db.query(OM_DE_BEURT, [this.db.context<Wie>().gemeenteId]);
  }

  private async gemeente(): Promise<GemeenteRow> {
    const [gemeente] = await this.db.query<GemeenteRow>(GEMEENTE, [this.db.context<Wie>().gemeenteId]);
    if (!gemeente) throw new Error('a sessie is always of a gemeente');
    return gemeente;
  }

  private async vergelijk(invoer: Wijkindeling): Promise<Vergelijking> {
    const waarden = [this.db.context<Wie>().gemeenteId, invoer.vanaf];
    const { cbsCode, laatste } = await this.gemeente();
    checkIndelingsdag(invoer.vanaf, datumIn(this.clock.now()), laatste);
    checkIndeling(invoer.wijken, cbsCode);
    const [wijken, postcodes, bediening] = await Promise.all([
      this.db.query<HuidigeWijk>(WIJKEN_OP, waarden), this.db.query<HuidigePostcode>(POSTCODES_OP, waarden), this.db.query<Bediening>(WIJKTEAMS_VANAF, waarden),
    ]);
    const plan = vergelijkIndeling({ wijken, postcodes }, invoer.wijken);
    const bediend = new Set(bediening.filter((rij) => appliesOn(rij, invoer.vanaf)).map(({ wijkId }) => wijkId));
    return { plan, bediening, voorbeeld: toVoorbeeld(invoer, plan, bediend) };
  }

  private async eindig({ wijken, postcodes }: Indelingsplan, vanaf: Datum): Promise<void> {
    const { gemeenteId } = this.db.context<Wie>();
    const weg = [...wijken.vervallen, ...wijken.hernoemd.map(({ oud }) => oud)].map(({ id }) => id);
    await Promise.all([
      this.db.affect(EINDIG_POSTCODES, [gemeenteId, vanaf, [...postcodes.vervallen, ...postcodes.verplaatst.map(({ oud }) => oud)].map(({ id }) => id)]),
      this.db.affect(EINDIG_WIJKTEAMS, [gemeenteId, vanaf, weg]),
      this.db.affect(EINDIG_WIJKEN, [gemeenteId, vanaf, weg]),
    ]);
  }

  private async begin({ wijken, postcodes }: Indelingsplan, bediening: readonly Bediening[], vanaf: Datum): Promise<void> {
    const { gemeenteId } = this.db.context<Wie>();
    const erbij = [...wijken.nieuw, ...wijken.hernoemd.map(({ oud, naam }) => ({ cbsCode: oud.cbsCode, naam }))];
    const begonnen = await this.db.query<{ id: string; cbsCode: string }>(BEGIN_WIJKEN, [
      gemeenteId, vanaf, erbij.map(() => uuidv7()), erbij.map(({ cbsCode }) => cbsCode), erbij.map(({ naam }) => naam),
    ]);
    const ids = new Map([...wijken.ongewijzigd, ...begonnen].map(({ cbsCode, id }) => [cbsCode, id]));
    const gebieden: NieuwePostcode[] = [...postcodes.nieuw, ...postcodes.verplaatst];
    await this.db.affect(BEGIN_POSTCODES, [
      gemeenteId, vanaf, gebieden.map(() => uuidv7()), gebieden.map(({ postcode }) => postcode), gebieden.map(({ cbsCode }) => ids.get(cbsCode)), gebieden.map(({ straat }) => straat),
    ]);
    const opvolger = new Map(wijken.hernoemd.map(({ oud }) => [oud.id, ids.get(oud.cbsCode)]));
    await this.bedien(bediening.flatMap((rij) => {
      const wijkId = opvolger.get(rij.wijkId);
      return wijkId ? [{ ...rij, wijkId, geldigVan: rij.geldigVan > vanaf ? rij.geldigVan : vanaf }] : [];
    }));
  }

  private async bedien(rijen: readonly Bediening[]): Promise<void> {
    await this.db.affect(BEGIN_WIJKTEAMS, [
      this.db.context<Wie>().gemeenteId, rijen.map(() => uuidv7()), rijen.map(({ wijkId }) => wijkId), rijen.map(({ wijkteamId }) => wijkteamId),
      rijen.map(({ geldigVan }) => geldigVan), rijen.map(({ geldigTot }) => geldigTot),
    ]);
  }
}
