import { LIMIET } from '@keukentafel/contract';

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

/** What was done about an aanmelding while registering it. */
export const ACTIE = {
  name: 'aanmelding.actie',
  text: `
    insert into actie (gemeente_id, id, casus_id, aanmelding_id, soort, toelichting, gedaan_op, gedaan_door)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

// $2 wijkteams of the casus: an aanmelding from elsewhere may have been attached to it.
const ALLE = `
  from aanmelding a
  join casus c on c.gemeente_id = a.gemeente_id and c.id = a.casus_id
  where a.gemeente_id = $1 and c.wijkteam_id = any ($2::uuid[])`;
const NIEUW = `${ALLE} and c.status = 'aangemeld' and c.regiehouder_id is null`;

// One row comparison with a bound that is always there, so that the index in this order is followed from it on.
const lijst = (name: string, gekozen: string) => ({
  name,
  text: `
    select a.id, a.casus_id, c.version as casus_version, a.inwoner_id, i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam,
      i.geboortedatum, a.ontvangen_op, left(a.vraag, 240) as vraag, a.leefgebieden, a.kanaal, a.urgentie, a.veiligheid, a.wijkteam_id,
      t.naam as wijkteam, r.id as regiehouder_id, r.naam as regiehouder
    from (
      select a.* ${gekozen}
        and (a.ontvangen_op, a.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by a.ontvangen_op desc, a.id desc limit $5
    ) a
    join casus c on c.gemeente_id = a.gemeente_id and c.id = a.casus_id
    join inwoner i on i.gemeente_id = a.gemeente_id and i.id = a.inwoner_id
    join wijkteam t on t.gemeente_id = a.gemeente_id and t.id = a.wijkteam_id
    left join medewerker r on r.gemeente_id = a.gemeente_id and r.id = c.regiehouder_id
    order by a.ontvangen_op desc, a.id desc`,
});
const tel = (name: string, gekozen: string) => ({
  name, text: `select count(*)::int as totaal from (select 1 ${gekozen} limit ${LIMIET.telTot}) geteld`,
});

/** A page of the team's aanmeldingen, newest first: all of them, or those nobody has picked up. Two statements, because they need two plans. */
export const LIJST = { alle: lijst('aanmelding.lijst', ALLE), nieuw: lijst('aanmelding.lijst-nieuw', NIEUW) };

/** How many aanmeldingen the list has in all, counted no further than anyone would read. */
export const TEL = { alle: tel('aanmelding.tel', ALLE), nieuw: tel('aanmelding.tel-nieuw', NIEUW) };
