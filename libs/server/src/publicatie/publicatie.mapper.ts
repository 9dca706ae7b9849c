import { type FactsheetDto, type FiguurDto, type PublicatieInhoud, type PubliekAantal, type PubliekCijfer, type Telwaarde } from '@keukentafel/contract';
import { type Celplek, type Eerder, type Uitcel, type Verbergreden } from '@keukentafel/domain';
import { plekVan, verloopPlek, type Gebied, type Plek } from './cellen';

const sleutel = ({ telling, deel, splitsing, code, van, tot, gebied }: Celplek): string => [telling, deel, splitsing, code, van, tot, ...gebied].join(' ');

/** The counts of an edition as they are kept: places are written once. */
export interface BewaardeCellen {
  readonly gebieden: readonly (readonly string[])[];
  readonly cellen: readonly (readonly [telling: string, deel: string, splitsing: string, code: string, van: string, tot: string, gebied: number, aantal: number | null, reden: Verbergreden | null])[];
}

/** Counts as they are kept. */
export function bewaar(cellen: readonly Uitcel[]): BewaardeCellen {
  const nummers = new Map<string, number>();
  const gebieden: (readonly string[])[] = [];
  return {
    gebieden,
    cellen: cellen.map(({ telling, deel, splitsing, code, van, tot, gebied, aantal, reden }) => {
      const naam = gebied.join(' ');
      const nr = nummers.get(naam) ?? gebieden.push(gebied) - 1;
      nummers.set(naam, nr);
      return [telling, deel, splitsing, code, van, tot, nr, aantal, reden];
    }),
  };
}

/** Counts as they were kept. */
export const haalTerug = ({ gebieden, cellen }: BewaardeCellen, drempel: number): Eerder => ({
  drempel,
  cellen: cellen.map(([telling, deel, splitsing, code, van, tot, gebied, aantal, reden]) => {
    const plek = { telling, deel, splitsing, code, van, tot, gebied: gebieden[gebied] ?? [] };
    return aantal === null ? { ...plek, aantal, reden: reden ?? 'klein' } : { ...plek, aantal, reden: null };
  }),
});

/** The tables as they leave the team: the numbers that may be seen, and of the others why not. */
export class Uitgave {
  private readonly cellen: ReadonlyMap<string, Uitcel>;

  constructor(cellen: readonly Uitcel[], private readonly gebied: Gebied) {
    this.cellen = new Map(cellen.map((cel) => [sleutel(cel), cel]));
  }

  inhoud(factsheet: FactsheetDto, figuren: readonly FiguurDto[], naam: string, drempel: number): PublicatieInhoud {
    return {
      van: factsheet.van, tot: factsheet.tot, gebied: naam, drempel, geteldOp: factsheet.geteldOp,
      figuren: figuren.map((figuur) => this.figuur(figuur)),
      verloop: factsheet.verloop.map(({ maand, instroom, uitstroom }) => ({
        maand, instroom: this.maand('aanmeldingen', maand, instroom), uitstroom: this.maand('afgesloten-casussen', maand, uitstroom) })),
    };
  }

  private figuur(figuur: FiguurDto): PublicatieInhoud['figuren'][number] {
    const { key, naam, definitie, eenheid, soort, maat, maateenheid, optelbaar } = figuur;
    return {
      key, naam, definitie, eenheid, soort, maat, maateenheid, optelbaar, ...this.getoond(plekVan(figuur, 'totaal', '', this.gebied), figuur),
      splitsingen: figuur.splitsingen.map(({ code, naam: kop, cijfers }) => ({
        code, naam: kop,
        cijfers: cijfers.map((cijfer): PubliekCijfer => ({ code: cijfer.code, naam: cijfer.naam, ...this.getoond(plekVan(figuur, code, cijfer.code, this.gebied), cijfer) }))
          .filter(({ aantal, verborgen }) => aantal !== 0 || verborgen !== null || code === 'leeftijd'),
      })),
    };
  }

  private maand(telling: string, maand: string, aantal: number): PubliekAantal {
    return this.getoond({ aantal: verloopPlek(telling, maand, this.gebied), ja: null, nee: null }, { aantal, waarde: aantal });
  }

  /** A share is seen only when its count, its yes and its no all are: with any two of these one has the third. */
  private getoond({ aantal, ja, nee }: Plek, telwaarde: Telwaarde): PubliekAantal {
    const reden = (plek: Celplek | null): Verbergreden | null => (plek && this.cellen.get(sleutel(plek))?.reden) ?? null;
    const vanAantal = reden(aantal);
    const verborgen = vanAantal ?? (reden(ja) === 'klein' || reden(nee) === 'klein' ? 'klein' : (reden(ja) ?? reden(nee)));
    return { aantal: vanAantal ? null : telwaarde.aantal, waarde: verborgen ? null : telwaarde.waarde, verborgen };
  }
}
