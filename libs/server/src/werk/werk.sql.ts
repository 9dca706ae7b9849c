import { LIMIET } from '@keukentafel/contract';
import { codesOf, WERK_SORTERING, WERKLIJST, type WerklijstCode, type WerkSortering } from '@keukentafel/domain';
import { named, type NamedStatement } from './named';
import { LAATSTE_CONTACT, NIEUWSTE_EERST, OUDSTE_EERST, RANG, WERKLIJST_SQL, type WerklijstSql } from './werklijst.sql';

// Text that people sort by is in the order of a Dutch register; everything else sorts by its bytes.
const NAAM = `(select lower(i.achternaam || ' ' || coalesce(i.roepnaam, i.voornamen, '')) from inwoner i where i.gemeente_id = c.gemeente_id and i.id = c.inwoner_id)`;

function sleutelVan({ sinds, sleutel = OUDSTE_EERST(sinds) }: WerklijstSql, sortering: WerkSortering): string {
  switch (sortering) {
    case 'lijst': return `(${sleutel}) collate "C"`;
    case 'urgentie': return `(${RANG}::text || ${OUDSTE_EERST('c.geopend_op')}) collate "C"`;
    case 'oudste': return `(${OUDSTE_EERST('c.geopend_op')}) collate "C"`;
    case 'nieuwste': return `(${NIEUWSTE_EERST('c.geopend_op')}) collate "C"`;
    case 'contact': return `(${OUDSTE_EERST(`coalesce(${LAATSTE_CONTACT}, c.geopend_op)`)}) collate "C"`;
    case 'naam': return `${NAAM} collate nl`;
  }
}

const GEZOCHT = `c.inwoner_id in (
  select s.inwoner_id from unnest(:zoekSoort::text[], :zoekVan::text[], :zoekTot::text[]) with ordinality as k(soort, van, tot, nr)
  cross join lateral (
    select s.inwoner_id from inwoner_sleutel s
    where s.gemeente_id = (select app.gemeente_id()) and s.soort = k.soort and s.sleutel >= k.van and s.sleutel < k.tot offset 0
  ) s
  group by s.inwoner_id having count(distinct k.nr) = cardinality(:zoekSoort::text[]))`;

// Text equality only: other operators would be kept from the indexes by row-level security.
const FILTER = `
  and (:wijkteamId::uuid is null or c.wijkteam_id = :wijkteamId::uuid)
  and (:status::text is null or c.status = :status::text)
  and (:regiehouderId::uuid is null or c.regiehouder_id = :regiehouderId::uuid)
  and (:rang::integer is null or ${RANG} = :rang::integer)
  and (:werksoort::text is null or exists (
    select 1 from interventie n where n.gemeente_id = c.gemeente_id and n.casus_id = c.id and n.status <> 'afgesloten' and n.werksoort = :werksoort::text))
  and (:leefgebied::text is null
    or exists (select 1 from hulpvraag h where h.gemeente_id = c.gemeente_id and h.casus_id = c.id and h.gesloten_op is null and h.leefgebied = :leefgebied::text)
    or exists (select 1 from aanmelding a where a.gemeente_id = c.gemeente_id and a.casus_id = c.id and :leefgebied::text = any (a.leefgebieden)))
  and (not :zoekt::boolean or ${GEZOCHT})`;

const bron = ({ met = '', waar }: WerklijstSql): string => `from casus c ${met} where c.gemeente_id = :gemeente::uuid and ${waar}`;

/** What there is to say of each row `r`. Of the contacts of a casus it is the one of the row, else the first that is planned. */
const DETAILS = `
  select r.lijst, r.rij, r.sleutel, r.sinds, c.id as casus_id, c.version, c.status, c.geopend_op, c.afgesloten_op, c.afgeschermd, c.inwoner_id,
    i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam, i.geboortedatum, t.id as wijkteam_id, t.naam as wijkteam,
    m.id as regiehouder_id, m.naam as regiehouder, l.laatste_op, a.rang, a.veiligheid, a.vraag, a.kanaal, a.onbeantwoord,
    coalesce(h.leefgebieden, g.leefgebieden) as leefgebieden, n.werksoorten, n.wacht_sinds, app.vandaag() - n.wacht_sinds as wacht_dagen, v.contact`;
