// The casussen of $2 (a wijkteam) in which $3 has something: the lead, an open interventie or a planned contact.
const WERK_VAN = `
  c.gemeente_id = $1 and c.wijkteam_id = $2 and c.status <> 'afgesloten' and (
    c.regiehouder_id = $3
    or exists (select 1 from interventie i where i.gemeente_id = c.gemeente_id and i.casus_id = c.id and i.uitvoerder_id = $3 and i.status <> 'afgesloten')
    or exists (select 1 from contactmoment s where s.gemeente_id = c.gemeente_id and s.casus_id = c.id and s.medewerker_id = $3 and s.status = 'gepland'))`;

/** The caseload of a medewerker in a wijkteam, by name of the inwoner. */
export const CASELOAD = {
  name: 'overdracht.caseload',
  text: `
    select c.id, c.status, c.inwoner_id, p.roepnaam, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortenaam, c.regiehouder_id is not distinct from $3 as regie,
      (select count(*)::int from interventie i where i.gemeente_id = c.gemeente_id and i.casus_id = c.id and i.uitvoerder_id = $3 and i.status <> 'afgesloten') as interventies,
      (select count(*)::int from contactmoment s where s.gemeente_id = c.gemeente_id and s.casus_id = c.id and s.medewerker_id = $3 and s.status = 'gepland') as contactmomenten
    from casus c
    join inwoner p on p.gemeente_id = c.gemeente_id and p.id = c.inwoner_id
    where ${WERK_VAN}
    order by p.achternaam collate nl, p.roepnaam collate nl, c.id`,
};

/** A medewerker by id, who may have left the wijkteam already. */
export const MEDEWERKER = { name: 'overdracht.medewerker', text: `select id, naam from medewerker where gemeente_id = $1 and id = $2` };

const ZICHTBAAR = (naar: string): string => `(not c.afgeschermd or coalesce(${naar} = any (app.betrokkenen_van(c.id)), false))`;

/** The same casussen with a lock until the transaction ends, in one order so that two overdrachten wait for each other; those of $4, or all. */
export const VERGRENDEL_CASELOAD = {
  name: 'overdracht.vergrendel-caseload',
  text: `select c.id from casus c where ${WERK_VAN} and ($4::uuid[] is null or c.id = any ($4)) order by c.id for no key update of c`,
};

/**
 * What of the locked casussen of $4 is still theirs. Asked anew, because waiting for a lock looks again at the casus only, not at its
 * interventies and contacts, which someone else may have handed over meanwhile.
 */
export const VERGRENDELD = {
  name: 'overdracht.vergrendeld',
  text: `
    select c.id, c.inwoner_id as "inwonerId", c.wijkteam_id as "wijkteamId", ${ZICHTBAAR('$5')} as zichtbaar
    from casus c where ${WERK_VAN} and c.id = any ($4) order by c.id`,
};

/** Whether $3 may open a casus that they get. */
export const MAG_ZIEN = { name: 'overdracht.mag-zien', text: `select ${ZICHTBAAR('$3')} as zichtbaar from casus c where c.gemeente_id = $1 and c.id = $2` };

/** From $3 (or nobody) to $4: the lead of casussen. */
export const REGIE_NAAR = {
  name: 'overdracht.regie-naar',
  text: `
    update casus set regiehouder_id = $4, version = version + 1
    where gemeente_id = $1 and id = any ($2) and regiehouder_id is not distinct from $3::uuid`,
};

/** From $3 to $4: the open interventies in casussen. */
export const INTERVENTIES_NAAR = {
  name: 'overdracht.interventies-naar',
  text: `
    update interventie set uitvoerder_id = $4, version = version + 1
    where gemeente_id = $1 and casus_id = any ($2) and uitvoerder_id = $3::uuid and status <> 'afgesloten'`,
};

/** From $3 to $4: the planned contactmomenten in casussen. */
export const CONTACTEN_NAAR = {
  name: 'overdracht.contacten-naar',
  text: `
    update contactmoment set medewerker_id = $4, version = version + 1
    where gemeente_id = $1 and casus_id = any ($2) and medewerker_id = $3::uuid and status = 'gepland'`,
};

/** One overdracht for every casus. */
export const LEG_VAST = {
  name: 'overdracht.leg-vast',
  text: `
    insert into overdracht (gemeente_id, casus_id, id, van_medewerker_id, naar_medewerker_id, notitie, overgedragen_op, overgedragen_door)
    select $1, r.casus_id, r.id, $4, $5, $6, $7, $8 from unnest($2::uuid[], $3::uuid[]) as r(casus_id, id)`,
};

/** Tells the receiver, for every casus. */
export const MELD = {
  name: 'overdracht.meld',
  text: `
    insert into melding (gemeente_id, id, medewerker_id, soort, casus_id, gemeld_op)
    select $1, r.id, $4, 'overdracht', r.casus_id, $5 from unnest($2::uuid[], $3::uuid[]) as r(casus_id, id)`,
};
