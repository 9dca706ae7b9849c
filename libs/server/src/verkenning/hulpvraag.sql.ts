/** The hulpvragen of a casus with their acties, open ones first; all of them, or those with the ids of $3. */
export const LEES = {
  name: 'hulpvraag.lees',
  text: `
    select h.id, h.version, h.casus_id, h.vraagverkenning_id, h.leefgebied, h.gesteld_op, h.gesloten_op, h.uitkomst, (
      select coalesce(json_agg(json_build_object(
        'id', a.id, 'casusId', a.casus_id, 'hulpvraagId', a.hulpvraag_id, 'vraagverkenningId', a.vraagverkenning_id, 'aanmeldingId', a.aanmelding_id,
        'soort', a.soort, 'toelichting', a.toelichting, 'organisatie', a.organisatie, 'gedaanOp', a.gedaan_op,
        'gedaanDoor', json_build_object('id', w.id, 'naam', w.naam)
      ) order by a.gedaan_op, a.id), '[]')
      from actie a join medewerker w on w.gemeente_id = a.gemeente_id and w.id = a.gedaan_door
      where a.gemeente_id = h.gemeente_id and a.hulpvraag_id = h.id
    ) as acties
    from hulpvraag h
    where h.gemeente_id = $1 and h.casus_id = $2 and ($3::uuid[] is null or h.id = any ($3))
    order by h.gesloten_op is not null, h.gesteld_op desc, h.id desc`,
};

/** What the rules need to know of hulpvragen before something is done about them; asked while the casus is locked. */
export const STAND = {
  name: 'hulpvraag.stand',
  text: `
    select h.id, h.version, h.leefgebied, h.gesteld_op, h.gesloten_op is null as open,
      coalesce((select v.id from vraagverkenning v where v.gemeente_id = h.gemeente_id and v.casus_id = h.casus_id and v.status <> 'afgerond'), h.vraagverkenning_id)
        as vraagverkenning_id,
      exists (select 1 from interventie_hulpvraag x join interventie i on i.gemeente_id = x.gemeente_id and i.id = x.interventie_id
        where x.gemeente_id = h.gemeente_id and x.hulpvraag_id = h.id and i.status <> 'afgesloten') as interventie_loopt
    from hulpvraag h where h.gemeente_id = $1 and h.casus_id = $2 and h.id = any ($3)`,
};

/** Which casus a hulpvraag belongs to. */
export const CASUS_VAN = { name: 'hulpvraag.casus-van', text: `select casus_id from hulpvraag where gemeente_id = $1 and id = $2` };

/** Hulpvragen of one moment, per leefgebied. */
export const INSERT = {
  name: 'hulpvraag.insert',
  text: `
    insert into hulpvraag (gemeente_id, casus_id, vraagverkenning_id, gesteld_op, id, leefgebied)
    select $1, $2, $3, $4, r.* from unnest($5::uuid[], $6::text[]) r`,
};

/** Closes hulpvragen; not before the day they were raised, whatever the clocks of two machines say. */
export const SLUIT = {
  name: 'hulpvraag.sluit',
  text: `
    update hulpvraag set gesloten_op = greatest($3::date, gesteld_op), uitkomst = $4, version = version + 1
    where gemeente_id = $1 and id = any ($2) and gesloten_op is null`,
};

/** Several acties of one moment. */
export const INSERT_ACTIE = {
  name: 'actie.insert',
  text: `
    insert into actie (gemeente_id, casus_id, gedaan_op, gedaan_door, id, hulpvraag_id, vraagverkenning_id, soort, toelichting, organisatie)
    select $1, $2, $3, $4, r.* from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[]) r`,
};
