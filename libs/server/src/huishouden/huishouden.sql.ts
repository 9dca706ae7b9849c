/** The huishouden that two people are members of now, as far as I see them; the second may be registered just now. */
export const NU = {
  name: 'huishouden.nu',
  text: `
    select i.id as "inwonerId", l.huishouden_id as "huishoudenId" from inwoner i
    left join huishouden_lid l on l.gemeente_id = i.gemeente_id and l.inwoner_id = i.id and l.geldig_tot is null
    where i.gemeente_id = $1 and i.id = any ($2::uuid[])
    union all select $3::uuid, null::uuid where app.net_geregistreerd($3)`,
};

export const BEGIN = { name: 'huishouden.begin', text: 'insert into huishouden (gemeente_id, id) values ($1, $2)' };

/** Members, all from the same day. */
export const LEDEN = {
  name: 'huishouden.leden',
  text: `
    insert into huishouden_lid (gemeente_id, id, huishouden_id, inwoner_id, rol, geldig_van, geregistreerd_door)
    select $1, r.id, $2, r.inwoner_id, r.rol, $3, $4 from unnest($5::uuid[], $6::uuid[], $7::text[]) r(id, inwoner_id, rol)`,
};

export const LEES_LID = {
  name: 'huishouden.lid',
  text: `
    select l.id, l.version, l.inwoner_id as "inwonerId", l.geldig_van as "geldigVan", l.geldig_tot as "geldigTot", array(
      select a.inwoner_id from huishouden_lid a where a.gemeente_id = l.gemeente_id and a.huishouden_id = l.huishouden_id and a.geldig_tot is null
    ) as leden
    from huishouden_lid l where l.gemeente_id = $1 and l.id = $2`,
};

export const WIJZIG_LID = {
  name: 'huishouden.wijzig-lid',
  text: `
    update huishouden_lid set rol = coalesce($4, rol), geldig_tot = coalesce($5, geldig_tot), version = version + 1
    where gemeente_id = $1 and id = $2 and version = $3`,
};
