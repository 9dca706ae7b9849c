import { SOCIAAL_TEAM } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Acties with which the sociaal team helps; who they are for is what counts. */
export const BRON_SOCIAAL_TEAM: Bron = {
  figuur: SOCIAAL_TEAM,
  from: `join actie a on a.gemeente_id = k.gemeente_id and a.casus_id = k.casus_id and a.soort in ('klantvraag', 'informatie_en_advies', 'vinger_aan_de_pols')`,
  object: 'a.id',
  van: 'a.dag',
  splits: { actie: 'a.soort' },
};
