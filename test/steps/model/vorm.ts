import { type CasusDto, type InterventieDto } from '@keukentafel/contract';

/** What the model knows of a casus, and nothing else: no ids, no texts. */
export interface Vorm {
  status: string;
  /** The vraagverkenning that is not finished. */
  lopend: 'bezig' | 'gepauzeerd' | null;
  /** Open hulpvragen, in alphabetical order. */
  hulpvragen: string[];
  /** Status, days and leefgebieden of every interventie (`+`: that hulpvraag is open), sorted. */
  interventies: string[];
  gepland: number;
}

interface Regel {
  readonly status: string;
  readonly dagen: readonly (string | null)[];
  readonly hulpvragen: readonly { readonly leefgebied: string; readonly open: boolean }[];
}

/** An interventie as one line. */
export const regel = ({ status, dagen, hulpvragen }: Regel): string =>
  [status, ...dagen, ...hulpvragen.map(({ leefgebied, open }) => leefgebied + (open ? '+' : '')).sort()].join(' ');

/** The same of an interventie that was read. */
export const regelVan = (casus: CasusDto, { status, wachtlijstOp, gestartOp, afgeslotenOp, hulpvraagIds }: InterventieDto): string => regel({
  status, dagen: [wachtlijstOp, gestartOp, afgeslotenOp],
  hulpvragen: casus.hulpvragen.filter(({ id }) => hulpvraagIds.includes(id)).map(({ leefgebied, geslotenOp }) => ({ leefgebied, open: geslotenOp === null })),
});

/** The same of a casus that was read from the API. */
export const vormVan = (casus: CasusDto): Vorm => ({
  status: casus.status,
  lopend: casus.vraagverkenning ? (casus.vraagverkenning.status as 'bezig' | 'gepauzeerd') : null,
  hulpvragen: casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).map(({ leefgebied }) => leefgebied).sort(),
  interventies: casus.interventies.map((interventie) => regelVan(casus, interventie)).sort(),
  gepland: casus.contacten.length,
});
