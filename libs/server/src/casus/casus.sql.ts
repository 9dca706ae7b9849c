/** Everything the casus screen shows, in one statement. */
export const LEES = {
  name: 'casus.lees',
  text: `
    select c.id, c.version, c.status, c.geopend_op, c.afgeschermd, c.inwoner_id, row_to_json(i) as inwoner,
      json_build_object('id', t.id, 'naam', t.naam, 'telefoon', t.telefoon) as wijkteam,
      case when r.id is not null then json_build_object('id', r.id, 'naam', r.naam) end as regiehouder,
      a.aanmeldingen
    from casus c
    join inwoner i on i.gemeente_id = c.gemeente_id and i.id = c.inwoner_id
    join wijkteam t on t.gemeente_id = c.gemeente_id and t.id = c.wijkteam_id
    left join medewerker r on r.gemeente_id = c.gemeente_id and r.id = c.regiehouder_id
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'id', a.id, 'version', a.version, 'casusId', a.casus_id, 'inwonerId', a.inwoner_id, 'ontvangenOp', a.ontvangen_op,
        'vraag', a.vraag, 'leefgebieden', a.leefgebieden, 'kanaal', a.kanaal, 'aanmelder', a.aanmelder, 'aanmelderNaam', a.aanmelder_naam,
        'aanmelderOrganisatie', a.aanmelder_organisatie, 'aanmelderTelefoon', a.aanmelder_telefoon, 'urgentie', a.urgentie,
        'veiligheid', a.veiligheid, 'wijkId', w.id, 'wijk', w.naam, 'wijkteamId', at.id, 'wijkteam', at.naam, 'geregistreerdDoor', m.naam
      ) order by a.ontvangen_op desc, a.id desc), '[]') as aanmeldingen
      from aanmelding a
      join wijk w on w.gemeente_id = a.gemeente_id and w.id = a.wijk_id
      join wijkteam at on at.gemeente_id = a.gemeente_id and at.id = a.wijkteam_id
      join medewerker m on m.gemeente_id = a.gemeente_id and m.id = a.geregistreerd_door
      where a.gemeente_id = c.gemeente_id and a.casus_id = c.id
    ) a
    where c.gemeente_id = $1 and c.id = $2`,
};

/** What the rules need to know before a casus changes. */
export const REGIE = {
  name: 'casus.regie',
  text: `
    select c.status, c.version, c.inwoner_id, c.wijkteam_id, exists (
      select 1 from teamlidmaatschap l join medewerker m on m.gemeente_id = l.gemeente_id and m.id = l.medewerker_id and m.actief
      where l.gemeente_id = c.gemeente_id and l.wijkteam_id = c.wijkteam_id and l.medewerker_id = $3
        and l.geldig_van <= app.vandaag() and (l.geldig_tot is null or l.geldig_tot > app.vandaag())
        and exists (select 1 from medewerker_rol x where x.gemeente_id = l.gemeente_id and x.medewerker_id = l.medewerker_id
          and x.rol in ('sociaal_werker', 'teamcoordinator'))
    ) as in_wijkteam
    from casus c where c.gemeente_id = $1 and c.id = $2`,
};

/**
 * A new casus, unless the inwoner has an open one already: then nothing happens. Without a conflict target, because naming one asks the
 * right to read the row, and a casus that is handed to another wijkteam is not readable for who registers it.
 */
export const OPEN = {
  name: 'casus.open',
  text: `
    insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op) values ($1, $2, $3, $4, 'aangemeld', $5)
    on conflict do nothing`,
};

/** The open casus of an inwoner, visible or not. */
export const OPEN_VAN = { name: 'casus.open-van', text: `select id, wijkteam_id from app.open_casus_van($1)` };

/** The casus with a lock that keeps it from changing until the transaction ends: what is added to an open casus is added to an open casus. */
export const VERGRENDEL = {
  name: 'casus.vergrendel',
  text: `
    select id, version, status, inwoner_id as "inwonerId", wijkteam_id as "wijkteamId", regiehouder_id as "regiehouderId"
    from casus where gemeente_id = $1 and id = $2 for no key update`,
};
