import { AANMELDINGEN } from '@keukentafel/domain';
import { type Bron } from './bron';

/** Of each aanmelding the wijk and wijkteam that were frozen on it. */
export const BRON_AANMELDINGEN: Bron = {
  figuur: AANMELDINGEN,
  from: `join aanmelding a on a.gemeente_id = k.gemeente_id and a.casus_id = k.casus_id`,
  object: 'a.id',
  van: 'a.ontvangen_dag',
  wijk: 'a.wijk_id',
  wijkteam: 'a.wijkteam_id',
  splits: { kanaal: 'a.kanaal', aanmelder: 'a.aanmelder' },
};
