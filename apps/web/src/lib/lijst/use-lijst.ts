import { ROUTE, type LijstkeuzeDto, type LijstOverzicht } from '@keukentafel/contract';
import { inVolgordeVan, LIJST, naamToen, standaardVan, type Datum, type LijstCode, type NormCode } from '@keukentafel/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { send } from '../http';

/** A list as the gemeente keeps it. */
export interface LijstNu {
  /** What can be chosen today, in its order. */
  readonly waarden: readonly LijstkeuzeDto[];
  /** The same with what stands somewhere already and ended since, so that what was chosen earlier can be shown and kept. */
  readonly met: (codes: readonly string[]) => readonly LijstkeuzeDto[];
  /** What a code was called on a day, today's or last name without one; the code itself when nobody knows it. */
  readonly naamVan: (code: string, dag?: Datum | null) => string;
  /** Codes in the order of the list. */
  readonly opVolgorde: (codes: readonly string[]) => string[];
}

/** Every list by its code. */
export type Lijsten = (lijst: LijstCode) => LijstNu;

const standaard = (lijst: LijstCode): LijstkeuzeDto[] => standaardVan(lijst).map(({ code, naam, ...rest }) =>
  ({ code, naam, groep: 'groep' in rest ? (rest.groep ?? null) : null, getal: 'getal' in rest ? (rest.getal ?? null) : null }));

function lijstVan({ waarden, eerder, namen }: Omit<LijstOverzicht, 'lijst'>): LijstNu {
  const alle = [...waarden, ...eerder];
  const vind = (code: string): LijstkeuzeDto => alle.find((waarde) => waarde.code === code) ?? { code, naam: code, groep: null, getal: null };
  return {
    waarden,
    met: (codes) => [...waarden, ...[...new Set(codes)].filter((code) => !waarden.some((waarde) => waarde.code === code)).map(vind)],
    naamVan: (code, dag) => (dag ? naamToen(namen, code, dag) : undefined) ?? vind(code).naam,
    opVolgorde: (codes) => inVolgordeVan(alle, codes),
  };
}

function lijstenVan(items: readonly LijstOverzicht[]): Lijsten {
  const lijsten = new Map(LIJST.map(({ code }) => [code, lijstVan(items.find(({ lijst }) => lijst === code) ?? { waarden: standaard(code), eerder: [], namen: [] })]));
  return (lijst) => lijsten.get(lijst)!;
}

const STANDAARD = lijstenVan([]);

/** Long enough not to ask again on every screen; changes are told by the live stream, and a new day by itself. */
const OPNIEUW_MS = 3_600_000;

/** All lists, fetched once for all screens and again when the beheerder changes one. */
export const lijstenQuery = queryOptions({
  queryKey: ['lijsten'], staleTime: OPNIEUW_MS,
  queryFn: async ({ signal }) => lijstenVan((await send<{ items: LijstOverzicht[] }>({ path: ROUTE.lijsten, signal })).items),
});

/** All lists; the standard lists until they are there. */
export const useLijsten = (): Lijsten => useQuery(lijstenQuery).data ?? STANDAARD;

/** One list. */
export const useLijst = (lijst: LijstCode): LijstNu => useLijsten()(lijst);

/** Today's number of a norm. */
export const useNorm = (code: NormCode): number => useLijst('norm').met([code]).find((norm) => norm.code === code)?.getal ?? 0;
