import { ACTIES } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Acties of vraagverkenningen and those that answered an aanmelding at once. */
export const BRON_ACTIES: Bron = {
  figuur: ACTIES,
  from: `join actie a on a.gemeente_id = k.gemeente_id and a.casus_id = k.casus_id`,
  object: 'a.id',
  van: 'a.dag',
  splits: { actie: 'a.soort' },
};
