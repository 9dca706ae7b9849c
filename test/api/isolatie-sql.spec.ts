import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, registreerIn } from '../steps/api-invoer';
import { asSessie, attempt, countVisible } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld, WIE_NAMEN, type WieNaam } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

let system: SharedSystem;
let admin: Pool;
let app: Client;
let hier: Wereld;
let daar: Wereld;
const bellers = {} as Record<WieNaam, Beller>;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  app = await connect(system.database.app);
  [hier, daar] = [await makeWereld(admin), await makeWereld(admin)];
  for (const wie of WIE_NAMEN) bellers[wie] = await logIn(system.url, hier.wie[wie]);
  const overDeGrens = await logIn(system.url, daar.wie.werker);
  for (const beller of [bellers.werker, overDeGrens]) {
    await registreerIn(beller, 'noord');
    await registreerIn(beller, 'noordoost');
    await registreerIn(beller, 'zuid');
  }
  await until(async () => (await admin.query(`select 1 from outbox where gemeente_id = any ($1) and afgehandeld_op is null`, [[hier.gemeenteId, daar.gemeenteId]])).rowCount === 0);
});
afterAll(async () => {
  await app.end();
  await admin.end();
});

/** Rows of a table someone may see, as a condition on the table; null for none, {@link GEWEIGERD} when they may not even ask. */
type Zicht = string | null;
const GEWEIGERD = 'geweigerd';
const GEMEENTE = 'true';
const NIETS = null;
/** In a casus of my wijkteam. */
const MIJN_CASUS = (column: string): string => `${column} in (select id from casus where wijkteam_id = any ($2))`;
const MIJN_INWONER = (column: string): string => `${column} in (select inwoner_id from casus where wijkteam_id = any ($2))`;
/** Someone of it has a casus of my wijkteam. */
const MIJN_HUISHOUDEN = (column: string): string => `${column} in (select huishouden_id from huishouden_lid where ${MIJN_INWONER('inwoner_id')})`;

const ALLEN = (zicht: Zicht): Record<WieNaam, Zicht> => Object.fromEntries(WIE_NAMEN.map((wie) => [wie, zicht])) as Record<WieNaam, Zicht>;
const HULPVERLENERS = (zicht: Zicht): Record<WieNaam, Zicht> =>
  ({ ...ALLEN(NIETS), werker: zicht, collega: zicht, buurwerker: zicht, coordinator: zicht });

