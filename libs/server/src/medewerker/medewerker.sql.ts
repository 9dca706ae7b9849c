const KOLOMMEN = `
  select m.id, m.version, m.naam, m.functie, m.email, m.actief,
    array(select r.rol from medewerker_rol r where r.gemeente_id = m.gemeente_id and r.medewerker_id = m.id order by r.rol) as rollen,
    json_build_object('id', o.id, 'naam', o.naam) as organisatie,
    (select coalesce(json_agg(json_build_object('id', t.id, 'naam', t.naam, 'telefoon', t.telefoon) order by t.naam), '[]')
      from teamlidmaatschap l join wijkteam t on t.gemeente_id = l.gemeente_id and t.id = l.wijkteam_id
      where l.gemeente_id = m.gemeente_id and l.medewerker_id = m.id
        and l.geldig_van <= app.vandaag() and (l.geldig_tot is null or l.geldig_tot > app.vandaag())) as wijkteams
  from medewerker m
  join organisatie o on o.gemeente_id = m.gemeente_id and o.id = m.organisatie_id`;

/** A page of medewerkers by id, which is by when they came. */
export const LIJST = {
  name: 'medewerker.lijst',
  text: `${KOLOMMEN} where m.gemeente_id = $1 and ($2::uuid is null or m.id > $2) order by m.id limit $3`,
};

/** One medewerker. */
export const LEES = { name: 'medewerker.lees', text: `${KOLOMMEN} where m.gemeente_id = $1 and m.id = $2` };

/** Changes of accounts of one gemeente wait for each other, so that two beheerders cannot take each other's rol at the same time. */
export const OM_DE_BEURT = {
  name: 'medewerker.om-de-beurt',
  text: `select pg_advisory_xact_lock(hashtextextended('keukentafel.medewerker ' || $1, 0))`,
};

/** How many active beheerders there are besides one medewerker. */
export const ANDERE_BEHEERDERS = {
  name: 'medewerker.andere-beheerders',
  text: `
    select count(*)::int as aantal from medewerker_rol r
    join medewerker m on m.gemeente_id = r.gemeente_id and m.id = r.medewerker_id and m.actief
    where r.gemeente_id = $1 and r.rol = 'beheerder' and r.medewerker_id <> $2`,
};

export const ROLLEN_WEG = {
  name: 'medewerker.rollen-weg',
  text: `delete from medewerker_rol where gemeente_id = $1 and medewerker_id = $2 and rol <> all ($3::text[])`,
};

export const ROLLEN_BIJ = {
  name: 'medewerker.rollen-bij',
  text: `
    insert into medewerker_rol (gemeente_id, medewerker_id, rol) select $1, $2, r from unnest($3::text[]) r
    on conflict do nothing`,
};

export const SESSIES_EINDIG = { name: 'medewerker.sessies-eindig', text: `select app.eindig_sessies_van($1)` };
