/** One aanmelding with the names of what it points to. */
export const LEES = {
  name: 'aanmelding.lees',
  text: `
    select a.id, a.version, a.casus_id, a.inwoner_id, a.ontvangen_op, a.vraag, a.leefgebieden, a.kanaal, a.aanmelder, a.aanmelder_naam,
      a.aanmelder_organisatie, a.aanmelder_telefoon, a.urgentie, a.veiligheid, a.wijk_id, w.naam as wijk, a.wijkteam_id, t.naam as wijkteam,
      m.naam as geregistreerd_door, c.wijkteam_id as casus_wijkteam_id
    from aanmelding a
    join casus c on c.gemeente_id = a.gemeente_id and c.id = a.casus_id
    join wijk w on w.gemeente_id = a.gemeente_id and w.id = a.wijk_id
    join wijkteam t on t.gemeente_id = a.gemeente_id and t.id = a.wijkteam_id
    join medewerker m on m.gemeente_id = a.gemeente_id and m.id = a.geregistreerd_door
    where a.gemeente_id = $1 and a.id = $2`,
};

// $2 wijkteams of the casus (an aanmelding from elsewhere may have been attached to it), $3 only those nobody has picked up.
const GEKOZEN = `
  from aanmelding a
  join casus c on c.gemeente_id = a.gemeente_id and c.id = a.casus_id
  where a.gemeente_id = $1 and c.wijkteam_id = any ($2::uuid[])
    and (not $3::boolean or (c.status = 'aangemeld' and c.regiehouder_id is null))`;

/** A page of the team's aanmeldingen, newest first. */
export const LIJST = {
  name: 'aanmelding.lijst',
  text: `
    select a.id, a.casus_id, c.version as casus_version, a.inwoner_id, i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam,
      i.geboortedatum, a.ontvangen_op, left(a.vraag, 240) as vraag, a.leefgebieden, a.kanaal, a.urgentie, a.veiligheid, a.wijkteam_id,
      t.naam as wijkteam, r.id as regiehouder_id, r.naam as regiehouder
    from (
      select a.*, c.version as casus_version, c.regiehouder_id ${GEKOZEN}
        and ($4::timestamptz is null or (a.ontvangen_op, a.id) < ($4::timestamptz, $5::uuid))
      order by a.ontvangen_op desc, a.id desc limit $6
    ) a
    join casus c on c.gemeente_id = a.gemeente_id and c.id = a.casus_id
    join inwoner i on i.gemeente_id = a.gemeente_id and i.id = a.inwoner_id
    join wijkteam t on t.gemeente_id = a.gemeente_id and t.id = a.wijkteam_id
    left join medewerker r on r.gemeente_id = a.gemeente_id and r.id = c.regiehouder_id
    order by a.ontvangen_op desc, a.id desc`,
};

/** How many aanmeldingen the list has in all. */
export const TEL = { name: 'aanmelding.tel', text: `select count(*)::int as totaal ${GEKOZEN}` };