/** What each rol sees of each table (domain.md section 4). A table that is not here has no place in the database. */
const VERWACHT: Readonly<Record<string, Record<WieNaam, Zicht>>> = {
  gemeente: ALLEN(GEMEENTE),
  organisatie: ALLEN(GEMEENTE),
  wijk: ALLEN(GEMEENTE),
  postcodegebied: ALLEN(GEMEENTE),
  wijkteam: ALLEN(GEMEENTE),
  wijkteam_wijk: ALLEN(GEMEENTE),
  medewerker: ALLEN(GEMEENTE),
  medewerker_rol: ALLEN(GEMEENTE),
  teamlidmaatschap: ALLEN(GEMEENTE),
  account: ALLEN(GEWEIGERD),
  sessie: ALLEN(GEWEIGERD),
  inwoner: HULPVERLENERS(MIJN_INWONER('id')),
  inwoner_sleutel: HULPVERLENERS(MIJN_INWONER('inwoner_id')),
  herkenningssleutel: HULPVERLENERS(MIJN_INWONER('inwoner_id')),
  casus: HULPVERLENERS(MIJN_CASUS('id')),
  casus_betrokkene: ALLEN('medewerker_id = $3'),
  aanmelding: HULPVERLENERS(MIJN_CASUS('casus_id')),
  vraagverkenning: HULPVERLENERS(MIJN_CASUS('casus_id')),
  meting: HULPVERLENERS(MIJN_CASUS('casus_id')),
  hulpvraag: HULPVERLENERS(MIJN_CASUS('casus_id')),
  actie: HULPVERLENERS(MIJN_CASUS('casus_id')),
  interventie: HULPVERLENERS(MIJN_CASUS('casus_id')),
  interventie_hulpvraag: HULPVERLENERS(MIJN_CASUS('casus_id')),
  doel: HULPVERLENERS(MIJN_CASUS('casus_id')),
  contactmoment: HULPVERLENERS(MIJN_CASUS('casus_id')),
  tijdlijn: HULPVERLENERS(MIJN_CASUS('casus_id')),
  overdracht: HULPVERLENERS(MIJN_CASUS('casus_id')),
  kijker: HULPVERLENERS(MIJN_CASUS('casus_id')),
  afsluiting: HULPVERLENERS(MIJN_CASUS('casus_id')),
  huishouden: HULPVERLENERS(MIJN_HUISHOUDEN('id')),
  huishouden_lid: HULPVERLENERS(MIJN_HUISHOUDEN('huishouden_id')),
  inwoner_koppeling: HULPVERLENERS(`(${MIJN_INWONER('inwoner_id')} or ${MIJN_INWONER('dubbel_id')})`),
  concept: HULPVERLENERS('medewerker_id = $3'),
  melding: ALLEN('medewerker_id = $3'),
  lijstwaarde: ALLEN(GEMEENTE),
  toegangslog: { ...ALLEN(NIETS), fg: GEMEENTE },
  toegangslog_keten: ALLEN(GEWEIGERD),
  outbox: ALLEN(GEMEENTE),
  idempotentie: ALLEN('medewerker_id = $3'),
  cijfer: { ...HULPVERLENERS('wijkteam_id = any ($2)'), manager: 'wijkteam_id = any ($2)' },
  telling: { ...HULPVERLENERS(GEMEENTE), manager: GEMEENTE },
  feit: { ...HULPVERLENERS('wijkteam_id = any ($2)'), manager: 'wijkteam_id = any ($2)' },
  controle: { ...HULPVERLENERS(GEMEENTE), manager: GEMEENTE },
  publicatie: { ...HULPVERLENERS(GEMEENTE), manager: GEMEENTE },
  document: ALLEN('aangevraagd_door = $3 and verloopt_op > now()'),
};

const isPartition = (table: string): boolean => /^toegangslog_\d{4}_\d\d$/.test(table);

