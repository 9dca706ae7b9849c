import { Injectable } from '@nestjs/common';
import { type LijstOverzicht } from '@keukentafel/contract';
import { bewaarnormVan, checkKeuzes, datumIn, LIJST, lijstOp, standaardVan, type Bewaarnorm, type Datum, type LijstCode, type Lijstkeuze, type Lijstrijen, type NormCode } from '@keukentafel/domain';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { toOverzicht } from './lijst.mapper';
import { leesRijen, perLijst } from './rijen';

/** Codes that someone chose, with the field they stand in. */
export interface Gekozen {
  readonly veld: string;
  readonly lijst: LijstCode;
  /** Null and undefined: nothing was chosen. */
  readonly codes: readonly (string | null | undefined)[];
}

/**
 * The lists of a gemeente: the standard lists with the gemeente's dated rows over them. Rows are read with one statement and kept per
 * program, but only while the program hears of changes (`lijst.gewijzigd` on the NOTIFY channel): a change drops them in every program
 * within moments of its commit, and a program whose listening connection broke reads them anew each time until it listens again.
 */
@Injectable()
export class LijstService {
  private readonly bewaard = new Map<string, Lijstrijen>();
  /** Rises whenever something is forgotten: rows that were under way then may be old. */
  private vergeten = 0;
  private hoort: () => boolean = () => false;

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Lets rows be kept as long as `hoort` says that changes are heard of. Without this nothing is kept. */
  bewaarZolang(hoort: () => boolean): void {
    this.hoort = hoort;
  }

  /** Drops what is kept of a gemeente, or of all of them. */
  vergeet(gemeenteId?: string): void {
    this.vergeten += 1;
    if (gemeenteId === undefined) this.bewaard.clear();
    else this.bewaard.delete(gemeenteId);
  }

  /** Every list as it is offered today, with the names of what was offered earlier. */
  async lijsten(): Promise<LijstOverzicht[]> {
    const rijen = await this.rijen();
    return LIJST.map(({ code }) => toOverzicht(code, rijen, this.vandaag()));
  }

  /** The values of a list on a day, today unless `dag` says otherwise. */
  async op(lijst: LijstCode, dag: Datum = this.vandaag()): Promise<Lijstkeuze[]> {
    return waardenOp(await this.rijen(), lijst, dag);
  }

  /**
   * Checks that codes could be chosen on a day. No statement while the rows are kept; a refusal is always checked against the database.
   * @throws DomainError `keuze-onbekend`
   */
  async controleer(gekozen: readonly Gekozen[], dag: Datum): Promise<void> {
    const toets = (rijen: Lijstrijen): void => checkKeuzes(gekozen.map(({ veld, lijst, codes }) =>
      ({ veld, codes: codes.filter((code) => code !== null && code !== undefined), geldig: waardenOp(rijen, lijst, dag) })));
    try {
      toets(await this.rijen());
    } catch {
      toets(perLijst(await leesRijen(this.db)));
    }
  }

  /** A norm on a day, today unless `dag` says otherwise; in the unit of {@link NORM}. */
  async norm(code: NormCode, dag: Datum = this.vandaag()): Promise<number> {
    const norm = (await this.op('norm', dag)).find((waarde) => waarde.code === code);
    if (norm?.getal === null || norm?.getal === undefined) throw new Error(`norm ${code} has no number`);
    return norm.getal;
  }

  /** How many years dossiers are kept that are closed on a day. */
  async bewaarnorm(dag: Datum = this.vandaag()): Promise<Bewaarnorm> {
    const termijnen = await this.op('bewaartermijn', dag);
    return bewaarnormVan(Object.fromEntries(termijnen.flatMap(({ code, getal }) => (getal === null ? [] : [[code, getal]]))));
  }

  private async rijen(): Promise<Lijstrijen> {
    const { gemeenteId } = this.db.context<Wie>();
    const bewaard = this.hoort() ? this.bewaard.get(gemeenteId) : undefined;
    if (bewaard) return bewaard;
    const begin = this.vergeten;
    const rijen = perLijst(await leesRijen(this.db));
    if (this.hoort() && begin === this.vergeten) this.bewaard.set(gemeenteId, rijen);
    return rijen;
  }

  private vandaag(): Datum {
    return datumIn(this.clock.now());
  }
}

const waardenOp = (rijen: Lijstrijen, lijst: LijstCode, dag: Datum): Lijstkeuze[] => lijstOp(standaardVan(lijst, rijen), rijen[lijst] ?? [], dag);
