import { Injectable } from '@nestjs/common';
import { notFound, type InwonerDossier, type LidDto, type PersoonCasus, type WijzigInwoner } from '@keukentafel/contract';
import { checkGeboorte, datumIn, leeftijdOp, volledigeNaam, type Datum, type TijdlijnSoort } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { updateRow } from '../platform/database/save';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn } from '../tijdlijn/tijdlijn';
import { CASUSSEN_VAN, DOSSIER, HERKENNING_WEG, SLEUTELS_WEG } from './dossier.sql';
import { InwonerEntity } from './inwoner.entity';
import { toInwonerDto, toKoppelingDto, type InwonerJson, type KoppelingJson } from './inwoner.mapper';
import { InwonerService } from './inwoner.service';

interface DossierRow {
  readonly inwoner: InwonerJson;
  readonly huishouden_id: string | null;
  readonly casussen: PersoonCasus[];
  readonly koppelingen: readonly KoppelingJson[];
  readonly leden: readonly (Omit<LidDto, 'naam' | 'leeftijd' | 'inwonerId'> & { readonly inwoner: InwonerJson })[];
}

/** What changed about a person, for the tijdlijn. */
export interface PersoonRegel {
  readonly soort: TijdlijnSoort;
  readonly objectId: string;
  readonly gegevens?: Readonly<Record<string, string | readonly string[]>>;
}

/** A person outside any casus: reading and correcting them. */
@Injectable()
export class PersoonService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly inwoners: InwonerService) {}

  /** The person with their huishouden, linked records and casussen; the read is logged. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<InwonerDossier> {
    const row = await this.laad(id);
    await logToegang(this.db, 'lezen', 'inwoner', [{ objectId: id, inwonerId: id }]);
    return toDossier(row, datumIn(this.clock.now()));
  }

  /**
   * Corrects a person, with the keys they are found and recognised by.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError of {@link checkGeboorte}.
   */
  async wijzig(id: string, version: number, invoer: WijzigInwoner): Promise<InwonerDossier> {
    const { gemeenteId } = this.db.context<Wie>();
    const nu = this.clock.now();
    const { inwoner } = await this.laad(id);
    const nieuw = { ...toInwonerDto(inwoner, datumIn(nu)), ...invoer };
    checkGeboorte(nieuw, datumIn(nu), '');
    await updateRow(this.db, InwonerEntity, { gemeenteId, id, version }, {
      ...invoer, geslacht: invoer.geslacht ?? inwoner.geslacht, geheimAdres: invoer.geheimAdres ?? inwoner.geheim_adres, tolkNodig: invoer.tolkNodig ?? inwoner.tolk_nodig,
    });
    await Promise.all([this.db.affect(SLEUTELS_WEG, [gemeenteId, id]), this.db.affect(HERKENNING_WEG, [gemeenteId, id]), this.inwoners.schrijfSleutels(id, nieuw)]);
    await this.vertel([id], { soort: 'persoon', objectId: id, gegevens: { velden: Object.keys(invoer) } });
    await logToegang(this.db, 'wijzigen', 'inwoner', [{ objectId: id, inwonerId: id }]);
    return this.lees(id);
  }

  /** Writes a line into the tijdlijn of each casus of these people that I may see, and has the screens of the newest fetch it again. */
  async vertel(inwonerIds: readonly string[], regel: PersoonRegel): Promise<void> {
    const op = this.clock.now();
    const casussen = await this.db.query<{ id: string; wijkteamId: string }>(CASUSSEN_VAN, [this.db.context<Wie>().gemeenteId, inwonerIds]);
    const [eerste] = casussen;
    if (!eerste) return;
    await Promise.all([
      addToTijdlijn(this.db, casussen.map(({ id }) => ({ ...regel, casusId: id, op }))),
      addToOutbox(this.db, 'casus.gewijzigd', { casusId: eerste.id, wijkteamId: eerste.wijkteamId }),
    ]);
  }

  private async laad(id: string): Promise<DossierRow> {
    const [row] = await this.db.query<DossierRow>(DOSSIER, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return row;
  }
}

function toDossier(row: DossierRow, vandaag: Datum): InwonerDossier {
  return {
    inwoner: toInwonerDto(row.inwoner, vandaag), casussen: row.casussen, huishoudenId: row.huishouden_id,
    koppelingen: row.koppelingen.map(toKoppelingDto),
    leden: row.leden.map(({ inwoner, ...lid }) => ({ ...lid, inwonerId: inwoner.id, naam: volledigeNaam(inwoner), leeftijd: leeftijdOp(inwoner.geboortedatum, vandaag) })),
  };
}
