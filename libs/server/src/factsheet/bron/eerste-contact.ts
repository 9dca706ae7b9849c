import { EERSTE_CONTACT, EERSTE_CONTACT_DAGEN } from '@keukentafel/domain';
import { type Bron, dagVan } from './bron';

/** The norm of the gemeente on the day it came in. */
const NORM = `coalesce((
  select l.getal from lijstwaarde l where l.gemeente_id = k.gemeente_id and l.lijst = 'norm' and l.code = 'eerste-contact-dagen'
    and l.geldig_van <= a.ontvangen_dag and (l.geldig_tot is null or l.geldig_tot > a.ontvangen_dag) order by l.geldig_van desc limit 1), ${EERSTE_CONTACT_DAGEN})`;

const EERSTE = `
  select min(x.dag) as dag from (
    select ${dagVan('m.begint_op')} as dag from contactmoment m where m.gemeente_id = k.gemeente_id and m.casus_id = k.casus_id and m.status = 'gedaan'
    union all select ${dagVan('v.begonnen_op')} from vraagverkenning v where v.gemeente_id = k.gemeente_id and v.casus_id = k.casus_id
    union all select t.dag from actie t where t.gemeente_id = k.gemeente_id and t.aanmelding_id = a.id
      and t.soort in ('informatie_en_advies', 'dienstverlening_sjd')
  ) x where x.dag >= a.ontvangen_dag`;

/** Working days after the day it came in, up to and with the day of contact; `$3` are the public holidays. */
const WERKDAGEN = `(
  select count(*) from generate_series(a.ontvangen_dag + 1, least(c.dag, a.ontvangen_dag + 150), interval '1 day') d(dag)
  where extract(isodow from d.dag) < 6 and d.dag::date <> all ($3::date[]))`;

/** Aanmeldingen with 1 when the first contact came in time, else 0. */
export const BRON_EERSTE_CONTACT: Bron = {
  figuur: EERSTE_CONTACT,
  from: `join aanmelding a on a.gemeente_id = k.gemeente_id and a.casus_id = k.casus_id cross join lateral (${EERSTE}) c`,
  object: 'a.id',
  van: 'a.ontvangen_dag',
  wijk: 'a.wijk_id',
  wijkteam: 'a.wijkteam_id',
  waarde: `case when c.dag is null then 0 when ${WERKDAGEN} <= ${NORM} then 1 else 0 end`,
  splits: { kanaal: 'a.kanaal', aanmelder: 'a.aanmelder' },
};
