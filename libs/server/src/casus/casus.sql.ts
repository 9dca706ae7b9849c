import { KOPPELINGEN } from '../inwoner/inwoner.service';

// Timestamps within json come out as ISO 8601 with an offset, which every reader of the wire understands.
const MEDEWERKER = (alias: string): string => `json_build_object('id', ${alias}.id, 'naam', ${alias}.naam)`;

const AANMELDINGEN = `
  select coalesce(json_agg(json_build_object(
    'id', a.id, 'version', a.version, 'casusId', a.casus_id, 'inwonerId', a.inwoner_id, 'ontvangenOp', a.ontvangen_op,
    'vraag', a.vraag, 'leefgebieden', a.leefgebieden, 'kanaal', a.kanaal, 'aanmelder', a.aanmelder, 'aanmelderNaam', a.aanmelder_naam,
    'aanmelderOrganisatie', a.aanmelder_organisatie, 'aanmelderTelefoon', a.aanmelder_telefoon, 'urgentie', a.urgentie,
    'veiligheid', a.veiligheid, 'wijkId', w.id, 'wijk', w.naam, 'wijkteamId', at.id, 'wijkteam', at.naam, 'geregistreerdDoor', m.naam
  ) order by a.ontvangen_op desc, a.id desc), '[]')
  from aanmelding a
  join wijk w on w.gemeente_id = a.gemeente_id and w.id = a.wijk_id
  join wijkteam at on at.gemeente_id = a.gemeente_id and at.id = a.wijkteam_id
  join medewerker m on m.gemeente_id = a.gemeente_id and m.id = a.geregistreerd_door
  where a.gemeente_id = c.gemeente_id and a.casus_id = c.id`;

const HUISHOUDEN = `
  select coalesce(json_agg(json_build_object('rol', l.rol, 'inwoner', row_to_json(p)) order by p.geboortedatum, p.id), '[]')
  from huishouden_lid mij
  join huishouden_lid l on l.gemeente_id = mij.gemeente_id and l.huishouden_id = mij.huishouden_id and l.inwoner_id <> mij.inwoner_id and l.geldig_tot is null
  join inwoner p on p.gemeente_id = l.gemeente_id and p.id = l.inwoner_id
  where mij.gemeente_id = c.gemeente_id and mij.inwoner_id = c.inwoner_id and mij.geldig_tot is null`;

const NETWERK = `
  select coalesce(json_agg(json_build_object('id', m.id, 'naam', m.naam, 'functie', m.functie, 'organisatie', o.naam, 'als', n.als) order by n.rang, m.naam), '[]')
  from (
    select n.id, min(n.rang) as rang, array_agg(distinct n.als) as als from (
      select c.regiehouder_id as id, 'regiehouder' as als, 1 as rang
      union all select i.uitvoerder_id, 'uitvoerder', 2 from interventie i
        where i.gemeente_id = c.gemeente_id and i.casus_id = c.id and i.status <> 'afgesloten'
      union all select b.id, 'betrokkene', 3 from unnest(app.betrokkenen_van(c.id)) b(id)
    ) n where n.id is not null group by n.id
  ) n
  join medewerker m on m.gemeente_id = c.gemeente_id and m.id = n.id
  join organisatie o on o.gemeente_id = m.gemeente_id and o.id = m.organisatie_id`;

// Also those of a record that was linked as the same person.
const EERDERE = `
  select coalesce(json_agg(json_build_object(
    'id', e.id, 'status', e.status, 'geopendOp', e.geopend_op, 'afgeslotenOp', e.afgesloten_op, 'resultaat', e.resultaat
  ) order by e.geopend_op desc, e.id desc), '[]')
  from (
    select c.inwoner_id as id
    union all select k.dubbel_id from inwoner_koppeling k where k.gemeente_id = c.gemeente_id and k.inwoner_id = c.inwoner_id and k.ontkoppeld_op is null
    union all select k.inwoner_id from inwoner_koppeling k where k.gemeente_id = c.gemeente_id and k.dubbel_id = c.inwoner_id and k.ontkoppeld_op is null
  ) wie
  join casus e on e.gemeente_id = c.gemeente_id and e.inwoner_id = wie.id and e.id <> c.id`;

