import { type Pool } from 'pg';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';

/** Schemas that are not ours: PostgreSQL's own, TypeORM's administration and the queue's. */
const OURS = `not in ('pg_catalog', 'information_schema', 'pg_toast', 'meta', 'bullmq') and n.nspname !~ '^pg_'`;

let system: SharedSystem;
let admin: Pool;

const names = async (sql: string): Promise<string[]> => (await admin.query<{ naam: string }>(sql)).rows.map((row) => row.naam);

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
afterAll(() => admin.end());

describe('every table, partitions included, as PostgreSQL knows it', () => {
  const tablesWhere = (condition: string): Promise<string[]> =>
    names(`select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'f', 'm') and n.nspname ${OURS} and (${condition}) order by 1`);
  const indexesWhere = (condition: string): Promise<string[]> =>
    names(`select format('%I.%I', n.nspname, i.relname) as naam from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname ${OURS} and (${condition}) order by 1`);
  const columnAt = (relation: string, numbers: string): string => `(select a.attname from pg_attribute a where a.attrelid = ${relation} and a.attnum = (${numbers}))`;

  it('is there at all, with at least one partition of the log', async () => {
    const tables = await tablesWhere('true');
    expect(tables).toEqual(expect.arrayContaining(['public.gemeente', 'public.inwoner', 'public.casus', 'public.aanmelding', 'public.toegangslog', 'public.cijfer']));
    expect(tables.filter((table) => /toegangslog_\d{4}_\d\d$/.test(table)).length).toBeGreaterThanOrEqual(3);
  });

  it('has row-level security enabled and forced', async () => {
    expect(await tablesWhere('not c.relrowsecurity or not c.relforcerowsecurity')).toEqual([]);
  });

  it('has at least one policy', async () => {
    expect(await tablesWhere('not exists (select 1 from pg_policy p where p.polrelid = c.oid)')).toEqual([]);
  });

  it('has a primary key that begins with gemeente_id', async () => {
    expect(await tablesWhere(`not exists (select 1 from pg_index x where x.indrelid = c.oid and x.indisprimary
      and ${columnAt('c.oid', 'x.indkey[0]')} = 'gemeente_id')`)).toEqual([]);
  });

  it('begins every index with gemeente_id', async () => {
    expect(await indexesWhere(`coalesce(${columnAt('c.oid', 'x.indkey[0]')}, '') <> 'gemeente_id'`)).toEqual([]);
  });

  it('begins every foreign key with gemeente_id on both sides', async () => {
    expect(await names(`select format('%I.%I', n.nspname, k.conname) as naam from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and n.nspname ${OURS}
      and (${columnAt('k.conrelid', 'k.conkey[1]')} <> 'gemeente_id' or ${columnAt('k.confrelid', 'k.confkey[1]')} <> 'gemeente_id')`)).toEqual([]);
  });

  it('lets no policy of the app apply without looking at the gemeente', async () => {
    expect(await names(`select format('%I on %I', p.policyname, p.tablename) as naam from pg_policies p
      where ('keukentafel_app' = any (p.roles) or 'public' = any (p.roles) or 'keukentafel_cijfers' = any (p.roles))
      and not (coalesce(p.qual, 'gemeente_id') ~ 'gemeente_id' and coalesce(p.with_check, 'gemeente_id') ~ 'gemeente_id')`)).toEqual([]);
  });

  it('keeps no view and no materialised view that would read with the rights of its owner', async () => {
    expect(await names(`select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and n.nspname ${OURS}`)).toEqual([]);
  });
});

