export const ACCOUNT = { name: 'sessie.account', text: `select gemeente_id, medewerker_id, wachtwoord_hash, actief from app.zoek_account($1)` };
export const START = { name: 'sessie.start', text: `select app.start_sessie($1, $2, $3, $4::interval)` };
export const VERNIEUW = { name: 'sessie.vernieuw', text: `select uitkomst, medewerker_id, generatie from app.vernieuw_sessie($1, $2, $3, $4::interval)` };
export const EINDIG = { name: 'sessie.eindig', text: `select app.eindig_sessie($1, $2)` };
export const LOG = { name: 'sessie.log', text: `select app.log_inloggen($1, $2, $3, $4, $5, $6, $7)` };

/** Who I am, with my wijkteams of today. */
export const WIE = {
  name: 'sessie.wie',
  text: `
    select json_build_object('id', m.id, 'naam', m.naam) as medewerker, m.email,
      json_build_object('id', o.id, 'naam', o.naam) as organisatie,
      json_build_object('id', g.gemeente_id, 'naam', g.naam) as gemeente,
      (select coalesce(json_agg(json_build_object('id', t.id, 'naam', t.naam, 'telefoon', t.telefoon) order by t.naam), '[]')
        from teamlidmaatschap l join wijkteam t on t.gemeente_id = l.gemeente_id and t.id = l.wijkteam_id
        where l.gemeente_id = m.gemeente_id and l.medewerker_id = m.id
          and l.geldig_van <= app.vandaag() and (l.geldig_tot is null or l.geldig_tot > app.vandaag())) as wijkteams
    from medewerker m
    join organisatie o on o.gemeente_id = m.gemeente_id and o.id = m.organisatie_id
    join gemeente g on g.gemeente_id = m.gemeente_id
    where m.gemeente_id = $1 and m.id = $2`,
};
