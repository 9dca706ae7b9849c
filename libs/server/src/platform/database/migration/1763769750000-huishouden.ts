import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/**
 * Who lives with whom, and which two records are one person. Members of a huishouden are seen by who sees the casus of one of them, but
 * for those with an afgeschermde casus. Linking moves nothing: both records keep their history, so undoing is exact.
 */
export class Huishouden1763769750000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy inwoner_lezen on inwoner using (${IN_GEMEENTE} and ${CASUS('inwoner', 'id')});
      alter policy inwoner_sleutel_lezen on inwoner_sleutel using (${IN_GEMEENTE} and ${CASUS('inwoner_sleutel', 'inwoner_id')});
      alter policy inwoner_sleutel_registreren on inwoner_sleutel with check (${IN_GEMEENTE} and app.net_geregistreerd(inwoner_id));
      alter policy herkenningssleutel_registreren on herkenningssleutel with check (${IN_GEMEENTE} and app.net_geregistreerd(inwoner_id));
      drop policy herkenningssleutel_lezen on herkenningssleutel;
      revoke select on herkenningssleutel from keukentafel_app;
      drop policy inwoner_wijzigen on inwoner;
      drop policy inwoner_sleutel_verwijderen on inwoner_sleutel;
      drop policy herkenningssleutel_verwijderen on herkenningssleutel;
      revoke update on inwoner from keukentafel_app;
      revoke delete on inwoner_sleutel, herkenningssleutel from keukentafel_app;
      drop table inwoner_koppeling, huishouden_lid, huishouden;
      drop function app.leden_van, app.is_afgeschermd_voor_mij;
    `);
  }
}

const TABLES = `
  create table huishouden (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id)
  );
  create table huishouden_lid (
    gemeente_id uuid not null,
    id uuid not null,
    huishouden_id uuid not null,
    inwoner_id uuid not null,
    rol text collate "C" not null check (rol ~ '^[a-z_-]{3,40}$'),
    geldig_van date not null,
    geldig_tot date,
    geregistreerd_door uuid not null,
    version integer not null default 1,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, huishouden_id) references huishouden,
    foreign key (gemeente_id, inwoner_id) references inwoner,
    foreign key (gemeente_id, geregistreerd_door) references medewerker,
    check (geldig_tot >= geldig_van)
  );
  create unique index huishouden_lid_een on huishouden_lid (gemeente_id, inwoner_id) where geldig_tot is null;
  create index huishouden_lid_inwoner on huishouden_lid (gemeente_id, inwoner_id);
  create index huishouden_lid_huishouden on huishouden_lid (gemeente_id, huishouden_id);
  create index huishouden_lid_geregistreerd_door on huishouden_lid (gemeente_id, geregistreerd_door);

  create table inwoner_koppeling (
    gemeente_id uuid not null,
    id uuid not null,
    inwoner_id uuid not null,
    dubbel_id uuid not null,
    reden text check (length(reden) <= 500),
    gekoppeld_op timestamptz not null,
    gekoppeld_door uuid not null,
    ontkoppeld_op timestamptz,
    ontkoppeld_door uuid,
    version integer not null default 1,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, inwoner_id) references inwoner,
    foreign key (gemeente_id, dubbel_id) references inwoner,
    foreign key (gemeente_id, gekoppeld_door) references medewerker,
    foreign key (gemeente_id, ontkoppeld_door) references medewerker,
    check (inwoner_id <> dubbel_id),
    check ((ontkoppeld_op is null) = (ontkoppeld_door is null))
  );
  create unique index inwoner_koppeling_een on inwoner_koppeling (gemeente_id, dubbel_id) where ontkoppeld_op is null;
  create index inwoner_koppeling_inwoner on inwoner_koppeling (gemeente_id, inwoner_id);
  create index inwoner_koppeling_dubbel on inwoner_koppeling (gemeente_id, dubbel_id);
  create index inwoner_koppeling_door on inwoner_koppeling (gemeente_id, gekoppeld_door);
  create index inwoner_koppeling_ontkoppeld_door on inwoner_koppeling (gemeente_id, ontkoppeld_door);
