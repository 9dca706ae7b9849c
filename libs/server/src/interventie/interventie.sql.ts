import { LIMIET } from '@keukentafel/contract';

const DOELEN = `
  (select coalesce(json_agg(json_build_object('id', d.id, 'omschrijving', d.omschrijving, 'scoreBegin', d.score_begin, 'scoreEind', d.score_eind) order by d.id), '[]')
    from doel d where d.gemeente_id = i.gemeente_id and d.interventie_id = i.id) as doelen`;

/** One interventie as the casus shows it, and whose it is. */
export const LEES = {
  name: 'interventie.lees',
  text: `
    select i.id, i.version, i.casus_id as "casusId", i.werksoort, i.soort, i.status, i.wachtlijst_op as "wachtlijstOp", i.gestart_op as "gestartOp",
      i.afgesloten_op as "afgeslotenOp", i.resultaat, i.reden, c.inwoner_id,
      case when u.id is not null then json_build_object('id', u.id, 'naam', u.naam) end as uitvoerder,
      array(select k.hulpvraag_id from interventie_hulpvraag k where k.gemeente_id = i.gemeente_id and k.interventie_id = i.id order by 1) as "hulpvraagIds", ${DOELEN}
    from interventie i
    join casus c on c.gemeente_id = i.gemeente_id and c.id = i.casus_id
    left join medewerker u on u.gemeente_id = i.gemeente_id and u.id = i.uitvoerder_id
    where i.gemeente_id = $1 and i.id = $2`,
};

/** Which casus an interventie belongs to. */
export const CASUS_VAN = { name: 'interventie.casus-van', text: `select casus_id from interventie where gemeente_id = $1 and id = $2` };

// The day a casus was opened bounds every day in it; asked while the casus is locked.
const casus = (zonder = ''): string => `
  (c.geopend_op at time zone 'Europe/Amsterdam')::date as "geopendOp",
  array(select x.status from interventie x where x.gemeente_id = c.gemeente_id and x.casus_id = c.id${zonder}) as andere`;

/** What the rules need to know before an interventie is added to a casus: the hulpvragen of $3, and the other interventies. */
export const KADER = {
  name: 'interventie.kader',
  text: `
    select ${casus()}, (
      select coalesce(json_agg(json_build_object('id', h.id, 'open', h.gesloten_op is null)), '[]')
      from hulpvraag h where h.gemeente_id = c.gemeente_id and h.casus_id = c.id and h.id = any ($3)) as hulpvragen
    from casus c where c.gemeente_id = $1 and c.id = $2`,
};

/** An interventie with what the rules need to know before it changes. */
export const STAND = {
  name: 'interventie.stand',
  text: `
    select i.version, i.status, i.soort, i.uitvoerder_id as "uitvoerderId", i.wachtlijst_op as "wachtlijstOp", i.gestart_op as "gestartOp",
      i.afgesloten_op as "afgeslotenOp", i.resultaat, i.reden, ${DOELEN}, ${casus(' and x.id <> i.id')}, (
        select coalesce(json_agg(json_build_object('id', h.id, 'leefgebied', h.leefgebied, 'open', h.gesloten_op is null, 'elders', exists (
          select 1 from interventie_hulpvraag ak join interventie ai on ai.gemeente_id = ak.gemeente_id and ai.id = ak.interventie_id
          where ak.gemeente_id = h.gemeente_id and ak.hulpvraag_id = h.id and ai.id <> i.id and ai.status <> 'afgesloten'))), '[]')
        from interventie_hulpvraag k join hulpvraag h on h.gemeente_id = k.gemeente_id and h.id = k.hulpvraag_id
        where k.gemeente_id = i.gemeente_id and k.interventie_id = i.id) as hulpvragen
    from interventie i
    join casus c on c.gemeente_id = i.gemeente_id and c.id = i.casus_id
    where i.gemeente_id = $1 and i.casus_id = $2 and i.id = $3`,
};

/** The hulpvragen an interventie answers. */
export const HULPVRAGEN_ERBIJ = {
  name: 'interventie.hulpvragen-erbij',
  text: `insert into interventie_hulpvraag (gemeente_id, casus_id, interventie_id, hulpvraag_id) select $1, $2, $3, unnest($4::uuid[])`,
};

