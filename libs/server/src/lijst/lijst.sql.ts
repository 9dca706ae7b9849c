/** Every dated row of the gemeente's lists. */
export const RIJEN = {
  name: 'lijst.rijen',
  text: `
    select lijst, code, naam, groep, getal, volgorde, geldig_van as "geldigVan", geldig_tot as "geldigTot", version
    from lijstwaarde where gemeente_id = $1 order by lijst, code, geldig_van`,
};

/** Writes rows of one list ($2), by code and first day. */
export const SCHRIJF = {
  name: 'lijst.schrijf',
  text: `
    insert into lijstwaarde (gemeente_id, lijst, id, code, naam, groep, getal, volgorde, geldig_van, geldig_tot)
    select $1, $2, t.*
    from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::date[], $10::date[])
      as t(id, code, naam, groep, getal, volgorde, geldig_van, geldig_tot)
    on conflict (gemeente_id, lijst, code, geldig_van) do update set naam = excluded.naam, groep = excluded.groep, getal = excluded.getal,
      volgorde = excluded.volgorde, geldig_tot = excluded.geldig_tot, version = lijstwaarde.version + 1`,
};

/** Changes of the lists of one gemeente wait for each other. */
export const OM_DE_BEURT = { name: 'lijst.om-de-beurt', text: `select pg_advisory_xact_lock(hashtextextended('keukentafel.lijst ' || $1, 0))` };
