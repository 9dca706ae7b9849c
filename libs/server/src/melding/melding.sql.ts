/** Tells every active teamcoördinator of a wijkteam about an aanmelding, but for whom it was told already. */
export const MELD = {
  name: 'melding.meld',
  text: `
    insert into melding (gemeente_id, id, medewerker_id, soort, casus_id, aanmelding_id, gemeld_op)
    select l.gemeente_id, gen_random_uuid(), l.medewerker_id, $3, $4, $5, $6
    from teamlidmaatschap l
    join medewerker m on m.gemeente_id = l.gemeente_id and m.id = l.medewerker_id and m.actief
    where l.gemeente_id = $1 and l.wijkteam_id = $2 and l.geldig_van <= app.vandaag() and (l.geldig_tot is null or l.geldig_tot > app.vandaag())
      and exists (select 1 from medewerker_rol r where r.gemeente_id = l.gemeente_id and r.medewerker_id = l.medewerker_id and r.rol = 'teamcoordinator')`,
};

/** My meldingen, unseen first and then newest first, of casussen I may see now; with how many are unseen. */
export const LIJST = {
  name: 'melding.lijst',
  text: `
    select m.id, m.soort, m.casus_id, m.aanmelding_id, m.gemeld_op, m.gezien_op, c.inwoner_id, t.naam as wijkteam,
      i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam, count(*) filter (where m.gezien_op is null) over ()::int as ongezien
    from melding m
    join casus c on c.gemeente_id = m.gemeente_id and c.id = m.casus_id
    join inwoner i on i.gemeente_id = c.gemeente_id and i.id = c.inwoner_id
    join wijkteam t on t.gemeente_id = c.gemeente_id and t.id = c.wijkteam_id
    where m.gemeente_id = $1 and m.medewerker_id = $2 and (m.gezien_op is null or m.gezien_op > $3)
    order by m.gezien_op is not null, m.gemeld_op desc, m.id limit $4`,
};

/** Marks one of my meldingen as seen; once seen it stays seen. */
export const GEZIEN = {
  name: 'melding.gezien',
  text: `update melding set gezien_op = coalesce(gezien_op, $4) where gemeente_id = $1 and medewerker_id = $2 and id = $3 returning casus_id`,
};