/** Who the casus is about, what was asked, who is involved and what was before. */
export const LEES = {
  name: 'casus.lees',
  text: `
    select c.id, c.version, c.status, c.geopend_op, c.afgeschermd, c.afgesloten_op, c.resultaat, c.afsluitreden, c.bewaren_tot, c.inwoner_id,
      row_to_json(i) as inwoner,
      json_build_object('id', t.id, 'naam', t.naam, 'telefoon', t.telefoon) as wijkteam,
      case when r.id is not null then ${MEDEWERKER('r')} end as regiehouder,
      (${AANMELDINGEN}) as aanmeldingen,
      (${HUISHOUDEN}) as huishouden,
      (${NETWERK}) as netwerk,
      (${EERDERE}) as eerdere,
      (${KOPPELINGEN}) as koppelingen
    from casus c
    join inwoner i on i.gemeente_id = c.gemeente_id and i.id = c.inwoner_id
    join wijkteam t on t.gemeente_id = c.gemeente_id and t.id = c.wijkteam_id
    left join medewerker r on r.gemeente_id = c.gemeente_id and r.id = c.regiehouder_id
    where c.gemeente_id = $1 and c.id = $2`,
};

const VERKENNING = `
  select json_build_object('id', v.id, 'version', v.version, 'casusId', v.casus_id, 'status', v.status, 'begonnenOp', v.begonnen_op,
    'afgerondOp', v.afgerond_op, 'gevoerdDoor', ${MEDEWERKER('m')})
  from vraagverkenning v
  join medewerker m on m.gemeente_id = v.gemeente_id and m.id = v.gevoerd_door
  where v.gemeente_id = $1 and v.casus_id = $2 and v.status <> 'afgerond'`;

// A correction within a conversation takes the place of what was there; a conversation that left it out says nothing of a leefgebied.
const METINGEN = `
  select coalesce(json_agg(json_build_object(
    'id', x.id, 'casusId', x.casus_id, 'vraagverkenningId', x.vraagverkenning_id, 'leefgebied', x.leefgebied, 'uitkomst', x.uitkomst, 'score', x.score,
    'zelfredzaamheid', x.zelfredzaamheid, 'krachten', x.krachten, 'netwerk', x.netwerk, 'wens', x.wens, 'notitie', x.notitie,
    'gemetenOp', x.gemeten_op, 'gemetenDoor', ${MEDEWERKER('m')}
  ) order by x.leefgebied, x.gemeten_op desc, x.id desc), '[]')
  from (
    select x.*, row_number() over (partition by x.leefgebied order by x.gemeten_op desc, x.id desc) as nr
    from (
      select distinct on (x.vraagverkenning_id, x.leefgebied) x.* from meting x
      where x.gemeente_id = $1 and x.casus_id = $2
      order by x.vraagverkenning_id, x.leefgebied, x.gemeten_op desc, x.id desc
    ) x where x.uitkomst <> 'niet_besproken'
  ) x
  join medewerker m on m.gemeente_id = x.gemeente_id and m.id = x.gemeten_door
  where x.nr <= 2`;

const HULPVRAGEN = `
  select coalesce(json_agg(json_build_object(
    'id', h.id, 'version', h.version, 'casusId', h.casus_id, 'vraagverkenningId', h.vraagverkenning_id, 'leefgebied', h.leefgebied,
    'gesteldOp', h.gesteld_op, 'geslotenOp', h.gesloten_op, 'uitkomst', h.uitkomst, 'acties', coalesce(e.acties, '[]')
  ) order by h.gesloten_op is not null, h.gesteld_op desc, h.id desc), '[]')
  from hulpvraag h
  left join (
    select e.hulpvraag_id, json_agg(json_build_object(
      'id', e.id, 'casusId', e.casus_id, 'hulpvraagId', e.hulpvraag_id, 'vraagverkenningId', e.vraagverkenning_id, 'aanmeldingId', e.aanmelding_id,
      'soort', e.soort, 'toelichting', e.toelichting, 'organisatie', e.organisatie, 'gedaanOp', e.gedaan_op, 'gedaanDoor', ${MEDEWERKER('m')}
    ) order by e.gedaan_op, e.id) as acties
    from actie e
    join medewerker m on m.gemeente_id = e.gemeente_id and m.id = e.gedaan_door
    where e.gemeente_id = $1 and e.casus_id = $2
    group by e.hulpvraag_id
  ) e on e.hulpvraag_id = h.id
  where h.gemeente_id = $1 and h.casus_id = $2`;

