/** Writes the keys under which one inwoner is recognised. */
export const HERKENNING_INSERT = {
  name: 'inwoner.herkenning',
  text: `insert into herkenningssleutel (gemeente_id, inwoner_id, sleutel) select $1, $2, unnest($3::text[])`,
};

/** People of the whole gemeente who share keys with what was typed. Only {@link BekendenService} may use it: it looks past the policies. */
export const KANDIDATEN = { name: 'inwoner.kandidaten', text: `select * from app.kandidaten($1, $2)` };

// The other records of the same person, whichever of them leads.
const GEKOPPELD = `
  select k.dubbel_id from inwoner_koppeling k where k.gemeente_id = i.gemeente_id and k.inwoner_id = i.id and k.ontkoppeld_op is null
  union all select k.inwoner_id from inwoner_koppeling k where k.gemeente_id = i.gemeente_id and k.dubbel_id = i.id and k.ontkoppeld_op is null`;

const CASUS = `
  select c.id, c.status, c.wijkteam_id from casus c
  where c.gemeente_id = i.gemeente_id and (c.inwoner_id = i.id or c.inwoner_id = any (g.gekoppeld))
  order by c.status = 'afgesloten', c.geopend_op desc limit 1`;

/** Of these people, those the asker may see, with the casus to open and the other records of the same person. */
export const ZICHTBAAR = {
  name: 'inwoner.zichtbaar',
  text: `
    select i.id, i.geheim_adres, c.id as casus_id, c.status as casus_status, g.gekoppeld
    from inwoner i
    cross join lateral (select array(${GEKOPPELD}) as gekoppeld) g
    left join lateral (${CASUS}) c on true
    where i.gemeente_id = $1 and i.id = any ($2::uuid[])`,
};

/** Who lives with these people now, as far as the asker may see them. */
export const HUISGENOTEN = {
  name: 'inwoner.huisgenoten',
  text: `
    select i.id, i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam, i.geboortedatum, i.geboortejaar, i.straat, i.huisnummer,
      i.toevoeging, i.postcode, i.plaats, i.geheim_adres, c.id as casus_id, c.status as casus_status, t.naam as wijkteam, g.gekoppeld
    from inwoner i
    cross join lateral (select array(${GEKOPPELD}) as gekoppeld) g
    left join lateral (${CASUS}) c on true
    left join wijkteam t on t.gemeente_id = i.gemeente_id and t.id = c.wijkteam_id
    where i.gemeente_id = $1 and i.id <> all ($2::uuid[]) and i.id in (
      select l.inwoner_id from huishouden_lid mij
      join huishouden_lid l on l.gemeente_id = mij.gemeente_id and l.huishouden_id = mij.huishouden_id and l.geldig_tot is null
      where mij.gemeente_id = $1 and mij.inwoner_id = any ($2::uuid[]) and mij.geldig_tot is null)
    order by i.geboortedatum, i.id limit 8`,
};
