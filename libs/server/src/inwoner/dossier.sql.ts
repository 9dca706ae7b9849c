const LEDEN = `
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'version', l.version, 'rol', l.rol, 'geldigVan', l.geldig_van, 'geldigTot', l.geldig_tot, 'inwoner', row_to_json(p), 'casusId', k.id
  ) order by l.inwoner_id <> i.id, l.geldig_tot desc nulls first, p.geboortedatum, l.id), '[]')
  from huishouden_lid l
  join inwoner p on p.gemeente_id = l.gemeente_id and p.id = l.inwoner_id
  left join lateral (
    select c.id from casus c where c.gemeente_id = l.gemeente_id and c.inwoner_id = l.inwoner_id
    order by c.status = 'afgesloten', c.geopend_op desc limit 1
  ) k on true
  where l.gemeente_id = i.gemeente_id and l.huishouden_id = h.huishouden_id`;

/** The other records of a person `i`, as one json. */
export const KOPPELINGEN = `
  select coalesce(json_agg(json_build_object(
    'id', k.id, 'version', k.version, 'inwonerId', k.inwoner_id, 'dubbelId', k.dubbel_id, 'reden', k.reden, 'gekoppeldOp', k.gekoppeld_op,
    'gekoppeldDoor', m.naam, 'ander', row_to_json(a), 'casusId', (
      select e.id from casus e where e.gemeente_id = k.gemeente_id and e.inwoner_id = a.id order by e.status = 'afgesloten', e.geopend_op desc limit 1
    )
  ) order by k.gekoppeld_op), '[]')
  from inwoner_koppeling k
  join medewerker m on m.gemeente_id = k.gemeente_id and m.id = k.gekoppeld_door
  left join inwoner a on a.gemeente_id = k.gemeente_id and a.id = case when k.inwoner_id = i.id then k.dubbel_id else k.inwoner_id end
  where k.gemeente_id = i.gemeente_id and i.id in (k.inwoner_id, k.dubbel_id) and k.ontkoppeld_op is null`;

const CASUSSEN = `
  select coalesce(json_agg(json_build_object('id', c.id, 'inwonerId', c.inwoner_id, 'status', c.status, 'geopendOp', c.geopend_op, 'wijkteam', t.naam)
    order by c.status = 'afgesloten', c.geopend_op desc, c.id), '[]')
  from (
    select i.id
    union all select k.dubbel_id from inwoner_koppeling k where k.gemeente_id = i.gemeente_id and k.inwoner_id = i.id and k.ontkoppeld_op is null
    union all select k.inwoner_id from inwoner_koppeling k where k.gemeente_id = i.gemeente_id and k.dubbel_id = i.id and k.ontkoppeld_op is null
  ) wie
  join casus c on c.gemeente_id = i.gemeente_id and c.inwoner_id = wie.id
  join wijkteam t on t.gemeente_id = c.gemeente_id and t.id = c.wijkteam_id`;

/** One person with their casussen, linked records and huishouden. */
export const DOSSIER = {
  name: 'inwoner.dossier',
  text: `
    select row_to_json(i) as inwoner, h.huishouden_id, (${CASUSSEN}) as casussen, (${KOPPELINGEN}) as koppelingen, (${LEDEN}) as leden
    from inwoner i
    left join huishouden_lid h on h.gemeente_id = i.gemeente_id and h.inwoner_id = i.id and h.geldig_tot is null
    where i.gemeente_id = $1 and i.id = $2`,
};

/** The casussen of some people that I may see, with their wijkteams: where a change of a person is told. */
export const CASUSSEN_VAN = {
  name: 'inwoner.casussen-van',
  text: `
    select id, inwoner_id as "inwonerId", wijkteam_id as "wijkteamId", status from casus
    where gemeente_id = $1 and inwoner_id = any ($2::uuid[]) order by status = 'afgesloten', geopend_op desc, id`,
};

/** Takes the keys of a person away, before they are written anew. */
export const SLEUTELS_WEG = { name: 'inwoner.sleutels-weg', text: 'delete from inwoner_sleutel where gemeente_id = $1 and inwoner_id = $2' };
export const HERKENNING_WEG = { name: 'inwoner.herkenning-weg', text: 'delete from herkenningssleutel where gemeente_id = $1 and inwoner_id = $2' };
