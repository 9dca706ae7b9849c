import { type CijferDto, type FiguurDto, type SplitsingDto, type Telwaarde } from '@keukentafel/contract';
import { FIGUREN, isGesplitstDoor, isOptelbaar, naamOf, SPLITSING, waardeVan, type Figuur, type Keuze, type SplitsingCode } from '@keukentafel/domain';

/** A counted value of a split; the total of a figure is split `totaal`. */
export interface CijferRow {
  readonly figuur: string;
  readonly splitsing: string;
  readonly waarde: string;
  readonly aantal: number;
  readonly som: number;
}

/** The name of a wijk or wijkteam. */
export interface NaamRow {
  readonly lijst: 'wijk' | 'wijkteam';
  readonly code: string;
  readonly naam: string;
}

type Splitsing = (typeof SPLITSING)[number];

/** The values of the splits of which the gemeente keeps the list, all there ever were, in their order. */
export type EigenWaarden = Partial<Readonly<Record<SplitsingCode, readonly Keuze[]>>>;

/** Looks up the counts and names that one factsheet is made of. */
export class Cijferblad {
  private readonly cijfers: ReadonlyMap<string, CijferRow>;
  private readonly namen: ReadonlyMap<string, string>;
  private readonly codes = new Map<string, string[]>();

  constructor(rows: readonly CijferRow[], private readonly vorige: Cijferblad | null, namen: readonly NaamRow[], private readonly eigen: EigenWaarden) {
    this.cijfers = new Map(rows.map((row) => [`${row.figuur} ${row.splitsing} ${row.waarde}`, row]));
    this.namen = new Map(namen.map(({ lijst, code, naam }) => [`${lijst} ${code}`, naam]));
    for (const { figuur, splitsing, waarde } of rows) this.codes.set(`${figuur} ${splitsing}`, [...(this.codes.get(`${figuur} ${splitsing}`) ?? []), waarde]);
  }

  /** Every figure of the catalogue, also those that are nought. */
  figuren(): FiguurDto[] {
    return FIGUREN.map((figuur: Figuur) => {
      const { key, naam, definitie, eenheid, soort, maat, maateenheid } = figuur;
      return {
        key, naam, definitie, eenheid, soort, maat, maateenheid: maateenheid ?? null, optelbaar: isOptelbaar(figuur), ...this.telwaarde(figuur, 'totaal', ''),
        vorige: this.vorige?.telwaarde(figuur, 'totaal', '') ?? null,
        splitsingen: SPLITSING.filter(({ code }) => isGesplitstDoor(figuur, code)).map((splitsing) => this.splitsing(figuur, splitsing)),
      };
    });
  }

  private telwaarde(figuur: Figuur, splitsing: string, waarde: string): Telwaarde {
    const row = this.cijfers.get(`${figuur.key} ${splitsing} ${waarde}`) ?? { aantal: 0, som: 0 };
    return { aantal: row.aantal, waarde: waardeVan(figuur, row) };
  }

  /** Values in the order of their list, then those that are in no list, by name. */
  private splitsing(figuur: Figuur, { code, naam, waarden: vast }: Splitsing): SplitsingDto {
    const waarden = [...(this.eigen[code] ?? []), ...vast];
    const sleutel = `${figuur.key} ${code}`;
    const geteld = new Set([...(this.codes.get(sleutel) ?? []), ...(this.vorige?.codes.get(sleutel) ?? [])]);
    const volgorde: string[] = waarden.map((waarde) => waarde.code).filter((waarde) => geteld.delete(waarde) || code === 'leeftijd');
    const anders = [...geteld].sort((a, b) => this.naam(code, waarden, a).localeCompare(this.naam(code, waarden, b), 'nl'));
    return { code, naam, cijfers: [...new Set([...volgorde, ...anders])].map((waarde) => this.cijfer(figuur, code, waarde, this.naam(code, waarden, waarde))) };
  }

  private cijfer(figuur: Figuur, splitsing: SplitsingCode, code: string, naam: string): CijferDto {
    return { code, naam, ...this.telwaarde(figuur, splitsing, code), vorige: this.vorige?.telwaarde(figuur, splitsing, code) ?? null };
  }

  private naam(lijst: string, waarden: readonly Keuze[], code: string): string {
    return this.namen.get(`${lijst} ${code}`) ?? naamOf(waarden, code);
  }
}
