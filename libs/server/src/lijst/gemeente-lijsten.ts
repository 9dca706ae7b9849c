import { type LijstOverzicht } from '@keukentafel/contract';
import { lijstOp, normenVan, standaardVan, type Datum, type Keuze, type LijstCode, type Lijstkeuze, type Lijstrijen, type Normen } from '@keukentafel/domain';
import { toOverzicht } from './lijst.mapper';

/** How many lists are kept as they were on a day. */
const BEWAARD_MAX = 200;

/** The lists of one gemeente, with what was worked out of them before. */
export class GemeenteLijsten {
  readonly normen: Normen;
  private readonly perDag = new Map<string, Lijstkeuze[]>();
  private readonly overzichten = new Map<string, LijstOverzicht>();

  constructor(private readonly rijen: Lijstrijen) {
    this.normen = normenVan(rijen.norm ?? []);
  }

  /** What a list offered on a day, in its order. */
  op(lijst: LijstCode, dag: Datum): Lijstkeuze[] {
    return onthoud(this.perDag, this.sleutel(lijst, dag), () => lijstOp(standaardVan(lijst, this.rijen), this.rijen[lijst] ?? [], dag));
  }

  /** The same with what is not offered on that day. */
  overzicht(lijst: LijstCode, dag: Datum): LijstOverzicht {
    return onthoud(this.overzichten, this.sleutel(lijst, dag), () => toOverzicht(lijst, this.rijen, dag));
  }

  /** Every value a list ever had, by the name it has on a day or had last: first what is offered then, in its order. */
  namen(lijst: LijstCode, dag: Datum): Keuze[] {
    const { waarden, eerder } = this.overzicht(lijst, dag);
    return [...waarden, ...eerder];
  }

  /** Where the gemeente changed nothing, every day is the same. */
  private sleutel(lijst: LijstCode, dag: Datum): string {
    return this.rijen[lijst]?.length ? `${lijst} ${dag}` : lijst;
  }
}

function onthoud<T>(bewaard: Map<string, T>, sleutel: string, maak: () => T): T {
  const bekend = bewaard.get(sleutel);
  if (bekend !== undefined) return bekend;
  if (bewaard.size >= BEWAARD_MAX) bewaard.clear();
  const nieuw = maak();
  bewaard.set(sleutel, nieuw);
  return nieuw;
}
