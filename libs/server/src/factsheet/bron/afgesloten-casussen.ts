import { AFGESLOTEN_CASUSSEN } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Casussen that are closed now, on the day of that closing. */
export const BRON_AFGESLOTEN_CASUSSEN: Bron = {
  figuur: AFGESLOTEN_CASUSSEN,
  from: `where k.status = 'afgesloten' and k.afgesloten_op is not null`,
  object: 'k.casus_id',
  van: 'k.afgesloten_op',
  splits: { resultaat: 'k.resultaat' },
};
