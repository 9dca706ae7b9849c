import type { Recht } from '@keukentafel/domain';
import { Outlet } from 'react-router';
import { useMag } from '../features/sessie';
import { NietGevonden } from './NietGevonden';

/** A screen that is not yours does not exist for you; the API refuses it as well. */
export function VoorRecht({ recht }: { readonly recht: Recht }) {
  return useMag()(recht) ? <Outlet /> : <NietGevonden />;
}
