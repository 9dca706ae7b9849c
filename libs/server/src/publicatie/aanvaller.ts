import { type Eerder, type Opgave, type Uitcel, type Voorwaarde } from '@keukentafel/domain';
import { losOp } from './oplosser';

type Som = Map<number, number>;

const DAG = 86_400_000;
const dagNummer = (dag: string): number => Date.parse(dag) / DAG;

/**
 * Someone who has every edition and adds up whatever can be added up. Written on its own, without the rules that hide: one variable for each
 * stretch of days, place and value, one condition for each number that was published and each reason that was given, nothing left out.
 */
export class Aanvaller {
  private readonly nummers = new Map<string, number>();
  private readonly voorwaarden: Voorwaarde[] = [];
  private readonly sommen: Som[] = [];
  readonly verborgen: Uitcel[] = [];

  /** @param personen tellingen of distinct persons: these do not add up over days and places. */
  constructor(edities: readonly Eerder[], private readonly personen: ReadonlySet<string>) {
    const cellen = edities.flatMap((editie) => editie.cellen);
    const knippen = [...new Set(cellen.flatMap(({ van, tot }) => [dagNummer(van), dagNummer(tot) + 1]))].sort((a, b) => a - b);
    for (const { drempel, cellen: eigen } of edities) {
      for (const cel of eigen) {
        const som = this.som(cel, knippen);
        if (cel.aantal !== null) this.eis(som, cel.aantal, cel.aantal);
        else if (cel.reden === 'klein') this.eis(som, 0, drempel - 1);
        else this.eis(som, drempel, Infinity);
        if (cel.aantal !== null) continue;
        this.verborgen.push(cel);
        this.sommen.push(som);
      }
    }
    this.verbind(cellen);
    this.deelVanGeheel(cellen, knippen);
  }

  private nummer(sleutel: string): number {
    const nr = this.nummers.get(sleutel) ?? this.nummers.size;
    this.nummers.set(sleutel, nr);
    return nr;
  }

  private eis(termen: Som, min: number, max: number): void {
    this.voorwaarden.push({ termen, min, max });
  }

  private vakken({ telling, van, tot, gebied }: Uitcel, knippen: readonly number[]): string[] {
    if (this.personen.has(telling)) return [`${van}/${tot} ${gebied.join('+')}`];
    const stukken = knippen.filter((knip) => knip >= dagNummer(van) && knip <= dagNummer(tot));
    return stukken.flatMap((stuk) => gebied.map((plaats) => `${stuk} ${plaats}`));
  }

  private som(cel: Uitcel, knippen: readonly number[]): Som {
    return new Map(this.vakken(cel, knippen).map((vak) => [this.nummer([cel.telling, cel.deel, cel.splitsing, cel.code, vak].join(';')), 1]));
  }

  /** In every stretch and place the values of a split make its total, and yes and no make the count. */
  private verbind(cellen: readonly Uitcel[]): void {
    const codes = new Map<string, Set<string>>();
    for (const { telling, deel, splitsing, code } of cellen) {
      const groep = [telling, deel, splitsing].join(';');
      codes.set(groep, (codes.get(groep) ?? new Set()).add(code));
    }
    const optellingen = new Map<string, Som>();
    for (const [sleutel, nr] of [...this.nummers]) {
      const [telling = '', deel = '', splitsing = '', code = '', vak = ''] = sleutel.split(';');
      if (splitsing !== 'totaal') this.vul(optellingen, `splitsing ${[telling, deel, splitsing, vak].join(';')}`, nr, [telling, deel, 'totaal', '', vak].join(';'));
      if (deel !== 'aantal') this.vul(optellingen, `deel ${[telling, splitsing, code, vak].join(';')}`, nr, [telling, 'aantal', splitsing, code, vak].join(';'));
    }
    for (const [naam, som] of optellingen) if (this.isVolledig(naam, som, codes)) this.eis(som, 0, 0);
  }

  private vul(optellingen: Map<string, Som>, naam: string, nr: number, geheel: string): void {
    const heel = this.nummers.get(geheel);
    if (heel === undefined) return;
    const som = optellingen.get(naam) ?? new Map([[heel, -1]]);
    optellingen.set(naam, som.set(nr, 1));
  }

  private isVolledig(naam: string, som: Som, codes: ReadonlyMap<string, Set<string>>): boolean {
    const [telling = '', deel = '', splitsing = ''] = naam.replace(/^\w+ /, '').split(';');
    return naam.startsWith('deel') ? som.size === 3 : som.size === 1 + (codes.get([telling, deel, splitsing].join(';'))?.size ?? 0);
  }

  /** Persons of a part of the days and places are among those of the whole. */
  private deelVanGeheel(cellen: readonly Uitcel[], knippen: readonly number[]): void {
    const eigen = cellen.filter(({ telling }) => this.personen.has(telling));
    for (const groot of eigen) {
      for (const klein of eigen) {
        const zelfde = klein.telling === groot.telling && klein.splitsing === groot.splitsing && klein.code === groot.code && klein.deel === groot.deel;
        if (!zelfde || klein === groot || klein.van < groot.van || klein.tot > groot.tot || !klein.gebied.every((plaats) => groot.gebied.includes(plaats))) continue;
        const som = this.som(groot, knippen);
        for (const nr of this.som(klein, knippen).keys()) if (som.has(nr)) som.delete(nr); else som.set(nr, -1);
        if (som.size > 0) this.eis(som, 0, Infinity);
      }
    }
  }

  private los(richting: Opgave['richting'], doel: Som): { waarde: number; x: ReadonlyMap<number, number> } | null {
    return losOp({ richting, doel, voorwaarden: this.voorwaarden });
  }

  /**
   * How many different whole numbers each hidden count can still be; null when the editions contradict each other. Looks no further than
   * `genoeg`: two ways in which everything fits that are so far apart prove it for whatever differs in them.
   */
  mogelijkheden(genoeg: number): number[] | null {
    const laagst = this.sommen.map(() => Infinity);
    const hoogst = this.sommen.map(() => -Infinity);
    for (const [index, doel] of this.sommen.entries()) {
      for (const richting of ['minimize', 'maximize'] as const) {
        if ((hoogst[index] ?? 0) - (laagst[index] ?? 0) >= genoeg - 1) continue;
        const oplossing = this.los(richting, doel);
        if (!oplossing) return null;
        if (Math.abs(oplossing.waarde) === Infinity) { hoogst[index] = Infinity; continue; }
        this.sommen.forEach((som, nr) => {
          const waarde = [...som.keys()].reduce((totaal, een) => totaal + (oplossing.x.get(een) ?? 0), 0);
          laagst[nr] = Math.min(laagst[nr] ?? 0, waarde);
          hoogst[nr] = Math.max(hoogst[nr] ?? 0, waarde);
        });
      }
    }
    return this.sommen.map((_, nr) => Math.floor((hoogst[nr] ?? 0) + 1e-6) - Math.ceil((laagst[nr] ?? 0) - 1e-6) + 1);
  }
}