const JOINS = `
  join casus c on c.gemeente_id = r.gemeente_id and c.id = r.casus_id
  join inwoner i on i.gemeente_id = c.gemeente_id and i.id = c.inwoner_id
  join wijkteam t on t.gemeente_id = c.gemeente_id and t.id = c.wijkteam_id
  left join medewerker m on m.gemeente_id = c.gemeente_id and m.id = c.regiehouder_id
  cross join lateral (select ${LAATSTE_CONTACT} as laatste_op) l
  cross join lateral (
    select min(case a.urgentie when 'crisis' then 0 when 'spoed' then 1 else 2 end) as rang, bool_or(a.veiligheid) as veiligheid,
      (array_agg(left(a.vraag, 240) order by a.ontvangen_op desc, a.id desc))[1] as vraag,
      (array_agg(a.kanaal order by a.ontvangen_op desc, a.id desc))[1] as kanaal,
      array_agg(distinct a.ontvangen_dag::text) filter (where l.laatste_op is null or a.ontvangen_dag > (l.laatste_op at time zone 'Europe/Amsterdam')::date) as onbeantwoord
    from aanmelding a where a.gemeente_id = c.gemeente_id and a.casus_id = c.id
  ) a
  cross join lateral (
    select array_agg(distinct u.leefgebied) as leefgebieden from aanmelding a cross join unnest(a.leefgebieden) as u(leefgebied)
    where a.gemeente_id = c.gemeente_id and a.casus_id = c.id
  ) g
  cross join lateral (
    select array_agg(h.leefgebied) as leefgebieden from hulpvraag h where h.gemeente_id = c.gemeente_id and h.casus_id = c.id and h.gesloten_op is null
  ) h
  cross join lateral (
    select array_agg(distinct n.werksoort) as werksoorten, min(n.wachtlijst_op) filter (where n.status = 'wachtlijst') as wacht_sinds
    from interventie n where n.gemeente_id = c.gemeente_id and n.casus_id = c.id and n.status <> 'afgesloten'
  ) n
  left join lateral (
    select json_build_object('id', p.id, 'begintOp', p.begint_op, 'vorm', p.vorm, 'met', p.met, 'medewerker', q.naam) as contact
    from contactmoment p join medewerker q on q.gemeente_id = p.gemeente_id and q.id = p.medewerker_id
    where p.gemeente_id = c.gemeente_id and p.casus_id = c.id and p.status = 'gepland' and (r.lijst <> 'contacten' or p.id = r.rij)
    order by p.begint_op, p.id limit 1
  ) v on true`;

/** The rows of a list, without what there is to say of them. */
function rijen(code: WerklijstCode, sortering: WerkSortering, filter: string): string {
  const lijst = WERKLIJST_SQL[code];
  return `
    select '${code}'::text as lijst, c.gemeente_id, c.id as casus_id, ${lijst.rij ?? 'c.id'} as rij, ${lijst.sinds} as sinds, ${sleutelVan(lijst, sortering)} as sleutel
    ${bron(lijst)} ${filter}`;
}

// Where a page ends is told by its key, or (a name does not travel in an address) by its row alone, whose key is then looked up.
function lijst(code: WerklijstCode, sortering: WerkSortering): NamedStatement {
  const def = WERKLIJST_SQL[code];
  const begin = `coalesce(:naSleutel::text, (select ${sleutelVan(def, sortering)} from casus c ${def.met ?? ''} where c.gemeente_id = :gemeente::uuid and ${def.rij ?? 'c.id'} = :naRij::uuid))`;
  return named(`werk.lijst-${code}-${sortering}`, `${DETAILS}
    from (
      select * from (${rijen(code, sortering, FILTER)}) g
      where :naRij::uuid is null or (g.sleutel, g.rij) > (${begin}, :naRij::uuid)
      order by g.sleutel, g.rij limit :limit::integer
    ) r ${JOINS}
    order by r.sleutel, r.rij`);
}

const tel = (code: WerklijstCode, filter: string): string => `(select count(*)::int from (select 1 ${bron(WERKLIJST_SQL[code])} ${filter} limit ${LIMIET.telTot}) geteld)`;

const perCode = <Code extends string, T>(codes: readonly Code[], make: (code: Code) => T): Readonly<Record<Code, T>> =>
  Object.fromEntries(codes.map((code) => [code, make(code)])) as Record<Code, T>;

/** A page of each list in each order: `limit` rows after the row `naRij`. */
export const LIJST = perCode(codesOf(WERKLIJST), (code) => perCode(codesOf(WERK_SORTERING), (sortering) => lijst(code, sortering)));

/** How many rows each list has with a filter, counted no further than anyone would read. */
export const TEL = perCode(codesOf(WERKLIJST), (code) => named(`werk.tel-${code}`, `select ${tel(code, FILTER)} as totaal`));

const TEAMFILTER = 'and (:wijkteamId::uuid is null or c.wijkteam_id = :wijkteamId::uuid)';

/** All counters at once, one column per list. */
export const tellers = (codes: readonly WerklijstCode[]): NamedStatement =>
  named(`werk.tellers-${codes.length}`, `select ${codes.map((code) => `${tel(code, TEAMFILTER)} as "${code}"`).join(', ')}`);

/** The first rows of several lists at once, each in its own order. */
export const vooraan = (codes: readonly WerklijstCode[]): NamedStatement =>
  named('werk.vooraan', `${DETAILS}
    from (${codes.map((code) => `(select * from (${rijen(code, 'lijst', TEAMFILTER)}) g order by g.sleutel, g.rij limit ${LIMIET.werkVooraan})`).join(' union all ')}) r ${JOINS}
    order by r.lijst, r.sleutel, r.rij`);

/** Colleagues who work in my wijkteams today, to filter by. */
export const REGIEHOUDERS = named('werk.regiehouders', `
  select m.id, m.naam, array_agg(distinct l.wijkteam_id) as "wijkteamIds"
  from teamlidmaatschap l
  join medewerker m on m.gemeente_id = l.gemeente_id and m.id = l.medewerker_id and m.actief
  where l.gemeente_id = :gemeente::uuid and l.wijkteam_id = any (:teams::uuid[])
    and l.geldig_van <= app.vandaag() and (l.geldig_tot is null or l.geldig_tot > app.vandaag())
    and exists (select 1 from medewerker_rol x where x.gemeente_id = l.gemeente_id and x.medewerker_id = l.medewerker_id and x.rol in ('sociaal_werker', 'teamcoordinator'))
  group by m.id, m.naam order by m.naam collate nl, m.id`);