/** The choice for an interventie, as the actie of every hulpvraag it answers: that is what is counted. */
export const ACTIES_ERBIJ = {
  name: 'interventie.acties-erbij',
  text: `
    insert into actie (gemeente_id, casus_id, id, hulpvraag_id, vraagverkenning_id, soort, gedaan_op, gedaan_door)
    select $1, $2, r.id, h.id, h.vraagverkenning_id, 'interventie', $5, $6
    from unnest($3::uuid[], $4::uuid[]) as r(id, hulpvraag_id)
    join hulpvraag h on h.gemeente_id = $1 and h.id = r.hulpvraag_id`,
};

const DOEL_RIJEN = `unnest($4::uuid[], $5::text[], $6::integer[], $7::integer[]) as r(id, omschrijving, score_begin, score_eind)`;

export const DOELEN_ERBIJ = {
  name: 'interventie.doelen-erbij',
  text: `
    insert into doel (gemeente_id, casus_id, interventie_id, id, omschrijving, score_begin, score_eind)
    select $1, $2, $3, r.* from ${DOEL_RIJEN}`,
};

export const DOELEN_ANDERS = {
  name: 'interventie.doelen-anders',
  text: `
    update doel d set omschrijving = r.omschrijving, score_begin = r.score_begin, score_eind = r.score_eind, version = d.version + 1 from ${DOEL_RIJEN}
    where d.gemeente_id = $1 and d.casus_id = $2 and d.interventie_id = $3 and d.id = r.id`,
};

/** Closes hulpvragen with the interventie that answered them; never before the day they were raised, which may be later when that was registered late. */
export const HULPVRAGEN_DICHT = {
  name: 'interventie.hulpvragen-dicht',
  text: `
    update hulpvraag set gesloten_op = greatest($3::date, gesteld_op), uitkomst = $4, version = version + 1
    where gemeente_id = $1 and id = any ($2) and gesloten_op is null`,
};

// $2 wijkteams of the casus, $3 a werksoort or null.
const WACHTEND = `
  from interventie i
  join casus c on c.gemeente_id = i.gemeente_id and c.id = i.casus_id
  where i.gemeente_id = $1 and i.status = 'wachtlijst' and c.wijkteam_id = any ($2::uuid[]) and ($3::text is null or i.werksoort = $3)`;

/** A page of what waits in wijkteams, longest first. */
export const WACHTLIJST = {
  name: 'interventie.wachtlijst',
  text: `
    select i.id, i.version, i.casus_id, i.werksoort, i.soort, i.wachtlijst_op, i.inwoner_id, p.roepnaam, p.voornamen, p.tussenvoegsel, p.achternaam,
      p.geboortenaam, p.geboortedatum, t.id as wijkteam_id, t.naam as wijkteam,
      case when u.id is not null then json_build_object('id', u.id, 'naam', u.naam) end as uitvoerder,
      array(select distinct h.leefgebied from interventie_hulpvraag k join hulpvraag h on h.gemeente_id = k.gemeente_id and h.id = k.hulpvraag_id
        where k.gemeente_id = i.gemeente_id and k.interventie_id = i.id order by 1) as leefgebieden
    from (
      select i.*, c.inwoner_id, c.wijkteam_id ${WACHTEND}
        and (i.wachtlijst_op, i.id) > (coalesce($4::date, '-infinity'), coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
      order by i.wachtlijst_op, i.id limit $6
    ) i
    join inwoner p on p.gemeente_id = i.gemeente_id and p.id = i.inwoner_id
    join wijkteam t on t.gemeente_id = i.gemeente_id and t.id = i.wijkteam_id
    left join medewerker u on u.gemeente_id = i.gemeente_id and u.id = i.uitvoerder_id
    order by i.wachtlijst_op, i.id`,
};

/** How many wait in all, counted no further than anyone would read. */
export const TEL_WACHTLIJST = {
  name: 'interventie.tel-wachtlijst', text: `select count(*)::int as totaal from (select 1 ${WACHTEND} limit ${LIMIET.telTot}) geteld`,
};
