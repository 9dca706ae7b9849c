/** Wijk and wijkteam of a postcode, or of a chosen wijk when the postcode is not known, on a day. Always one row. */
export const PLAATS = {
  name: 'inrichting.plaats',
  text: `
    select w.id as wijk_id, w.naam as wijk, t.id as wijkteam_id, t.naam as wijkteam, t.telefoon, p.straat, p.wijk_id is not null as postcode_bekend
    from (select $2::uuid as gekozen) g
    left join postcodegebied p on p.gemeente_id = app.gemeente_id() and p.postcode = $1 and p.geldig_van <= $3::date
      and (p.geldig_tot is null or p.geldig_tot > $3::date)
    left join wijk w on w.gemeente_id = app.gemeente_id() and w.id = coalesce(p.wijk_id, g.gekozen) and w.geldig_van <= $3::date
      and (w.geldig_tot is null or w.geldig_tot > $3::date)
    left join wijkteam_wijk k on k.gemeente_id = app.gemeente_id() and k.wijk_id = w.id and k.geldig_van <= $3::date
      and (k.geldig_tot is null or k.geldig_tot > $3::date)
    left join wijkteam t on t.gemeente_id = app.gemeente_id() and t.id = k.wijkteam_id`,
};

/** Wijken that exist today with the wijkteam that serves each. */
export const WIJKEN = {
  name: 'inrichting.wijken',
  text: `
    select w.id, w.naam, w.cbs_code, t.id as wijkteam_id, t.naam as wijkteam, t.telefoon
    from wijk w
    left join wijkteam_wijk k on k.gemeente_id = w.gemeente_id and k.wijk_id = w.id and k.geldig_van <= app.vandaag()
      and (k.geldig_tot is null or k.geldig_tot > app.vandaag())
    left join wijkteam t on t.gemeente_id = k.gemeente_id and t.id = k.wijkteam_id
    where w.gemeente_id = app.gemeente_id() and w.geldig_van <= app.vandaag() and (w.geldig_tot is null or w.geldig_tot > app.vandaag())
    order by w.naam collate nl`,
};

/** All wijkteams of the gemeente. */
export const WIJKTEAMS = {
  name: 'inrichting.wijkteams',
  text: `select id, naam, telefoon from wijkteam where gemeente_id = app.gemeente_id() order by naam collate nl`,
};
