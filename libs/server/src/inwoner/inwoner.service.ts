import { Injectable } from '@nestjs/common';
import { notFound, type InwonerRegel, type NieuweInwoner } from '@keukentafel/contract';
import { herkenningssleutels, zoeksleutels, zoekvraag, type Kenmerken, type Vindbaar } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { Database } from '../platform/database/database';
import { insertRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { HERKENNING_INSERT } from './bekenden.sql';
import { InwonerEntity } from './inwoner.entity';
import { toInwonerEntity, toInwonerRegel, type ZoekRow } from './inwoner.mapper';
import { LEES, SLEUTELS_INSERT, ZOEK } from './inwoner.sql';

export { KOPPELINGEN } from './dossier.sql';
export { toInwonerDto, toKoppelingDto, type InwonerJson, type KoppelingJson } from './inwoner.mapper';

/** People a search shows at most. */
const ZOEK_MAX = 20;

/** A known person, as far as registering needs them. */
export interface BekendeInwoner {
  readonly id: string;
  readonly postcode: string | null;
}

/** People: finding them and registering new ones. */
@Injectable()
export class InwonerService {
  constructor(private readonly db: Database) {}

  /** People I may see whose name, birth date, address or telephone begins with what was typed; each one shown is logged. */
  async zoek(tekst: string): Promise<InwonerRegel[]> {
    const keys = zoekvraag(tekst);
    const van = keys.map((key) => key.sleutel);
    // Keys hold only letters, digits, spaces and hyphens, all before the tilde: a range of everything that begins with the key.
    const tot = van.map((sleutel) => `${sleutel}~`);
    const rows = keys.length === 0 ? [] : await this.db.query<ZoekRow>(ZOEK, [keys.map((key) => key.soort), van, tot, ZOEK_MAX]);
    await logToegang(this.db, 'zoeken', 'inwoner', rows.map((row) => ({ objectId: row.id, inwonerId: row.id })));
    return rows.map(toInwonerRegel);
  }

  /** A person I may see. @throws ProblemError `niet-gevonden` */
  async bekend(id: string): Promise<BekendeInwoner> {
    const [row] = await this.db.query<BekendeInwoner>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return row;
  }

  /** Stores a new person with the keys they are found by. */
  async registreer(id: string, invoer: NieuweInwoner): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    await Promise.all([
      insertRow(this.db, InwonerEntity, toInwonerEntity(invoer, { gemeenteId, id, geregistreerdDoor: medewerkerId })),
      this.schrijfSleutels(id, invoer),
    ]);
  }

  /** Writes the keys a person is found and recognised by. */
  async schrijfSleutels(id: string, persoon: Vindbaar & Kenmerken): Promise<void> {
    const { gemeenteId } = this.db.context<Wie>();
    const keys = zoeksleutels(persoon);
    await Promise.all([
      this.db.affect(SLEUTELS_INSERT, [gemeenteId, id, keys.map((key) => key.soort), keys.map((key) => key.sleutel)]),
      this.db.affect(HERKENNING_INSERT, [gemeenteId, id, herkenningssleutels(persoon)]),
    ]);
  }
}
