/** Changes of the indeling of one gemeente wait for each other. */
export const OM_DE_BEURT = { name: 'wijkindeling.om-de-beurt', text: `select pg_advisory_xact_lock(hashtextextended('keukentafel.wijkindeling ' || $1, 0))` };

const OP = `geldig_van <= $2::date and (geldig_tot is null or geldig_tot > $2::date)`;

/** CBS code of the gemeente, and the last day on which anything of its indeling begins or ends. */
export const GEMEENTE = {
  name: 'wijkindeling.gemeente',
  text: `
    select g.cbs_code as "cbsCode", (
      select max(greatest(r.geldig_van, r.geldig_tot)) from (
        select geldig_van, geldig_tot from wijk w where w.gemeente_id = g.gemeente_id
        union all select geldig_van, geldig_tot from postcodegebied p where p.gemeente_id = g.gemeente_id
      ) r where r.geldig_tot is distinct from r.geldig_van) as laatste
    from gemeente g where g.gemeente_id = $1`,
};

/** The wijken of a day. */
export const WIJKEN_OP = { name: 'wijkindeling.wijken-op', text: `select id, cbs_code as "cbsCode", naam from wijk where gemeente_id = $1 and ${OP} order by cbs_code` };

/** The postcodes of a day. */
export const POSTCODES_OP = {
  name: 'wijkindeling.postcodes-op', text: `select id, postcode, wijk_id as "wijkId", straat from postcodegebied where gemeente_id = $1 and ${OP} order by postcode`,
};

/** Which wijkteam serves which wijk on a day or later. */
export const WIJKTEAMS_VANAF = {
  name: 'wijkindeling.wijkteams-vanaf',
  text: `
    select wijk_id as "wijkId", wijkteam_id as "wijkteamId", geldig_van as "geldigVan", geldig_tot as "geldigTot" from wijkteam_wijk
    where gemeente_id = $1 and (geldig_tot is null or geldig_tot > $2::date) and geldig_tot is distinct from geldig_van`,
};

// A row that was to begin on that day or later ends as it begins: it never applies.
const eindig = (table: string, column: string) => ({
  name: `wijkindeling.eindig-${table}`,
  text: `
    update ${table} set geldig_tot = greatest(geldig_van, $2::date)
    where gemeente_id = $1 and ${column} = any ($3::uuid[]) and (geldig_tot is null or geldig_tot > $2::date)`,
});
export const EINDIG_WIJKEN = eindig('wijk', 'id');
export const EINDIG_POSTCODES = eindig('postcodegebied', 'id');
export const EINDIG_WIJKTEAMS = eindig('wijkteam_wijk', 'wijk_id');

/** Begins wijken on a day; one that was to begin then and was taken back begins again. Answers the ids they have. */
export const BEGIN_WIJKEN = {
  name: 'wijkindeling.begin-wijken',
  text: `
    insert into wijk (gemeente_id, geldig_van, id, cbs_code, naam)
    select $1, $2, t.* from unnest($3::uuid[], $4::text[], $5::text[]) as t(id, cbs_code, naam)
    on conflict (gemeente_id, cbs_code, geldig_van) do update set naam = excluded.naam, geldig_tot = null, version = wijk.version + 1
    returning id, cbs_code as "cbsCode"`,
};

/** Begins postcodes on a day. */
export const BEGIN_POSTCODES = {
  name: 'wijkindeling.begin-postcodes',
  text: `
    insert into postcodegebied (gemeente_id, geldig_van, id, postcode, wijk_id, straat)
    select $1, $2, t.* from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[]) as t(id, postcode, wijk_id, straat)
    on conflict (gemeente_id, postcode, geldig_van) do update set wijk_id = excluded.wijk_id, straat = excluded.straat, geldig_tot = null`,
};

/** Lets wijkteams serve wijken, each from and until a day of its own. */
export const BEGIN_WIJKTEAMS = {
  name: 'wijkindeling.begin-wijkteams',
  text: `
    insert into wijkteam_wijk (gemeente_id, id, wijk_id, wijkteam_id, geldig_van, geldig_tot)
    select $1, t.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::date[]) as t(id, wijk_id, wijkteam_id, geldig_van, geldig_tot)
    on conflict (gemeente_id, wijk_id, geldig_van) do update set wijkteam_id = excluded.wijkteam_id, geldig_tot = excluded.geldig_tot`,
};

/** The wijken of now and later, each with its postcodes and the wijkteams that serve it now or later. */
export const OVERZICHT = {
  name: 'wijkindeling.overzicht',
  text: `
    select w.id, w.version, w.cbs_code as "cbsCode", w.naam, w.geldig_van as "geldigVan", w.geldig_tot as "geldigTot",
      (select count(*)::int from postcodegebied p where p.gemeente_id = w.gemeente_id and p.wijk_id = w.id
        and p.geldig_van <= greatest(app.vandaag(), w.geldig_van) and (p.geldig_tot is null or p.geldig_tot > greatest(app.vandaag(), w.geldig_van))) as postcodes,
      (select coalesce(json_agg(json_build_object('id', t.id, 'naam', t.naam, 'geldigVan', k.geldig_van, 'geldigTot', k.geldig_tot) order by k.geldig_van), '[]')
        from wijkteam_wijk k join wijkteam t on t.gemeente_id = k.gemeente_id and t.id = k.wijkteam_id
        where k.gemeente_id = w.gemeente_id and k.wijk_id = w.id and (k.geldig_tot is null or k.geldig_tot > app.vandaag())
          and k.geldig_tot is distinct from k.geldig_van) as wijkteams
    from wijk w
    where w.gemeente_id = $1 and (w.geldig_tot is null or w.geldig_tot > app.vandaag()) and w.geldig_tot is distinct from w.geldig_van
    order by w.cbs_code, w.geldig_van`,
};

/** Until when a wijk holds, from when, and whether a wijkteam ($3, null for none) is of this gemeente. */
export const WIJK = {
  name: 'wijkindeling.wijk',
  text: `
    select geldig_van as "geldigVan", geldig_tot as "geldigTot",
      $3::uuid is null or exists (select 1 from wijkteam t where t.gemeente_id = $1 and t.id = $3) as "wijkteamBekend"
    from wijk where gemeente_id = $1 and id = $2`,
};