async function tables(): Promise<string[]> {
  const { rows } = await admin.query<{ naam: string }>(
    `select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
  return rows.map((row) => row.naam);
}

async function expected(table: string, wie: WieNaam): Promise<number | 'geweigerd'> {
  const zicht = isPartition(table) ? GEWEIGERD : VERWACHT[table]?.[wie];
  if (zicht === undefined) throw new Error(`nobody said who may see ${table}`);
  if (zicht === null) return 0;
  if (zicht === GEWEIGERD) return GEWEIGERD;
  const teams = wie === 'buurwerker' ? [hier.teams.zuid] : [hier.teams.noord];
  const { rows } = await admin.query<{ aantal: number }>(
    `select count(*)::int as aantal from ${table} where gemeente_id = $1 and (${zicht}) and $2::uuid[] is not null and $3::uuid is not null`,
    [hier.gemeenteId, teams, hier.wie[wie].id],
  );
  return rows[0]?.aantal ?? 0;
}

describe('with SQL under the role of the app', () => {
  it.each(WIE_NAMEN)('%s sees of every table exactly what the rol may see', async (wie) => {
    const seen: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const table of await tables()) wanted[table] = await expected(table, wie);
    await asSessie(app, bellers[wie].claims, async () => {
      for (const table of Object.keys(wanted)) seen[table] = await countVisible(app, table);
    });
    expect(seen).toEqual(wanted);
  });

  it('and the tables are not empty, so that seeing nothing means something', async () => {
    for (const table of ['inwoner', 'casus', 'aanmelding', 'inwoner_sleutel', 'toegangslog', 'outbox', 'idempotentie', 'cijfer', 'feit', 'telling']) {
      for (const { gemeenteId } of [hier, daar]) {
        expect((await admin.query(`select 1 from ${table} where gemeente_id = $1 limit 1`, [gemeenteId])).rowCount).toBe(1);
      }
    }
    expect(await expected('casus', 'werker')).toBe(2);
    expect(await expected('casus', 'buurwerker')).toBe(1);
    expect(await expected('feit', 'manager')).toBeGreaterThan(2);
  });

  it('without a context there is nothing at all', async () => {
    await app.query('begin');
    for (const table of await tables()) expect([0, 'geweigerd']).toContain(await countVisible(app, table));
    await app.query('rollback');
  });

  it('a context is gone when its transaction is', async () => {
    await asSessie(app, bellers.werker.claims, () => Promise.resolve());
    expect((await app.query('select 1 from gemeente')).rowCount).toBe(0);
  });

  it('a sessie of one medewerker opens nothing for another', async () => {
    const { claims } = bellers.werker;
    await app.query('begin');
    for (const [gid, sid, sub] of [[claims.gid, claims.sid, hier.wie.collega.id], [daar.gemeenteId, claims.sid, claims.sub], [claims.gid, newId(), claims.sub]]) {
      expect((await app.query('select * from app.open_sessie($1, $2, $3, $4)', [gid, sid, sub, 'test'])).rowCount).toBe(0);
    }
    expect((await app.query('select 1 from gemeente')).rowCount).toBe(0);
    await app.query('rollback');
  });
});

describe('writing under the role of the app', () => {
  const as = <T>(wie: WieNaam, work: () => Promise<T>): Promise<T> => asSessie(app, bellers[wie].claims, work);
  const INWONER = `insert into inwoner (gemeente_id, id, achternaam, geregistreerd_door) values ($1, $2, 'Proef', $3)`;

  it('does not reach another gemeente', async () => {
    await as('werker', async () => {
      expect(await attempt(app, INWONER, [daar.gemeenteId, newId(), hier.wie.werker.id])).toBe('42501');
      expect(await attempt(app, INWONER, [hier.gemeenteId, newId(), hier.wie.werker.id])).toBe(1);
      expect(await attempt(app, `insert into outbox (gemeente_id, id, soort, gegevens) values ($1, $2, 'x', '{}')`, [daar.gemeenteId, newId()])).toBe('42501');
    });
  });

  it('does not happen in the name of a colleague', async () => {
    await as('werker', async () => {
      const { gemeenteId, wie } = hier;
      expect(await attempt(app, INWONER, [gemeenteId, newId(), wie.collega.id])).toBe('42501');
      expect(await attempt(app, `insert into toegangslog (gemeente_id, id, gebeurtenis, medewerker_id, object_soort) values ($1, $2, 'lezen', $3, 'casus')`, [gemeenteId, newId(), wie.collega.id])).toBe('42501');
      expect(await attempt(app, `insert into idempotentie (gemeente_id, medewerker_id, sleutel, vingerafdruk, status, antwoord) values ($1, $2, 'x', 'x', 201, '{}')`, [gemeenteId, wie.collega.id])).toBe('42501');
    });
  });

  it.each(['casus set version = version + 1', `aanmelding set vraag = 'anders'`])('touches only what the worker sees, also without a condition: update %s', async (change) => {
    const [table = ''] = change.split(' ');
    for (const wie of ['werker', 'buurwerker'] as const) {
      await as(wie, async () => expect(await attempt(app, `update ${change}`)).toBe(await expected(table, wie)));
    }
  });

  it.each(['manager', 'partner', 'beheerder', 'fg'] as const)('of a dossier is not for a %s', async (wie) => {
    await as(wie, async () => {
      expect(await attempt(app, INWONER, [hier.gemeenteId, newId(), hier.wie[wie].id])).toBe('42501');
      expect(await attempt(app, `update casus set version = version + 1`)).toBe(0);
      expect(await attempt(app, `update aanmelding set vraag = 'anders'`)).toBe(0);
    });
  });

  it('opens no door to reading: not by a casus for a hidden inwoner, not by moving a casus, not by planting keys', async () => {
    const { gemeenteId, teams } = hier;
    const hidden = (await admin.query<{ id: string }>(`select inwoner_id as id from casus where gemeente_id = $1 and wijkteam_id = $2`, [gemeenteId, teams.zuid])).rows[0]?.id;
    const CASUS = `insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op) values ($1, $2, $3, $4, 'afgesloten', now())`;
    await as('werker', async () => {
      expect(await attempt(app, CASUS, [gemeenteId, newId(), hidden, teams.noord])).toBe('42501');
      for (const column of ['inwoner_id', 'wijkteam_id', 'afgeschermd', 'gemeente_id']) expect([column, await attempt(app, `update casus set ${column} = ${column}`)]).toEqual([column, '42501']);
      expect(await attempt(app, `insert into inwoner_sleutel (gemeente_id, soort, sleutel, inwoner_id) values ($1, 'naam', 'x', $2)`, [gemeenteId, hidden])).toBe('42501');
      expect(await attempt(app, `insert into herkenningssleutel (gemeente_id, sleutel, inwoner_id) values ($1, 'x', $2)`, [gemeenteId, hidden])).toBe('42501');
    });
  });

  it('closes no casus that is not mine to see, but one that this transaction opened', async () => {
    const { gemeenteId, teams, wie } = hier;
    const [zuid] = (await admin.query<{ id: string; inwoner_id: string }>(`select id, inwoner_id from casus where gemeente_id = $1 and wijkteam_id = $2`, [gemeenteId, teams.zuid])).rows;
    const SLUIT = `insert into afsluiting (gemeente_id, id, casus_id, afgesloten_op, afgesloten_door, resultaat, reden, bewaren_tot) values ($1, $2, $3, current_date, $4, 'advies', 'x', current_date + 1)`;
    const CASUS = `insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op) values ($1, $2, $3, $4, 'afgesloten', now())`;
    await as('werker', async () => {
      const nieuw = { inwoner: newId(), casus: newId() };
      expect(await attempt(app, SLUIT, [gemeenteId, newId(), zuid!.id, wie.werker.id])).toBe('42501');
      await app.query(INWONER, [gemeenteId, nieuw.inwoner, wie.werker.id]);
      await app.query(CASUS, [gemeenteId, nieuw.casus, nieuw.inwoner, teams.zuid]);
      expect(await attempt(app, SLUIT, [gemeenteId, newId(), nieuw.casus, wie.collega.id])).toBe('42501');
      expect(await attempt(app, SLUIT, [gemeenteId, newId(), nieuw.casus, wie.werker.id])).toBe(1);
    });
    await as('manager', async () => expect(await attempt(app, SLUIT, [gemeenteId, newId(), zuid!.id, wie.manager.id])).toBe('42501'));
  });

  it('of rollen and accounts is for the beheerder only', async () => {
    for (const wie of WIE_NAMEN.filter((naam) => naam !== 'beheerder')) {
      await as(wie, async () => {
        expect(await attempt(app, `insert into medewerker_rol (gemeente_id, medewerker_id, rol) values ($1, $2, 'fg')`, [hier.gemeenteId, hier.wie[wie].id])).toBe('42501');
        expect(await attempt(app, `delete from medewerker_rol`)).toBe(0);
        expect(await attempt(app, `update medewerker set actief = false`)).toBe(0);
      });
    }
    await as('beheerder', async () => expect(await attempt(app, `update medewerker set actief = false`)).toBe(WIE_NAMEN.length));
  });

  it('never deletes a dossier, and never changes the lists of the gemeente', async () => {
    await as('coordinator', async () => {
      for (const table of ['inwoner', 'casus', 'aanmelding', 'toegangslog', 'idempotentie', 'outbox', 'cijfer', 'wijk', 'medewerker']) {
        expect([table, await attempt(app, `delete from ${table}`)]).toEqual([table, '42501']);
      }
      for (const table of ['gemeente', 'organisatie', 'wijk', 'wijkteam', 'inwoner', 'toegangslog', 'cijfer', 'teamlidmaatschap']) {
        expect([table, await attempt(app, `update ${table} set gemeente_id = gemeente_id`)]).toEqual([table, '42501']);
      }
    });
  });
});

it('an aanmelding that is valid for one gemeente cannot name a wijk of another', async () => {
  const response = await bellers.werker.post('aanmeldingen', { ...eenAanmelding({ inwoner: { achternaam: 'Proef' } }), wijkId: daar.wijken.noord });
  expect(response.body).toMatchObject({ status: 422, code: 'wijk-onbekend' });
});
