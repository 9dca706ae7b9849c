import { Injectable } from '@nestjs/common';
import {
  LIMIET, type RegiehouderKeuze, type WerkDto, type WerkFilter, type WerkPage, type WerkQuery, type WerkRegel, type WerkvoorraadQuery,
} from '@keukentafel/contract';
import { datumIn, DomainError, tellersVoor, werkGrens, WERK_VOORAAN, zoekvraag, type WerklijstCode } from '@keukentafel/domain';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { PLAN_EENMAAL, PLAN_NU } from '../platform/database/plan';
import { type Wie } from '../platform/tenancy/opening';
import { valuesFor, type NamedStatement } from './named';
import { decodeWerkCursor, encodeWerkCursor } from './werk.cursor';
import { rangVan, toWerkRegel, type WerkKader, type WerkRow } from './werk.mapper';
import { LIJST, REGIEHOUDERS, TEL, tellers, vooraan } from './werk.sql';

/** A whole list with what it was narrowed by, to make a file of. */
export interface WerkExport {
  readonly lijst: WerklijstCode;
  readonly filter: WerkFilter;
  readonly regels: readonly WerkRegel[];
  readonly kader: WerkKader;
  readonly op: Date;
}

const TELLERS = { mij: tellers(tellersVoor(['sociaal_werker'])), coordinator: tellers(tellersVoor(['teamcoordinator'])) };
const VOORAAN = vooraan(WERK_VOORAAN);

