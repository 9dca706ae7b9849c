import { WACHTTIJD } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Interventies that started after waiting, with the days they waited. */
export const BRON_WACHTTIJD: Bron = {
  figuur: WACHTTIJD,
  from: `join interventie i on i.gemeente_id = k.gemeente_id and i.casus_id = k.casus_id and i.wachtlijst_op is not null and i.gestart_op is not null`,
  object: 'i.id',
  van: 'i.gestart_op',
  waarde: 'i.gestart_op - i.wachtlijst_op',
  splits: { werksoort: 'i.werksoort' },
};
