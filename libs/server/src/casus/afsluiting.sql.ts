/** What the rules need to know before a casus is closed: what is open in it, and what keeping it depends on. */
export const STAND = {
  name: 'afsluiting.stand',
  text: `
    select
      (select coalesce(json_agg(json_build_object('id', i.id, 'gestartOp', i.gestart_op, 'doelen', (
          select coalesce(json_agg(json_build_object('id', d.id, 'scoreEind', d.score_eind) order by d.id), '[]') from doel d
          where d.gemeente_id = i.gemeente_id and d.interventie_id = i.id)) order by i.id), '[]')
        from interventie i where i.gemeente_id = $1 and i.casus_id = $2 and i.status <> 'afgesloten') as interventies,
      (select coalesce(json_agg(json_build_object('id', h.id) order by h.id), '[]')
        from hulpvraag h where h.gemeente_id = $1 and h.casus_id = $2 and h.gesloten_op is null) as hulpvragen,
      exists (select 1 from vraagverkenning v where v.gemeente_id = $1 and v.casus_id = $2 and v.status <> 'afgerond') as verkenning,
      (select count(*)::int from contactmoment s where s.gemeente_id = $1 and s.casus_id = $2 and s.status = 'gepland') as contacten,
      (select coalesce(array_agg(distinct i.werksoort), '{}') from interventie i where i.gemeente_id = $1 and i.casus_id = $2) as werksoorten,
      exists (select 1 from vraagverkenning v where v.gemeente_id = $1 and v.casus_id = $2) as verkend`,
};

/** Closes interventies on a day: ids, resultaten and redenen in the same order. */
export const SLUIT_INTERVENTIES = {
  name: 'afsluiting.interventies',
  text: `
    update interventie i set status = 'afgesloten', afgesloten_op = $3, resultaat = r.resultaat, reden = coalesce(r.reden, i.reden), version = i.version + 1
    from unnest($4::uuid[], $5::text[], $6::text[]) as r(id, resultaat, reden)
    where i.gemeente_id = $1 and i.casus_id = $2 and i.id = r.id and i.status <> 'afgesloten'`,
};

/** Gives doelen their end score. */
export const SCOOR_DOELEN = {
  name: 'afsluiting.doelen',
  text: `
    update doel d set score_eind = r.score, version = d.version + 1 from unnest($3::uuid[], $4::integer[]) as r(id, score)
    where d.gemeente_id = $1 and d.casus_id = $2 and d.id = r.id`,
};

/** Closes hulpvragen on a day. */
export const SLUIT_HULPVRAGEN = {
  name: 'afsluiting.hulpvragen',
  text: `
    update hulpvraag h set gesloten_op = $3, uitkomst = r.uitkomst, version = h.version + 1 from unnest($4::uuid[], $5::text[]) as r(id, uitkomst)
    where h.gemeente_id = $1 and h.casus_id = $2 and h.id = r.id and h.gesloten_op is null`,
};

/** Finishes the vraagverkenning that is under way. */
export const ROND_VERKENNING_AF = {
  name: 'afsluiting.verkenning',
  text: `
    update vraagverkenning set status = 'afgerond', afgerond_op = greatest($3::timestamptz, begonnen_op), version = version + 1
    where gemeente_id = $1 and casus_id = $2 and status <> 'afgerond' returning id`,
};

/** Lets the planned contacts lapse. */
export const LAAT_VERVALLEN = {
  name: 'afsluiting.contacten',
  text: `
    update contactmoment set status = 'vervallen', version = version + 1
    where gemeente_id = $1 and casus_id = $2 and status = 'gepland' returning id`,
};

/** When a casus was closed, by which afsluiting, and whether its inwoner has another one open, in whatever wijkteam. */
export const GESLOTEN = {
  name: 'afsluiting.gesloten',
  text: `
    select c.afgesloten_op, f.id as afsluiting_id, exists (select 1 from app.open_casus_van(c.inwoner_id)) as andere_open
    from casus c
    left join afsluiting f on f.gemeente_id = c.gemeente_id and f.casus_id = c.id and f.heropend_op is null
    where c.gemeente_id = $1 and c.id = $2`,
};

/** Writes down that a closing was undone, by whom and why. */
export const HEROPEN = {
  name: 'afsluiting.heropen',
  text: 'update afsluiting set heropend_op = $3, heropend_door = $4, heropend_reden = $5 where gemeente_id = $1 and id = $2',
};
