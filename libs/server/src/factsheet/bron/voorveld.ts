import { VOORVELD, WERKSOORT } from '@keukentafel/domain';
import { type Bron } from './bron';

const GROEPSWERK = WERKSOORT.filter(({ groep }) => groep === 'groepswerk').map(({ code }) => `'${code}'`).join(', ');

/** Whether a werksoort is groepswerk, as the gemeente's list had it on the day the interventie began; else as the standard list has it. */
const IS_GROEPSWERK = `coalesce(
  (select l.groep = 'groepswerk' from lijstwaarde l where l.gemeente_id = k.gemeente_id and l.lijst = 'werksoort' and l.code = i.werksoort and l.geldig_van <= i.gestart_op
    order by l.geldig_van desc limit 1),
  i.werksoort in (${GROEPSWERK}))`;

/** An interventie that was begun, with a professional and for one person. */
const INDIVIDUEEL = `
  select 1 from interventie_hulpvraag ih join interventie i on i.gemeente_id = ih.gemeente_id and i.id = ih.interventie_id
  where ih.gemeente_id = k.gemeente_id and ih.hulpvraag_id = h.id and i.gestart_op is not null
    and i.soort not in ('vrijwilliger', 'groepsdeelname') and not ${IS_GROEPSWERK}`;

/** Closed hulpvragen with 1 when they were answered without. */
export const BRON_VOORVELD: Bron = {
  figuur: VOORVELD,
  from: `join hulpvraag h on h.gemeente_id = k.gemeente_id and h.casus_id = k.casus_id and h.uitkomst in ('beantwoord', 'niet_beantwoord')`,
  object: 'h.id',
  van: 'h.gesloten_op',
  waarde: `case when h.uitkomst = 'beantwoord' and not exists (${INDIVIDUEEL}) then 1 else 0 end`,
  splits: { leefgebied: 'h.leefgebied' },
};
