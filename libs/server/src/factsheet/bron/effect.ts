import { EFFECT } from '@keukentafel/domain';
import { type Bron, dagVan } from './bron';

/** What each conversation found of each leefgebied: the last meting in it; a correction within a conversation is no progress. */
const PER_GESPREK = `
  select distinct on (m.vraagverkenning_id, m.leefgebied) m.id, m.casus_id, m.leefgebied, m.uitkomst, m.score, m.gemeten_op
  from meting m join k on k.gemeente_id = m.gemeente_id and k.casus_id = m.casus_id
  order by m.vraagverkenning_id, m.leefgebied, m.gemeten_op desc, m.id desc`;

const REEKS = `
  select g.id, g.casus_id, g.leefgebied, g.score - first_value(g.score) over w as verschil, row_number() over w as nr,
    ${dagVan('g.gemeten_op')} as dag, lead(${dagVan('g.gemeten_op')}) over w as volgende
  from (${PER_GESPREK}) g where g.uitkomst <> 'niet_besproken' and g.score is not null
  window w as (partition by g.casus_id, g.leefgebied order by g.gemeten_op, g.id)`;

/** Every scored conversation after the first, until the day before the next: the difference with the first, in points. */
export const BRON_EFFECT: Bron = {
  figuur: EFFECT,
  from: `join (${REEKS}) m on m.casus_id = k.casus_id and m.nr > 1 and m.volgende is distinct from m.dag`,
  object: 'm.id',
  van: 'm.dag',
  tot: 'm.volgende - 1',
  waarde: 'm.verschil',
  splits: { leefgebied: 'm.leefgebied' },
};
