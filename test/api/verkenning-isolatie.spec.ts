import { type CasusVerkenningen, type HulpvraagDto, type VraagverkenningDto } from '@keukentafel/contract';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { asSessie, attempt, countVisible } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

const TABLES = ['vraagverkenning', 'meting', 'hulpvraag', 'actie'] as const;

interface Gesprek {
  readonly verkenning: VraagverkenningDto;
  readonly hulpvraag: HulpvraagDto;
}

let system: SharedSystem;
let admin: Pool;
let app: Client;
let wereld: Wereld;
let werker: Beller;
let collega: Beller;
let noord: Gesprek;
let zuid: Gesprek;

/** A conversation of someone new in a wijk: a meting, a hulpvraag and an actie. */
async function gesprekIn(beller: Beller, wijk: 'noord' | 'zuid'): Promise<Gesprek> {
  const { casusId } = await registreerIn(beller, wijk);
  const verkenning = (await beller.post(`casussen/${casusId}/vraagverkenningen`).expect(201)).body as VraagverkenningDto;
  await beller.post(`vraagverkenningen/${verkenning.id}/metingen`, { metingen: [{ leefgebied: 'financien', uitkomst: 'vraag', score: 4 }] }).expect(201);
  const { hulpvragen: [hulpvraag] } = (await beller.get(`casussen/${casusId}/vraagverkenningen`).expect(200)).body as CasusVerkenningen;
  await beller.post(`casussen/${casusId}/acties`, { acties: [{ hulpvraagId: hulpvraag!.id, soort: 'overleg' }] }).expect(201);
  return { verkenning, hulpvraag: hulpvraag! };
}

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  app = await connect(system.database.app);
  wereld = await makeWereld(admin);
  [werker, collega] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.collega)];
  noord = await gesprekIn(werker, 'noord');
  zuid = await gesprekIn(await logIn(system.url, wereld.wie.buurwerker), 'zuid');
});
afterAll(async () => {
  await app.end();
  await admin.end();
});

/** One row of each table, in the casus of a conversation, as the app would write it. */
const rows = ({ verkenning: { id, casusId }, hulpvraag }: Gesprek, door: string): Record<(typeof TABLES)[number], [string, unknown[]]> => ({
  vraagverkenning: [`insert into vraagverkenning (gemeente_id, id, casus_id, status, begonnen_op, afgerond_op, gevoerd_door) values ($1, $2, $3, 'afgerond', now(), now(), $4)`, [wereld.gemeenteId, newId(), casusId, door]],
  meting: [`insert into meting (gemeente_id, id, casus_id, vraagverkenning_id, leefgebied, uitkomst, gemeten_op, gemeten_door) values ($1, $2, $3, $4, 'financien', 'vraag', now(), $5)`, [wereld.gemeenteId, newId(), casusId, id, door]],
  hulpvraag: [`insert into hulpvraag (gemeente_id, id, casus_id, vraagverkenning_id, leefgebied, gesteld_op) values ($1, $2, $3, $4, 'huisvesting', current_date)`, [wereld.gemeenteId, newId(), casusId, id]],
  actie: [`insert into actie (gemeente_id, id, casus_id, hulpvraag_id, soort, gedaan_op, gedaan_door) values ($1, $2, $3, $4, 'overleg', now(), $5)`, [wereld.gemeenteId, newId(), casusId, hulpvraag.id, door]],
});

describe.each(TABLES)('%s', (table) => {
  it('is written in a casus of my wijkteam, and not in that of another', async () => {
    await asSessie(app, werker.claims, async () => {
      expect(await attempt(app, ...rows(noord, wereld.wie.werker.id)[table])).toBe(1);
      expect(await attempt(app, ...rows(zuid, wereld.wie.werker.id)[table])).toBe('42501');
    });
  });

  it.each(['manager', 'partner', 'beheerder', 'fg'] as const)('is neither seen nor written by a %s', async (wie) => {
    await asSessie(app, (await logIn(system.url, wereld.wie[wie])).claims, async () => {
      expect(await countVisible(app, table)).toBe(0);
      expect(await attempt(app, ...rows(noord, wereld.wie[wie].id)[table])).toBe('42501');
    });
  });

  it('shows the rows of my wijkteam only, of an afgeschermde casus none, and is never deleted', async () => {
    const { casusId } = noord.verkenning;
    await asSessie(app, collega.claims, async () => {
      expect(await countVisible(app, table)).toBe(1);
      for (const sql of [`delete from ${table}`, `truncate ${table}`]) expect(await attempt(app, sql)).toBe('42501');
    });
    await admin.query('update casus set afgeschermd = true where id = $1', [casusId]);
    await asSessie(app, collega.claims, async () => expect(await countVisible(app, table)).toBe(0));
    await admin.query('update casus set afgeschermd = false where id = $1', [casusId]);
  });
});

it('metingen and acties cannot be changed, whoever recorded them', async () => {
  await asSessie(app, werker.claims, async () => {
    for (const change of ['meting set score = 10', `meting set uitkomst = 'geen_vraag'`, 'meting set notitie = null', `actie set toelichting = 'anders'`, 'actie set gedaan_door = gedaan_door']) {
      expect([change, await attempt(app, `update ${change}`)]).toEqual([change, '42501']);
    }
  });
});

it('of a vraagverkenning and a hulpvraag only how they stand changes, and only those of my wijkteam', async () => {
  await asSessie(app, werker.claims, async () => {
    for (const change of ['vraagverkenning set casus_id = casus_id', 'vraagverkenning set gevoerd_door = gevoerd_door', 'vraagverkenning set begonnen_op = now()', 'hulpvraag set leefgebied = leefgebied', 'hulpvraag set gesteld_op = gesteld_op']) {
      expect([change, await attempt(app, `update ${change}`)]).toEqual([change, '42501']);
    }
    expect(await attempt(app, `update vraagverkenning set status = 'gepauzeerd'`)).toBe(1);
    expect(await attempt(app, `update hulpvraag set gesloten_op = current_date, uitkomst = 'beantwoord'`)).toBe(1);
  });
});

it('an actie is done in one\'s own name, and the rows of one casus stay together', async () => {
  await asSessie(app, werker.claims, async () => {
    expect(await attempt(app, ...rows(noord, wereld.wie.collega.id).actie)).toBe('42501');
    const [meting, values] = rows(noord, wereld.wie.werker.id).meting;
    expect(await attempt(app, meting, values.map((value) => (value === noord.verkenning.id ? zuid.verkenning.id : value)))).toBe('23503');
    expect(await attempt(app, rows(noord, wereld.wie.werker.id).hulpvraag[0].replace('huisvesting', 'financien'), rows(noord, '').hulpvraag[1])).toBe('23505');
    expect(await attempt(app, meting.replace(`'vraag'`, `'niet_besproken'`).replace('uitkomst, gem', 'uitkomst, score, gem').replace(`'niet_besproken'`, `'niet_besproken', 5`), values)).toBe('23514');
  });
});
