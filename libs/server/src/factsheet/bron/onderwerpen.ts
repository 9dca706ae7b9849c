import { ONDERWERPEN } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Hulpvragen but for those that lapsed. */
export const BRON_ONDERWERPEN: Bron = {
  figuur: ONDERWERPEN,
  from: `join hulpvraag h on h.gemeente_id = k.gemeente_id and h.casus_id = k.casus_id and h.uitkomst is distinct from 'vervallen'`,
  object: 'h.id',
  van: 'h.gesteld_op',
  splits: { leefgebied: 'h.leefgebied' },
};
