import { DomainError } from '../problem/domain-error';
import type { Datum } from '../tijd/datum';
import { wijkVanGemeente } from './cbs';

/** A wijk as it should be from a day on. */
export interface WijkIndeling {
  readonly cbsCode: string;
  readonly naam: string;
  readonly postcodes: readonly string[];
}

/** A wijk that holds on the day the new indeling begins. */
export interface HuidigeWijk {
  readonly id: string;
  readonly cbsCode: string;
  readonly naam: string;
}

/** A postcode that has a wijk on that day. */
export interface HuidigePostcode {
  readonly id: string;
  readonly postcode: string;
  readonly wijkId: string;
  readonly straat: string | null;
}

/** Where a postcode goes: the wijk by its CBS code, and the street it keeps. */
export interface NieuwePostcode {
  readonly postcode: string;
  readonly cbsCode: string;
  readonly straat: string | null;
}

/** What must happen so that the indeling becomes the new one. What is not named here stays untouched. */
export interface Indelingsplan {
  readonly wijken: {
    readonly nieuw: readonly Pick<WijkIndeling, 'cbsCode' | 'naam'>[];
    /** Same CBS code, other name: the old one ends and a new one begins, so that history keeps its name. */
    readonly hernoemd: readonly { readonly oud: HuidigeWijk; readonly naam: string }[];
    readonly vervallen: readonly HuidigeWijk[];
    readonly ongewijzigd: readonly HuidigeWijk[];
  };
  readonly postcodes: {
    readonly nieuw: readonly NieuwePostcode[];
    /** To another wijk, or to the same one under its new name. */
    readonly verplaatst: readonly (NieuwePostcode & { readonly oud: HuidigePostcode })[];
    readonly vervallen: readonly HuidigePostcode[];
    readonly ongewijzigd: number;
  };
}

/**
 * Checks an indeling before it is compared.
 * @throws DomainError `wijk-van-andere-gemeente`, `wijk-dubbel`, `postcode-dubbel`, each naming the field.
 */
export function checkIndeling(wijken: readonly WijkIndeling[], gemeentecode: string): void {
  const codes = new Set<string>();
  const postcodes = new Set<string>();
  for (const [index, wijk] of wijken.entries()) {
    if (!wijkVanGemeente(wijk.cbsCode, gemeentecode)) throw new DomainError('wijk-van-andere-gemeente', `wijken.${index}.cbsCode`);
    if (codes.has(wijk.cbsCode)) throw new DomainError('wijk-dubbel', `wijken.${index}.cbsCode`);
    codes.add(wijk.cbsCode);
    for (const postcode of wijk.postcodes) {
      if (postcodes.has(postcode)) throw new DomainError('postcode-dubbel', `wijken.${index}.postcodes`, { postcode });
      postcodes.add(postcode);
    }
  }
}

/**
 * Checks the day an indeling begins: today or later, and not before one that is ready already.
 * @throws DomainError `vanaf-in-verleden`, `latere-indeling`
 */
export function checkIndelingsdag(vanaf: Datum, vandaag: Datum, laatste: Datum | null): void {
  if (vanaf < vandaag) throw new DomainError('vanaf-in-verleden', 'vanaf');
  if (laatste !== null && laatste > vanaf) throw new DomainError('latere-indeling', 'vanaf', { dag: laatste });
}

/** The difference between the indeling there is and the one there should be. */
export function vergelijkIndeling(huidig: { readonly wijken: readonly HuidigeWijk[]; readonly postcodes: readonly HuidigePostcode[] }, straks: readonly WijkIndeling[]): Indelingsplan {
  const nu = new Map(huidig.wijken.map((wijk) => [wijk.cbsCode, wijk]));
  const dan = new Map(straks.map((wijk) => [wijk.cbsCode, wijk]));
  const ongewijzigd = huidig.wijken.filter((wijk) => dan.get(wijk.cbsCode)?.naam === wijk.naam);
  return {
    wijken: {
      nieuw: straks.filter(({ cbsCode }) => !nu.has(cbsCode)).map(({ cbsCode, naam }) => ({ cbsCode, naam })),
      hernoemd: huidig.wijken.flatMap((oud) => { const naam = dan.get(oud.cbsCode)?.naam; return naam !== undefined && naam !== oud.naam ? [{ oud, naam }] : []; }),
      vervallen: huidig.wijken.filter(({ cbsCode }) => !dan.has(cbsCode)),
      ongewijzigd,
    },
    postcodes: vergelijkPostcodes(huidig.postcodes, straks, new Map(ongewijzigd.map((wijk) => [wijk.id, wijk.cbsCode]))),
  };
}

/** @param blijft wijken that stay as they are, by id: only there a postcode can stay. */
function vergelijkPostcodes(huidig: readonly HuidigePostcode[], straks: readonly WijkIndeling[], blijft: ReadonlyMap<string, string>): Indelingsplan['postcodes'] {
  const dan = new Map(straks.flatMap(({ cbsCode, postcodes }) => postcodes.map((postcode) => [postcode, cbsCode] as const)));
  const bekend = new Set(huidig.map(({ postcode }) => postcode));
  const blijven = huidig.filter(({ postcode, wijkId }) => dan.has(postcode) && blijft.get(wijkId) === dan.get(postcode));
  const staan = new Set(blijven.map(({ id }) => id));
  return {
    nieuw: [...dan].filter(([postcode]) => !bekend.has(postcode)).map(([postcode, cbsCode]) => ({ postcode, cbsCode, straat: null })),
    verplaatst: huidig.flatMap((oud) => {
      const cbsCode = dan.get(oud.postcode);
      return cbsCode === undefined || staan.has(oud.id) ? [] : [{ oud, postcode: oud.postcode, cbsCode, straat: oud.straat }];
    }),
    vervallen: huidig.filter(({ postcode }) => !dan.has(postcode)),
    ongewijzigd: blijven.length,
  };
}
