// The statements of ours, so that both are planned alike: what reads is taken over, what writes is written out. equal.mjs finds out when
// they drift apart.
import { createRequire } from 'node:module';

const statement = (name, text) => ({ name, text });
/** A module of our server, as it is built. */
export const server = (path) => createRequire(import.meta.url)(`../../../dist/libs/server/src/${path}.js`);

export const { PLAN_EENMAAL: planEenmaal } = server('platform/database/plan');
export const { LEES: casusLees, WERK: casusWerk } = server('casus/casus.sql');
export const { alle: tijdlijnPagina } = server('tijdlijn/tijdlijn.sql').PAGINA;

export const log = statement('toegangslog.insert', `
  insert into toegangslog (gemeente_id, id, gebeurtenis, medewerker_id, organisatie_id, rollen, sessie_id, adres, object_soort, object_id,
    inwoner_id, grond, correlatie_id)
  select $1, t.id, $2, $3, $4, $5, $6, $7, $8, t.object_id, t.inwoner_id, $9, $10
  from unnest($11::uuid[], $12::uuid[], $13::uuid[]) as t(id, object_id, inwoner_id)`);

export const sleutelBegin = statement('idempotentie.begin', `
  select l.vrij, i.vingerafdruk, i.status, i.antwoord, i.etag
  from (select pg_try_advisory_xact_lock(hashtextextended($1::text || $2::text || $3, 0)) as vrij) l
  left join idempotentie i on i.gemeente_id = $1::uuid and i.medewerker_id = $2::uuid and i.sleutel = $3`);

export const sleutelBewaar = statement('idempotentie.store', `
  insert into idempotentie (gemeente_id, medewerker_id, sleutel, vingerafdruk, status, antwoord, etag) values ($1, $2, $3, $4, $5, $6, $7)`);

export const plaats = statement('inrichting.plaats', `
  select w.id as wijk_id, w.naam as wijk, t.id as wijkteam_id, t.naam as wijkteam, t.telefoon, p.straat, p.wijk_id is not null as postcode_bekend
  from (select $2::uuid as gekozen) g
  left join postcodegebied p on p.gemeente_id = app.gemeente_id() and p.postcode = $1 and p.geldig_van <= $3::date
    and (p.geldig_tot is null or p.geldig_tot > $3::date)
  left join wijk w on w.gemeente_id = app.gemeente_id() and w.id = coalesce(p.wijk_id, g.gekozen) and w.geldig_van <= $3::date
    and (w.geldig_tot is null or w.geldig_tot > $3::date)
  left join wijkteam_wijk k on k.gemeente_id = app.gemeente_id() and k.wijk_id = w.id and k.geldig_van <= $3::date
    and (k.geldig_tot is null or k.geldig_tot > $3::date)
  left join wijkteam t on t.gemeente_id = app.gemeente_id() and t.id = k.wijkteam_id`);

const INWONER = ['gemeente_id', 'id', 'roepnaam', 'voornamen', 'tussenvoegsel', 'achternaam', 'geboortenaam', 'partnernaam', 'geboortedatum', 'geboortejaar', 'geslacht',
  'postcode', 'huisnummer', 'toevoeging', 'straat', 'plaats', 'telefoon', 'email', 'taal', 'tolk_nodig', 'version', 'geregistreerd_door'];
const AANMELDING = ['gemeente_id', 'id', 'inwoner_id', 'casus_id', 'ontvangen_op', 'kanaal', 'aanmelder', 'aanmelder_naam', 'aanmelder_organisatie',
  'aanmelder_telefoon', 'vraag', 'leefgebieden', 'urgentie', 'veiligheid', 'postcode', 'wijk_id', 'wijkteam_id', 'geregistreerd_door', 'version'];
const insert = (table, columns) => statement(`${table}.insert`, `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, nr) => `$${nr + 1}`).join(', ')})`);

export const inwonerInsert = insert('inwoner', INWONER);
export const aanmeldingInsert = insert('aanmelding', AANMELDING);

export const zoeksleutelsInsert = statement('inwoner.sleutels', `
  insert into inwoner_sleutel (gemeente_id, inwoner_id, soort, sleutel)
  select $1, $2, k.soort, k.sleutel from unnest($3::text[], $4::text[]) as k(soort, sleutel)`);

export const herkenningInsert = statement('inwoner.herkenning', `
  insert into herkenningssleutel (gemeente_id, inwoner_id, sleutel) select $1, $2, unnest($3::text[])`);

export const casusOpen = statement('casus.open', `
  insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op) values ($1, $2, $3, $4, 'aangemeld', $5)
  on conflict do nothing`);

export const outbox = statement('outbox.insert', `
  insert into outbox (gemeente_id, id, soort, gegevens, namens_medewerker_id, correlatie_id) values ($1, $2, $3, $4, $5, $6)`);

export const tijdlijn = statement('tijdlijn.insert', `
  insert into tijdlijn (gemeente_id, id, casus_id, soort, gebeurd_op, object_id, door, gegevens)
  select $1, r.id, r.casus_id, r.soort, r.gebeurd_op, r.object_id, $2, r.gegevens
  from unnest($3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::uuid[], $8::jsonb[]) as r(id, casus_id, soort, gebeurd_op, object_id, gegevens)`);