`;

const FUNCTIONS = `
  ${secure('huishouden')}
  ${secure('huishouden_lid')}
  ${secure('inwoner_koppeling')}
  create policy huishouden_lid_kennen on huishouden_lid for select to keukentafel_owner using (${IN_GEMEENTE});
  create function app.leden_van(p_huishouden uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public
    as $$
      select array_agg(l.inwoner_id) from huishouden_lid l
      where l.${IN_GEMEENTE} and l.huishouden_id = p_huishouden and (l.geldig_tot is null or l.geldig_tot > app.vandaag())
    $$;
  create function app.is_afgeschermd_voor_mij(p_inwoner uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    as $$
      select exists (select 1 from casus a where a.${IN_GEMEENTE} and a.inwoner_id = p_inwoner and a.afgeschermd and not exists (
        select 1 from casus_betrokkene b where b.gemeente_id = a.gemeente_id and b.casus_id = a.id and b.medewerker_id = app.medewerker_id()
          and b.geldig_van <= app.vandaag() and (b.geldig_tot is null or b.geldig_tot > app.vandaag())))
    $$;
  revoke execute on function app.leden_van, app.is_afgeschermd_voor_mij from public;
  grant execute on function app.leden_van, app.is_afgeschermd_voor_mij to keukentafel_app;
`;

const ZIET_LID = `exists (
  select 1 from casus c where c.gemeente_id = huishouden_lid.gemeente_id and c.inwoner_id = any (app.leden_van(huishouden_lid.huishouden_id)))`;
/** Lives now with someone whose casus may be seen; the policy of huishouden_lid decides. */
const LID = (table: string, column: string): string => `exists (
  select 1 from huishouden_lid l where l.gemeente_id = ${table}.gemeente_id and l.inwoner_id = ${table}.${column}
    and (l.geldig_tot is null or l.geldig_tot > (select app.vandaag())))`;
const CASUS = (table: string, column: string): string => `exists (
  select 1 from casus c where c.gemeente_id = ${table}.gemeente_id and c.inwoner_id = ${table}.${column})`;
const MAG = `(select app.mag_dossier())`;

const POLICIES = `
  create policy huishouden_lezen on huishouden for select to keukentafel_app using (
    ${IN_GEMEENTE} and exists (select 1 from huishouden_lid l where l.gemeente_id = huishouden.gemeente_id and l.huishouden_id = huishouden.id));
  create policy huishouden_maken on huishouden for insert to keukentafel_app with check (${IN_GEMEENTE} and ${MAG});
  grant select, insert on huishouden to keukentafel_app;

  create policy huishouden_lid_lezen on huishouden_lid for select to keukentafel_app using (
    ${IN_GEMEENTE} and ${ZIET_LID} and not app.is_afgeschermd_voor_mij(inwoner_id));
  create policy huishouden_lid_toevoegen on huishouden_lid for insert to keukentafel_app with check (
    ${IN_GEMEENTE} and ${MAG} and geregistreerd_door = (select app.medewerker_id())
    and (app.net_geregistreerd(inwoner_id) or app.ziet_inwoner(inwoner_id))
    and (app.leden_van(huishouden_id) is null or ${ZIET_LID}));
  create policy huishouden_lid_wijzigen on huishouden_lid for update to keukentafel_app
    using (${IN_GEMEENTE} and ${MAG} and ${ZIET_LID}) with check (${IN_GEMEENTE});
  grant select, insert on huishouden_lid to keukentafel_app;
  grant update (rol, geldig_tot, version) on huishouden_lid to keukentafel_app;

  alter policy inwoner_lezen on inwoner using (
    ${IN_GEMEENTE} and (
      ${CASUS('inwoner', 'id')} or ${LID('inwoner', 'id')}));
  create policy inwoner_wijzigen on inwoner for update to keukentafel_app
    using (${IN_GEMEENTE} and ${MAG} and app.ziet_inwoner(id)) with check (${IN_GEMEENTE});
  grant update (roepnaam, voornamen, tussenvoegsel, achternaam, geboortenaam, partnernaam, geboortedatum, geboortejaar, geslacht, postcode,
    huisnummer, toevoeging, straat, plaats, telefoon, email, taal, tolk_nodig, version) on inwoner to keukentafel_app;

  alter policy inwoner_sleutel_registreren on inwoner_sleutel with check (
    ${IN_GEMEENTE} and ${MAG} and (app.net_geregistreerd(inwoner_id) or app.ziet_inwoner(inwoner_id)));
  alter policy herkenningssleutel_registreren on herkenningssleutel with check (
    ${IN_GEMEENTE} and ${MAG} and (app.net_geregistreerd(inwoner_id) or app.ziet_inwoner(inwoner_id)));
  alter policy inwoner_sleutel_lezen on inwoner_sleutel using (
    ${IN_GEMEENTE} and (${CASUS('inwoner_sleutel', 'inwoner_id')} or ${LID('inwoner_sleutel', 'inwoner_id')}));
  create policy herkenningssleutel_lezen on herkenningssleutel for select to keukentafel_app using (
    ${IN_GEMEENTE} and (${CASUS('herkenningssleutel', 'inwoner_id')} or ${LID('herkenningssleutel', 'inwoner_id')}));
  grant select on herkenningssleutel to keukentafel_app;
  create policy herkenningssleutel_verwijderen on herkenningssleutel for delete to keukentafel_app
    using (${IN_GEMEENTE} and ${MAG} and app.ziet_inwoner(inwoner_id));
  grant delete on herkenningssleutel to keukentafel_app;
  create policy inwoner_sleutel_verwijderen on inwoner_sleutel for delete to keukentafel_app
    using (${IN_GEMEENTE} and ${MAG} and app.ziet_inwoner(inwoner_id));
  grant delete on inwoner_sleutel to keukentafel_app;

  create policy inwoner_koppeling_lezen on inwoner_koppeling for select to keukentafel_app using (
    ${IN_GEMEENTE} and exists (
      select 1 from casus c where c.gemeente_id = inwoner_koppeling.gemeente_id and c.inwoner_id in (inwoner_koppeling.inwoner_id, inwoner_koppeling.dubbel_id)));
  create policy inwoner_koppeling_maken on inwoner_koppeling for insert to keukentafel_app with check (
    ${IN_GEMEENTE} and ${MAG} and gekoppeld_door = (select app.medewerker_id()) and app.ziet_inwoner(inwoner_id) and app.ziet_inwoner(dubbel_id));
  create policy inwoner_koppeling_ontkoppelen on inwoner_koppeling for update to keukentafel_app
    using (${IN_GEMEENTE} and ${MAG} and app.ziet_inwoner(inwoner_id) and app.ziet_inwoner(dubbel_id)) with check (${IN_GEMEENTE});
  grant select, insert on inwoner_koppeling to keukentafel_app;
  grant update (ontkoppeld_op, ontkoppeld_door, version) on inwoner_koppeling to keukentafel_app;
`;
