/** Writes the search keys of one inwoner. */
export const SLEUTELS_INSERT = {
  name: 'inwoner.sleutels',
  text: `
    insert into inwoner_sleutel (gemeente_id, inwoner_id, soort, sleutel)
    select $1, $2, k.soort, k.sleutel from unnest($3::text[], $4::text[]) as k(soort, sleutel)`,
};

/**
 * Inwoners whose keys match every key asked for, by the beginning of each; only those row-level security shows. The end of each range ($3)
 * comes ready: an operator in the comparison would be kept from the index by row-level security. `offset 0` keeps it one range per key.
 */
export const ZOEK = {
  name: 'inwoner.zoek',
  text: `
    with treffer as (
      select s.inwoner_id
      from unnest($1::text[], $2::text[], $3::text[]) with ordinality as k(soort, van, tot, nr)
      cross join lateral (
        select s.inwoner_id from inwoner_sleutel s
        where s.gemeente_id = (select app.gemeente_id()) and s.soort = k.soort and s.sleutel >= k.van and s.sleutel < k.tot
        offset 0
      ) s
      group by s.inwoner_id
      having count(distinct k.nr) = cardinality($1::text[])
      limit 200
    )
    select i.id, i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam, i.geboortedatum, i.geboortejaar,
      i.straat, i.huisnummer, i.toevoeging, i.postcode, i.plaats, i.geheim_adres, c.id as casus_id, c.status as casus_status, t.naam as wijkteam,
      (select k.inwoner_id from inwoner_koppeling k where k.gemeente_id = i.gemeente_id and k.dubbel_id = i.id and k.ontkoppeld_op is null) as dubbel_van
    from treffer f
    join inwoner i on i.gemeente_id = (select app.gemeente_id()) and i.id = f.inwoner_id
    left join lateral (
      select c.id, c.status, c.wijkteam_id from casus c
      where c.gemeente_id = i.gemeente_id and c.inwoner_id = i.id
      order by c.status = 'afgesloten', c.geopend_op desc limit 1
    ) c on true
    left join wijkteam t on t.gemeente_id = i.gemeente_id and t.id = c.wijkteam_id
    order by i.achternaam collate nl, i.roepnaam collate nl, i.id
    limit $4`,
};

/** One inwoner. */
export const LEES = {
  name: 'inwoner.lees',
  text: `select id, postcode, geboortedatum from inwoner where gemeente_id = $1 and id = $2`,
};