/** My work and that of my wijkteams: the same definition of a list gives its counter, its rows and its export. */
@Injectable()
export class WerkService {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly lijsten: LijstService) {}

  /** Every counter, and the first rows of the lists one begins with; each row shown is logged. Few statements, whatever there is to show. */
  async werk({ wijkteamId }: WerkQuery): Promise<WerkDto> {
    const codes = tellersVoor(this.db.context<Wie>().rollen);
    const kader = await this.kader();
    const values = { ...this.wie(kader), wijkteamId: wijkteamId ?? null };
    const [[aantallen], rows] = await this.samen(
      () => this.vraag<Partial<Record<WerklijstCode, number>>>(codes.includes('wachtlijst') ? TELLERS.coordinator : TELLERS.mij, values),
      () => this.vraag<WerkRow>(VOORAAN, values),
    );
    await this.log(rows);
    return {
      tellers: codes.map((lijst) => ({ lijst, aantal: aantallen?.[lijst] ?? 0 })),
      vooraan: WERK_VOORAAN.map((lijst) => ({ lijst, items: rows.filter((row) => row.lijst === lijst).map((row) => toWerkRegel(row, kader)) })),
    };
  }

  /** A page of a list, with how long the list is; each row shown is logged. @throws DomainError `keuze-onbekend` */
  async lijst(query: WerkvoorraadQuery): Promise<WerkPage> {
    const kader = await this.kader(query);
    const { lijst, sorteer, values } = this.lees(query, kader);
    const limit = query.limit ?? LIMIET.pagina;
    const na = decodeWerkCursor(query.cursor);
    const [rows, [telling]] = await this.samen(
      () => this.vraag<WerkRow>(LIJST[lijst][sorteer], { ...values, naSleutel: na?.sleutel ?? null, naRij: na?.rij ?? null, limit: limit + 1 }),
      () => this.vraag<{ totaal: number }>(TEL[lijst], values),
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    await this.log(shown);
    return { items: shown.map((row) => toWerkRegel(row, kader)), volgende: last ? encodeWerkCursor(last, sorteer) : null, totaal: telling?.totaal ?? 0 };
  }

  /** The whole list with the same filter and order; every row and the export itself are logged. @throws DomainError `export-te-groot`, `keuze-onbekend` */
  async exporteer(filter: WerkFilter): Promise<WerkExport> {
    const kader = await this.kader(filter);
    const { lijst, sorteer, values } = this.lees(filter, kader);
    const [, rows] = await Promise.all([
      this.db.query(PLAN_NU), this.vraag<WerkRow>(LIJST[lijst][sorteer], { ...values, naSleutel: null, naRij: null, limit: LIMIET.exportRijen + 1 }),
    ]);
    if (rows.length > LIMIET.exportRijen) throw new DomainError('export-te-groot', undefined, { max: LIMIET.exportRijen });
    await this.log(rows);
    await logToegang(this.db, 'exporteren', 'werkvoorraad', []);
    return { lijst, filter, kader, regels: rows.map((row) => toWerkRegel(row, kader)), op: this.clock.now() };
  }

  /** Colleagues of my wijkteams, by name. */
  async regiehouders(): Promise<RegiehouderKeuze[]> {
    return this.vraag<RegiehouderKeuze>(REGIEHOUDERS, this.wie(await this.kader()));
  }

  /** @throws DomainError `keuze-onbekend` */
  private async kader({ leefgebied, werksoort }: WerkFilter = {}): Promise<WerkKader> {
    await this.lijsten.controleerFilter([{ veld: 'leefgebied', lijst: 'leefgebied', codes: [leefgebied] }, { veld: 'werksoort', lijst: 'werksoort', codes: [werksoort] }]);
    const lijsten = await this.lijsten.vanGemeente();
    const vandaag = datumIn(this.clock.now());
    return { normen: lijsten.normen, grens: werkGrens(vandaag, lijsten.normen), leefgebieden: lijsten.namen('leefgebied', vandaag), werksoorten: lijsten.namen('werksoort', vandaag) };
  }

  /** Who asks, and the days of today's norms. */
  private wie({ grens }: WerkKader): Readonly<Record<string, unknown>> {
    const { gemeenteId, medewerkerId, dossierTeams } = this.db.context<Wie>();
    const vandaag = datumIn(this.clock.now());
    const { contactTot, teLaat, wachtTot } = grens;
    // As PostgreSQL writes ranges of days.
    const dagen = `{${teLaat.map(({ van, tot }) => `[${van ?? ''},${tot}]`).join()}}`;
    return { gemeente: gemeenteId, teams: dossierTeams, ik: medewerkerId, vandaag, contactTot, wachtTot, teLaat: dagen, teLaatTot: teLaat.at(-1)?.tot ?? null };
  }

  private lees({ lijst = 'open', sorteer = 'lijst', zoek, urgentie, ...filter }: WerkFilter, kader: WerkKader) {
    const keys = zoek ? zoekvraag(zoek) : [];
    const van = keys.map(({ sleutel }) => sleutel);
    const values = {
      ...this.wie(kader), wijkteamId: filter.wijkteamId ?? null, status: filter.status ?? null, regiehouderId: filter.regiehouderId ?? null,
      leefgebied: filter.leefgebied ?? null, werksoort: filter.werksoort ?? null, rang: urgentie ? rangVan(urgentie) : null,
      // The range of everything that begins with a key, as in searching an inwoner.
      zoekt: Boolean(zoek), zoekSoort: keys.map(({ soort }) => soort), zoekVan: van, zoekTot: van.map((sleutel) => `${sleutel}~`),
    };
    return { lijst, sorteer, values };
  }

  /** Two questions that travel together, with how their plans are kept. */
  private async samen<A, B>(een: () => Promise<A>, twee: () => Promise<B>): Promise<[A, B]> {
    const [, a, b] = await Promise.all([this.db.query(PLAN_EENMAAL), een(), twee()]);
    return [a, b];
  }

  private vraag<Row extends object>(named: NamedStatement, values: Readonly<Record<string, unknown>>): Promise<Row[]> {
    return this.db.query<Row>(named.statement, valuesFor(named, values));
  }

  /** One line for every casus that is shown; nothing shown, nothing to log. */
  private async log(rows: readonly WerkRow[]): Promise<void> {
    const casussen = new Map(rows.map((row) => [row.casus_id, row.inwoner_id]));
    if (casussen.size > 0) await logToegang(this.db, 'lezen', 'werkvoorraad', [...casussen].map(([objectId, inwonerId]) => ({ objectId, inwonerId })));
  }
}
