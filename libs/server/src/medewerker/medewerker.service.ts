import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, type MedewerkerDto, type MedewerkerPage, type MedewerkerQuery, type WijzigMedewerker } from '@keukentafel/contract';
import { checkBeheerderBlijft } from '@keukentafel/domain';
import { isUUID } from 'class-validator';
import { logToegang } from '../platform/audit/toegang';
import { Database } from '../platform/database/database';
import { updateRow } from '../platform/database/save';
import { type Wie } from '../platform/tenancy/opening';
import { MedewerkerEntity } from './medewerker.entity';
import { ANDERE_BEHEERDERS, LEES, LIJST, OM_DE_BEURT, ROLLEN_BIJ, ROLLEN_WEG, SESSIES_EINDIG } from './medewerker.sql';

/** Accounts of medewerkers, for the beheerder. */
@Injectable()
export class MedewerkerService {
  constructor(private readonly db: Database) {}

  /** A page of all medewerkers of the gemeente. */
  async lijst(query: MedewerkerQuery): Promise<MedewerkerPage> {
    const limit = query.limit ?? LIMIET.pagina;
    const after = query.cursor && isUUID(query.cursor) ? query.cursor : null;
    const rows = await this.db.query<MedewerkerDto>(LIJST, [this.db.context<Wie>().gemeenteId, after, limit + 1]);
    const items = rows.slice(0, limit);
    return { items, volgende: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** One medewerker. @throws ProblemError `niet-gevonden` */
  async lees(id: string): Promise<MedewerkerDto> {
    const [row] = await this.db.query<MedewerkerDto>(LEES, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return row;
  }

  /**
   * Enables, disables or gives rollen; works on the next request of the medewerker. Disabling ends their sessies.
   * @throws ProblemError `niet-gevonden`, `versie-verouderd`; DomainError `laatste-beheerder`.
   */
  async wijzig(id: string, version: number, invoer: WijzigMedewerker): Promise<MedewerkerDto> {
    const { gemeenteId } = this.db.context<Wie>();
    await this.db.query(OM_DE_BEURT, [gemeenteId]);
    const nu = await this.lees(id);
    const [andere] = await this.db.query<{ aantal: number }>(ANDERE_BEHEERDERS, [gemeenteId, id]);
    checkBeheerderBlijft(invoer, nu.rollen.includes('beheerder'), andere?.aantal ?? 0);
    await updateRow(this.db, MedewerkerEntity, { gemeenteId, id, version }, invoer.actief === undefined ? {} : { actief: invoer.actief });
    if (invoer.rollen) {
      await this.db.affect(ROLLEN_WEG, [gemeenteId, id, invoer.rollen]);
      await this.db.affect(ROLLEN_BIJ, [gemeenteId, id, invoer.rollen]);
    }
    if (invoer.actief === false) await this.db.query(SESSIES_EINDIG, [id]);
    await logToegang(this.db, 'wijzigen', 'medewerker', [{ objectId: id, inwonerId: null }]);
    return this.lees(id);
  }
}
