import { ACTIEVE_INTERVENTIES } from '@keukentafel/domain';
import { type Bron } from './bron';

/** The same interventies, until the day before closing: at the end of that day they are closed. */
export const BRON_ACTIEVE_INTERVENTIES: Bron = {
  figuur: ACTIEVE_INTERVENTIES,
  from: `join interventie i on i.gemeente_id = k.gemeente_id and i.casus_id = k.casus_id and i.gestart_op is not null`,
  object: 'i.id',
  van: 'i.gestart_op',
  tot: 'i.afgesloten_op - 1',
  splits: { werksoort: 'i.werksoort' },
};
