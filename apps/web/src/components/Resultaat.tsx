import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Bezig } from './Bezig';
import { Fout } from './Fout';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly bezig?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was fetched, or that it is under way, or why it failed. Old data stays on screen while a refetch fails. */
export function Resultaat<T>({ query, bezig = <Bezig />, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Fout error={query.error} onRetry={() => void query.refetch()} />;
  return bezig;
}
