/** Writes the keys under which one inwoner is recognised. */
export const HERKENNING_INSERT = {
  name: 'inwoner.herkenning',
  text: `insert into herkenningssleutel (gemeente_id, inwoner_id, sleutel) select $1, $2, unnest($3::text[])`,
};

/** People of the whole gemeente who share keys with what was typed. Only {@link BekendenService} may use it: it looks past the policies. */
export const KANDIDATEN = { name: 'inwoner.kandidaten', text: `select * from app.kandidaten($1, $2)` };

/** Of these people, those the asker may see, with the casus to open. */
export const ZICHTBAAR = {
  name: 'inwoner.zichtbaar',
  text: `
    select i.id, c.id as casus_id, c.status as casus_status
    from inwoner i
    left join lateral (
      select c.id, c.status from casus c where c.gemeente_id = i.gemeente_id and c.inwoner_id = i.id
      order by c.status = 'afgesloten', c.geopend_op desc limit 1
    ) c on true
    where i.gemeente_id = $1 and i.id = any ($2::uuid[])`,
};