const INTERVENTIES = `
  select coalesce(json_agg(json_build_object(
    'id', i.id, 'version', i.version, 'casusId', i.casus_id, 'werksoort', i.werksoort, 'soort', i.soort,
    'uitvoerder', case when m.id is not null then ${MEDEWERKER('m')} end, 'status', i.status, 'wachtlijstOp', i.wachtlijst_op,
    'gestartOp', i.gestart_op, 'afgeslotenOp', i.afgesloten_op, 'wachtDagen', coalesce(i.gestart_op, i.afgesloten_op, app.vandaag()) - i.wachtlijst_op,
    'resultaat', i.resultaat, 'reden', i.reden, 'hulpvraagIds', coalesce(k.ids, '[]'), 'doelen', coalesce(o.doelen, '[]')
  ) order by i.status = 'afgesloten', coalesce(i.gestart_op, i.wachtlijst_op) desc, i.id desc), '[]')
  from interventie i
  left join medewerker m on m.gemeente_id = i.gemeente_id and m.id = i.uitvoerder_id
  left join (
    select k.interventie_id, json_agg(k.hulpvraag_id order by k.hulpvraag_id) as ids from interventie_hulpvraag k
    where k.gemeente_id = $1 and k.casus_id = $2 group by k.interventie_id
  ) k on k.interventie_id = i.id
  left join (
    select o.interventie_id, json_agg(json_build_object('id', o.id, 'omschrijving', o.omschrijving, 'scoreBegin', o.score_begin, 'scoreEind', o.score_eind) order by o.id) as doelen
    from doel o where o.gemeente_id = $1 and o.casus_id = $2 group by o.interventie_id
  ) o on o.interventie_id = i.id
  where i.gemeente_id = $1 and i.casus_id = $2`;

const CONTACTEN = `
  select coalesce(json_agg(json_build_object(
    'id', s.id, 'version', s.version, 'casusId', s.casus_id, 'interventieId', s.interventie_id, 'status', s.status, 'begintOp', s.begint_op,
    'minuten', s.minuten, 'vorm', s.vorm, 'met', s.met, 'verslag', s.verslag, 'medewerker', ${MEDEWERKER('m')}
  ) order by s.begint_op, s.id), '[]')
  from contactmoment s
  join medewerker m on m.gemeente_id = s.gemeente_id and m.id = s.medewerker_id
  where s.gemeente_id = $1 and s.casus_id = $2 and s.status = 'gepland'`;

/** What is being done in a casus, one json per kind. The casus itself was found before: without it there is nothing here. */
export const WERK = {
  name: 'casus.werk',
  text: `
    select (${VERKENNING}) as vraagverkenning,
      (${METINGEN}) as metingen,
      (${HULPVRAGEN}) as hulpvragen,
      (${INTERVENTIES}) as interventies,
      (${CONTACTEN}) as contacten,
      (select max(s.begint_op) from contactmoment s where s.gemeente_id = $1 and s.casus_id = $2 and s.status = 'gedaan') as laatste_contact`,
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

/** A casus that is closed as it is opened, because its question was answered at once. */
export const OPEN_DIRECT = {
  name: 'casus.open-direct',
  text: `
    insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op, afgesloten_op, resultaat, afsluitreden, bewaren_tot)
    values ($1, $2, $3, $4, 'afgesloten', $5, $6, $7, $8, $9)`,
};

/** The open casus of a person, visible or not, under whichever of their linked records; keeps others from opening one until the transaction ends. */
export const OPEN_VAN = {
  name: 'casus.open-van',
  text: `select id, wijkteam_id as "wijkteamId", inwoner_id as "inwonerId", true as open from app.open_casus_van($1)`,
};

/** The casus with a lock that keeps it from changing until the transaction ends: what is added to an open casus is added to an open casus. */
export const VERGRENDEL = {
  name: 'casus.vergrendel',
  text: `
    select id, version, status, inwoner_id as "inwonerId", wijkteam_id as "wijkteamId", regiehouder_id as "regiehouderId"
    from casus where gemeente_id = $1 and id = $2 for no key update`,
};
