import { INTERVENTIES } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Interventies that were begun, on every day from the first to the day of closing. */
export const BRON_INTERVENTIES: Bron = {
  figuur: INTERVENTIES,
  from: `join interventie i on i.gemeente_id = k.gemeente_id and i.casus_id = k.casus_id and i.gestart_op is not null`,
  object: 'i.id',
  van: 'i.gestart_op',
  tot: 'i.afgesloten_op',
  splits: { werksoort: 'i.werksoort', resultaat: 'i.resultaat' },
};
