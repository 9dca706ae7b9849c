import { type Pool } from 'pg';

/** What may never be there, whoever does what at the same moment: each asks for the rows that would break it. */
const NOOIT: Readonly<Record<string, string>> = {
  'two open casussen of one inwoner': `select inwoner_id from casus where gemeente_id = $1 and status <> 'afgesloten' group by inwoner_id having count(*) > 1`,
  'an interventie without a werksoort': `select id from interventie where gemeente_id = $1 and coalesce(werksoort, '') = ''`,
  'an interventie that answers nothing, or a hulpvraag of another casus': `
    select i.id from interventie i left join interventie_hulpvraag k on k.gemeente_id = i.gemeente_id and k.interventie_id = i.id
    left join hulpvraag h on h.gemeente_id = k.gemeente_id and h.id = k.hulpvraag_id and h.casus_id = i.casus_id
    where i.gemeente_id = $1 group by i.id having count(h.id) = 0 or count(h.id) <> count(k.hulpvraag_id)`,
  'something open in a closed casus': `
    select c.id from casus c where c.gemeente_id = $1 and c.status = 'afgesloten' and (
      exists (select 1 from vraagverkenning v where v.gemeente_id = c.gemeente_id and v.casus_id = c.id and v.status <> 'afgerond')
      or exists (select 1 from hulpvraag h where h.gemeente_id = c.gemeente_id and h.casus_id = c.id and h.gesloten_op is null)
      or exists (select 1 from interventie i where i.gemeente_id = c.gemeente_id and i.casus_id = c.id and i.status <> 'afgesloten')
      or exists (select 1 from contactmoment m where m.gemeente_id = c.gemeente_id and m.casus_id = c.id and m.status = 'gepland'))`,
  'a closed casus without an end, or an open one with it': `
    select id from casus where gemeente_id = $1 and (status = 'afgesloten') <> (afgesloten_op is not null and resultaat is not null and bewaren_tot is not null)`,
  'days of an interventie that contradict': `
    select i.id from interventie i join casus c on c.gemeente_id = i.gemeente_id and c.id = i.casus_id
    where i.gemeente_id = $1 and (
      least(i.wachtlijst_op, i.gestart_op, i.afgesloten_op) < (c.geopend_op at time zone 'Europe/Amsterdam')::date
      or greatest(i.wachtlijst_op, i.gestart_op, i.afgesloten_op) > (now() at time zone 'Europe/Amsterdam')::date
      or i.gestart_op < i.wachtlijst_op or i.afgesloten_op < coalesce(i.gestart_op, i.wachtlijst_op)
      or (i.status = 'actief') <> (i.gestart_op is not null and i.afgesloten_op is null) or (i.status = 'afgesloten') <> (i.afgesloten_op is not null))`,
  'two conversations under way in one casus': `
    select casus_id from vraagverkenning where gemeente_id = $1 and status <> 'afgerond' group by casus_id having count(*) > 1`,
  'two open hulpvragen for one leefgebied': `
    select casus_id from hulpvraag where gemeente_id = $1 and gesloten_op is null group by casus_id, leefgebied having count(*) > 1`,
  'an open casus with work that is not in uitvoering': `
    select c.id from casus c join interventie i on i.gemeente_id = c.gemeente_id and i.casus_id = c.id and i.status = 'actief'
    where c.gemeente_id = $1 and c.status not in ('in_uitvoering', 'in_verkenning')`,
  // An actie of soort interventie stands in the tijdlijn as the interventie.
  'an object of the dossier that is in no tijdlijn': `
    select o.id from (
      select gemeente_id, casus_id, id from aanmelding union all select gemeente_id, casus_id, id from vraagverkenning
      union all select gemeente_id, casus_id, id from actie where soort <> 'interventie' union all select gemeente_id, casus_id, id from interventie
      union all select gemeente_id, casus_id, id from contactmoment
    ) o where o.gemeente_id = $1 and not exists (
      select 1 from tijdlijn t where t.gemeente_id = o.gemeente_id and t.casus_id = o.casus_id and t.object_id = o.id)`,
};

/** What is broken in a gemeente, by name, with how many rows; empty when all is well. */
export async function gebroken(admin: Pool, gemeenteId: string): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  for (const [naam, sql] of Object.entries(NOOIT)) {
    const { rowCount } = await admin.query(sql, [gemeenteId]);
    if (rowCount) broken[naam] = rowCount;
  }
  return broken;
}
