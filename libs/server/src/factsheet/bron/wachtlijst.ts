import { WACHTLIJST } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Interventies from the day they came on the wachtlijst until the day before they started or were closed. */
export const BRON_WACHTLIJST: Bron = {
  figuur: WACHTLIJST,
  from: `join interventie i on i.gemeente_id = k.gemeente_id and i.casus_id = k.casus_id and i.wachtlijst_op is not null`,
  object: 'i.id',
  van: 'i.wachtlijst_op',
  tot: 'coalesce(i.gestart_op, i.afgesloten_op) - 1',
  splits: { werksoort: 'i.werksoort' },
};
