import { LEEFTIJDEN } from '@keukentafel/domain';
import { type Bron, dagVan } from './bron';

const DAGEN = [
  `select a.ontvangen_dag as dag from aanmelding a where a.gemeente_id = k.gemeente_id and a.casus_id = k.casus_id`,
  `select ${dagVan('v.begonnen_op')} from vraagverkenning v where v.gemeente_id = k.gemeente_id and v.casus_id = k.casus_id`,
  `select h.gesteld_op from hulpvraag h where h.gemeente_id = k.gemeente_id and h.casus_id = k.casus_id`,
  `select a.dag from actie a where a.gemeente_id = k.gemeente_id and a.casus_id = k.casus_id`,
  `select d.dag from interventie i cross join lateral (values (i.wachtlijst_op), (i.gestart_op), (i.afgesloten_op)) d(dag)
    where i.gemeente_id = k.gemeente_id and i.casus_id = k.casus_id and d.dag is not null`,
  `select ${dagVan('m.begint_op')} from contactmoment m where m.gemeente_id = k.gemeente_id and m.casus_id = k.casus_id and m.status = 'gedaan'`,
  `select k.afgesloten_op where k.status = 'afgesloten' and k.afgesloten_op is not null`,
];

/** Every day on which something of a casus was registered; the casus is the object, so one row per casus and day. */
export const BRON_LEEFTIJDEN: Bron = {
  figuur: LEEFTIJDEN,
  from: `cross join lateral (${DAGEN.join(' union ')}) r`,
  object: 'k.casus_id',
  van: 'r.dag',
};
