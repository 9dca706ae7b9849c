import { ROUTE, type LijstkeuzeDto, type LijstOverzicht } from '@keukentafel/contract';
import { standaardVan, type LijstCode } from '@keukentafel/domain';
import { useQuery } from '@tanstack/react-query';
import { send } from '../http';

/** A list as the gemeente keeps it. */
export interface LijstNu {
  /** What can be chosen today, in its order. */
  readonly waarden: readonly LijstkeuzeDto[];
  /** The name of a code, also of one that ended; the code itself when nobody knows it. */
  readonly naamVan: (code: string) => string;
}

const standaard = (lijst: LijstCode): LijstkeuzeDto[] => standaardVan(lijst).map(({ code, naam, ...rest }) =>
  ({ code, naam, groep: 'groep' in rest ? (rest.groep ?? null) : null, getal: 'getal' in rest ? (rest.getal ?? null) : null }));

/** One list, fetched once for all screens and again when the beheerder changes one; the standard list until it is there. */
export function useLijst(lijst: LijstCode): LijstNu {
  const { data } = useQuery({ queryKey: ['lijsten'], staleTime: Infinity, queryFn: ({ signal }) => send<{ items: LijstOverzicht[] }>({ path: ROUTE.lijsten, signal }) });
  const eigen = data?.items.find((kandidaat) => kandidaat.lijst === lijst);
  const waarden = eigen?.waarden ?? standaard(lijst);
  const alle = [...waarden, ...(eigen?.eerder ?? [])];
  return { waarden, naamVan: (code) => alle.find((waarde) => waarde.code === code)?.naam ?? code };
}