describe('the roles', () => {
  it('are five, and none is superuser, bypasses row-level security, or makes roles or databases', async () => {
    const { rows } = await admin.query(`select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as te_veel from pg_roles
      where rolname like 'keukentafel%' and rolcanlogin and not rolsuper order by 1`);
    expect(rows).toEqual(['app', 'cijfers', 'dienst', 'owner', 'wachtrij'].map((role) => ({ rolname: `keukentafel_${role}`, te_veel: false })));
  });

  it('are not members of one another, nor of anything else', async () => {
    expect(await names(`select m.roleid::regrole::text as naam from pg_auth_members m where m.member::regrole::text ~ '^keukentafel_'`)).toEqual([]);
  });

  it('leave ownership to owner and wachtrij', async () => {
    expect(await names(`select c.oid::regclass::text as naam from pg_class c where c.relowner::regrole::text in ('keukentafel_app', 'keukentafel_cijfers', 'keukentafel_dienst')
      union all select p.oid::regprocedure::text from pg_proc p where p.proowner::regrole::text in ('keukentafel_app', 'keukentafel_cijfers', 'keukentafel_dienst')
      union all select n.nspname from pg_namespace n where n.nspowner::regrole::text in ('keukentafel_app', 'keukentafel_cijfers', 'keukentafel_dienst')`)).toEqual([]);
  });

  it.each(['app', 'cijfers', 'dienst'] as const)('let %s make nothing', async (role) => {
    const { rows } = await admin.query<{ mag: boolean }>(
      `select has_database_privilege($1, current_database(), 'create, temporary') or has_schema_privilege($1, 'public', 'create') or has_schema_privilege($1, 'app', 'create') as mag`,
      [`keukentafel_${role}`],
    );
    expect(rows).toEqual([{ mag: false }]);
  });

  it('give PUBLIC nothing of ours', async () => {
    expect(await names(`
      select format('%s %s', a.privilege_type, c.oid::regclass) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a where a.grantee = 0 and c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname ${OURS}
      union all select format('%s %s', a.privilege_type, p.oid::regprocedure) from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
        aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0 and n.nspname ${OURS}
      union all select format('%s schema %s', a.privilege_type, n.nspname) from pg_namespace n,
        aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where a.grantee = 0 and n.nspname in ('public', 'app', 'meta', 'bullmq')
      union all select format('%s database', a.privilege_type) from pg_database d,
        aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where a.grantee = 0 and d.datname = current_database()`)).toEqual([]);
  });
});

describe('the functions', () => {
  it('that run with the rights of their owner have a fixed search_path', async () => {
    const definers = await names(`select p.oid::regprocedure::text as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname ${OURS} order by 1`);
    expect(definers.length).toBeGreaterThan(5);
    expect(await names(`select p.oid::regprocedure::text as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname ${OURS} and not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%')`)).toEqual([]);
  });

  it('for logging in are only for the app', async () => {
    expect(await names(`select p.oid::regprocedure::text as naam from pg_proc p
      where p.pronamespace = 'app'::regnamespace and p.proname ~ 'sessie|account|inloggen' and p.proname <> 'sessie_id'
      and (has_function_privilege('keukentafel_cijfers', p.oid, 'execute') or has_function_privilege('keukentafel_dienst', p.oid, 'execute'))`)).toEqual([]);
  });
});

describe('the counting role', () => {
  /** The columns of a table that hold no name and no text of a person. */
  const COUNTABLE: Readonly<Record<string, readonly string[]>> = {
    inwoner: ['gemeente_id', 'id', 'geboortedatum', 'geslacht'],
    medewerker: [],
    account: [],
    inwoner_sleutel: [],
    casus: ['gemeente_id', 'id', 'inwoner_id', 'wijkteam_id', 'status', 'afgesloten_op', 'resultaat'],
    toegangslog: [],
    aanmelding: ['gemeente_id', 'id', 'casus_id', 'ontvangen_dag', 'kanaal', 'aanmelder', 'wijk_id', 'wijkteam_id'],
    vraagverkenning: ['gemeente_id', 'id', 'casus_id', 'begonnen_op'],
    meting: ['gemeente_id', 'id', 'casus_id', 'vraagverkenning_id', 'leefgebied', 'uitkomst', 'score', 'gemeten_op'],
    hulpvraag: ['gemeente_id', 'id', 'casus_id', 'leefgebied', 'gesteld_op', 'gesloten_op', 'uitkomst'],
    actie: ['gemeente_id', 'id', 'casus_id', 'aanmelding_id', 'soort', 'dag'],
    interventie: ['gemeente_id', 'id', 'casus_id', 'werksoort', 'soort', 'wachtlijst_op', 'gestart_op', 'afgesloten_op', 'resultaat'],
    contactmoment: ['gemeente_id', 'casus_id', 'status', 'begint_op'],
    inwoner_koppeling: ['gemeente_id', 'inwoner_id', 'dubbel_id', 'ontkoppeld_op'],
    tijdlijn: [],
    concept: [],
    afsluiting: [],
    doel: [],
  };

  it.each(Object.entries(COUNTABLE))('reads of %s only %j, column by column', async (table, readable) => {
    const columns = await names(`select attname as naam from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped order by attnum`);
    const cijfers = await connect(system.database.cijfers);
    const allowed: string[] = [];
    for (const column of columns) {
      await cijfers.query(`select "${column}" from ${table} limit 0`).then(() => allowed.push(column), (error: { code: string }) => expect(error.code).toBe('42501'));
    }
    await cijfers.end();
    expect(allowed).toEqual(readable);
  });
});
