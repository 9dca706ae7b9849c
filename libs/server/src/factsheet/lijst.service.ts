import { Injectable } from '@nestjs/common';
import { LIMIET, notFound, type CijferLijst, type CijferLijstQuery, type CijferRegel } from '@keukentafel/contract';
import { checkPeriode, DomainError, figuurMet, isGesplitstDoor, volledigeNaam, type Figuur, type NaamDelen } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { decodeCursor, encodeCursor } from '../platform/database/cursor';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { LIJST } from './factsheet.sql';
import { teamsVan } from './factsheet.service';

interface LijstRow {
  readonly totaal: number;
  readonly zichtbaar: number;
  readonly items: readonly (Omit<CijferRegel, 'inwoner'> & { readonly inwoner: NaamDelen; readonly inwonerId: string; readonly objectId: string })[];
}

/** The list behind a number of a factsheet. */
@Injectable()
export class CijferLijstService {
  constructor(private readonly db: Database) {}

  /**
   * A page of what a number counts, newest first: the rows I may see, each of which is logged, and how many there are in all. Someone who
   * may open no dossiers gets the numbers only.
   * @throws ProblemError `niet-gevonden` for a figure or wijkteam that is not there; DomainError `splitsing-past-niet`, of {@link checkPeriode}
   */
  async lijst(key: string, query: CijferLijstQuery): Promise<CijferLijst> {
    const figuur = figuurMet(key);
    if (!figuur) throw notFound();
    const { van, tot } = checkPeriode({ van: query.van, tot: query.tot });
    checkCel(figuur, query);
    const { gemeenteId, cijferTeams } = this.db.context<Wie>();
    const cursor = decodeCursor(query.cursor);
    const limit = query.limit ?? LIMIET.pagina;
    const [row] = await this.db.query<LijstRow>(LIJST, [
      key, figuur.telwijze, van, tot, teamsVan(cijferTeams, query.wijkteamId), query.wijkId ?? null, gemeenteId, query.splitsing ?? null, query.code ?? null,
      cursor?.tijdstip.slice(0, 10) ?? null, cursor?.id ?? null, limit + 1,
    ]);
    const shown = row?.items.slice(0, limit) ?? [];
    const last = (row?.items.length ?? 0) > limit ? shown.at(-1) : undefined;
    if (shown.length > 0) await logToegang(this.db, 'lezen', 'casus', shown.map(({ casusId, inwonerId }) => ({ objectId: casusId, inwonerId })));
    return {
      totaal: row?.totaal ?? 0, zichtbaar: row?.zichtbaar ?? 0,
      items: shown.map(({ casusId, inwoner, dag, tot: einde, waarde, wijk, wijkteam }) => ({ casusId, inwoner: volledigeNaam(inwoner), dag, tot: einde, waarde, wijk, wijkteam })),
      volgende: last ? encodeCursor({ tijdstip: `${last.dag}T00:00:00.000Z`, id: last.objectId }) : null,
    };
  }
}

/** A split goes with a value, and is one the figure has. @throws DomainError `splitsing-past-niet` */
function checkCel(figuur: Figuur, { splitsing, code }: CijferLijstQuery): void {
  if ((splitsing === undefined) !== (code === undefined || code === null)) throw new DomainError('splitsing-past-niet', splitsing ? 'code' : 'splitsing');
  if (splitsing && !isGesplitstDoor(figuur, splitsing)) throw new DomainError('splitsing-past-niet', 'splitsing');
}
