import { Injectable } from '@nestjs/common';
import { type LijstOverzicht } from '@keukentafel/contract';
import { bewaarnormVan, checkKeuzes, datumIn, keuzedagen, LIJST, type Bewaarnorm, type Datum, type Keuze, type LijstCode, type Normen } from '@keukentafel/domain';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { GemeenteLijsten } from './gemeente-lijsten';
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
  private readonly bewaard = new Map<string, GemeenteLijsten>();
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
    const lijsten = await this.vanGemeente();
    return LIJST.map(({ code }) => lijsten.overzicht(code, this.vandaag()));
  }

  /**
   * Checks that codes may be chosen for something of a day (see {@link keuzedagen}). No statement while the rows are kept; a refusal is
   * always checked against the database.
   * @throws DomainError `keuze-onbekend`
   */
  async controleer(gekozen: readonly Gekozen[], dag: Datum = this.vandaag()): Promise<void> {
    const dagen = keuzedagen(dag, this.vandaag());
    await this.toets(gekozen, (lijsten, lijst) => dagen.flatMap((op) => lijsten.op(lijst, op)));
  }

  /** Checks that a list of work can be narrowed by codes: what ended stands in old registrations. @throws DomainError `keuze-onbekend` */
  async controleerFilter(gekozen: readonly Gekozen[]): Promise<void> {
    await this.toets(gekozen, (lijsten, lijst) => lijsten.namen(lijst, this.vandaag()));
  }

  /** The norms through time. */
  async normen(): Promise<Normen> {
    return (await this.vanGemeente()).normen;
  }

  /** How many years dossiers are kept that are closed on a day. */
  async bewaarnorm(dag: Datum = this.vandaag()): Promise<Bewaarnorm> {
    const termijnen = (await this.vanGemeente()).op('bewaartermijn', dag);
    return bewaarnormVan(Object.fromEntries(termijnen.flatMap(({ code, getal }) => (getal === null ? [] : [[code, getal]]))));
  }

  /** The lists of the gemeente, as they are, were and will be. */
  async vanGemeente(): Promise<GemeenteLijsten> {
    const { gemeenteId } = this.db.context<Wie>();
    const bewaard = this.hoort() ? this.bewaard.get(gemeenteId) : undefined;
    if (bewaard) return bewaard;
    const begin = this.vergeten;
    const lijsten = await this.haal();
    if (this.hoort() && begin === this.vergeten) this.bewaard.set(gemeenteId, lijsten);
    return lijsten;
  }

  private async toets(gekozen: readonly Gekozen[], geldigVan: (lijsten: GemeenteLijsten, lijst: LijstCode) => readonly Keuze[]): Promise<void> {
    const toets = (lijsten: GemeenteLijsten): void => checkKeuzes(gekozen.map(({ veld, lijst, codes }) =>
      ({ veld, codes: codes.filter((code) => code !== null && code !== undefined), geldig: geldigVan(lijsten, lijst) })));
    try {
      toets(await this.vanGemeente());
    } catch {
      toets(await this.haal());
    }
  }

  private async haal(): Promise<GemeenteLijsten> {
    return new GemeenteLijsten(perLijst(await leesRijen(this.db)));
  }

  private vandaag(): Datum {
    return datumIn(this.clock.now());
  }
}
