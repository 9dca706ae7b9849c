import { type AanmeldingPage, type CasusDto, type GeregistreerdeAanmelding, type InwonerRegel } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, eenNaam, registreerIn } from '../steps/api-invoer';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld, WIE_NAMEN, type WieNaam } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

let system: SharedSystem;
let admin: Pool;
let hier: Wereld;
const bellers = {} as Record<WieNaam, Beller>;
let elders: Beller;
const naam = { noord: eenNaam(), zuid: eenNaam(), elders: eenNaam() };
let noord: GeregistreerdeAanmelding;
let zuid: GeregistreerdeAanmelding;
let overDeGrens: GeregistreerdeAanmelding;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  hier = await makeWereld(admin);
  const daar = await makeWereld(admin);
  for (const wie of WIE_NAMEN) bellers[wie] = await logIn(system.url, hier.wie[wie]);
  elders = await logIn(system.url, daar.wie.werker);
  noord = await registreerIn(bellers.werker, 'noord', { achternaam: naam.noord });
  zuid = await registreerIn(bellers.buurwerker, 'zuid', { achternaam: naam.zuid });
  overDeGrens = await registreerIn(elders, 'noord', { achternaam: naam.elders });
});
afterAll(() => admin.end());

/** What someone is told, apart from the id of the request itself. */
const told = async (test: Test): Promise<unknown> => {
  const { status, body, headers } = (await test) as { status: number; body: object; headers: Record<string, string> };
  return { status, type: headers['content-type'], etag: headers.etag ?? null, body: { ...body, correlatieId: null } };
};

const casusIn = async (beller: Beller, id: string): Promise<number> => (await beller.get(`casussen/${id}`)).status;
const listed = async (beller: Beller): Promise<string[]> => ((await beller.get('aanmeldingen?limit=100').expect(200)).body as AanmeldingPage).items.map((item) => item.id);
const found = async (beller: Beller, zoek: string): Promise<string[]> =>
  ((await beller.get(`inwoners?zoek=${encodeURIComponent(zoek)}`).expect(200)).body as { items: InwonerRegel[] }).items.map((item) => item.id);

describe('what is not yours is not there', () => {
  const READS = (id: string): string[] => [`casussen/${id}`, `aanmeldingen/${id}`, `medewerkers/${id}`];

  it.each(WIE_NAMEN)('for %s: an id of elsewhere, an id of nobody and no id at all answer exactly alike', async (wie) => {
    const beller = bellers[wie];
    for (const foreign of [overDeGrens.casusId, overDeGrens.id, overDeGrens.inwonerId, elders.claims.sub]) {
      for (const [at, path] of READS(foreign).entries()) {
        const unknown = READS(newId())[at] ?? '';
        expect([path, await told(beller.get(path))]).toEqual([path, await told(beller.get(unknown))]);
        expect((await told(beller.get(path)))).toMatchObject({ status: 404 });
      }
    }
    expect(await told(beller.get('casussen/geen-kenmerk'))).toEqual(await told(beller.get(`casussen/${newId()}`)));
  });

  it('for a worker: a casus of another wijkteam and changing it answer as if it were nobody\'s', async () => {
    const { werker } = bellers;
    for (const path of [`casussen/${zuid.casusId}`, `aanmeldingen/${zuid.id}`]) {
      const unknown = path.replace(/[^/]+$/, newId());
      const body = path.startsWith('casussen') ? { regiehouderId: hier.wie.werker.id } : { urgentie: 'spoed' };
      expect(await told(werker.get(path))).toEqual(await told(werker.get(unknown)));
      for (const version of [1, 2]) expect(await told(werker.patch(path, version, body))).toEqual(await told(werker.patch(unknown, version, body)));
    }
    expect((await admin.query('select version from casus where id = $1', [zuid.casusId])).rows).toEqual([{ version: 1 }]);
  });

  it('for a worker: registering for an inwoner of another wijkteam or gemeente answers as for nobody', async () => {
    const forInwoner = (inwonerId: string) => told(bellers.werker.post('aanmeldingen', eenAanmelding({ inwonerId })));
    const unknown = await forInwoner(newId());
    expect(unknown).toMatchObject({ status: 404 });
    expect(await forInwoner(zuid.inwonerId)).toEqual(unknown);
    expect(await forInwoner(overDeGrens.inwonerId)).toEqual(unknown);
  });
});

describe('who sees a casus of Noord', () => {
  it.each([
    ['werker', 200], ['collega', 200], ['coordinator', 200], ['buurwerker', 404], ['manager', 404], ['partner', 404], ['beheerder', 404], ['fg', 404],
  ] as const)('%s: %d', async (wie, status) => {
    expect(await casusIn(bellers[wie], noord.casusId)).toBe(status);
  });

  it('nobody of another gemeente', async () => expect(await casusIn(elders, noord.casusId)).toBe(404));

  it('lists and search show it to the same people, and to nobody else', async () => {
    for (const wie of ['werker', 'collega', 'coordinator'] as const) {
      expect(await listed(bellers[wie])).toContain(noord.id);
      expect(await listed(bellers[wie])).not.toContain(zuid.id);
      expect(await found(bellers[wie], naam.noord)).toEqual([noord.inwonerId]);
      expect(await found(bellers[wie], naam.zuid)).toEqual([]);
      expect(await found(bellers[wie], naam.elders)).toEqual([]);
    }
    for (const beller of [bellers.buurwerker, elders]) {
      expect(await listed(beller)).not.toContain(noord.id);
      expect(await found(beller, naam.noord)).toEqual([]);
    }
  });

  it('asking for the aanmeldingen of another wijkteam gives none', async () => {
    expect((await bellers.werker.get(`aanmeldingen?wijkteamId=${hier.teams.zuid}`).expect(200)).body).toEqual({ items: [], volgende: null, totaal: 0 });
  });
});

describe('each rol opens only its own doors', () => {
  const DOORS = {
    'aanmeldingen': ['werker', 'collega', 'buurwerker', 'coordinator'],
    'werk': ['werker', 'collega', 'buurwerker', 'coordinator'],
    'werkvoorraad': ['werker', 'collega', 'buurwerker', 'coordinator'],
    'werkvoorraad/export?vorm=csv': ['werker', 'collega', 'buurwerker', 'coordinator'],
    'inwoners?zoek=proef': ['werker', 'collega', 'buurwerker', 'coordinator'],
    'factsheets?van=2026-01-01&tot=2026-01-31': ['werker', 'collega', 'buurwerker', 'coordinator', 'manager'],
    'wijken': ['werker', 'collega', 'buurwerker', 'coordinator', 'manager', 'beheerder'],
    'wijkteams': ['werker', 'collega', 'buurwerker', 'coordinator', 'manager', 'beheerder'],
    'postcodes/1111AA': ['werker', 'collega', 'buurwerker', 'coordinator', 'manager', 'beheerder'],
    'medewerkers': ['beheerder'],
    'toegangslog': ['fg'],
    'sessie': WIE_NAMEN,
  } as const satisfies Record<string, readonly WieNaam[]>;

  it.each(Object.entries(DOORS))('GET %s is there for %j only', async (path, may: readonly WieNaam[]) => {
    for (const wie of WIE_NAMEN) expect([wie, (await bellers[wie].get(path)).status]).toEqual([wie, may.includes(wie) ? 200 : 404]);
  });

  it('what a rol may not do is refused', async () => {
    for (const wie of ['manager', 'partner', 'beheerder', 'fg'] as const) {
      expect((await bellers[wie].post('aanmeldingen', eenAanmelding())).status).toBe(403);
      expect((await bellers[wie].patch(`casussen/${noord.casusId}`, 1, { regiehouderId: hier.wie.werker.id })).status).toBe(403);
    }
    for (const wie of WIE_NAMEN.filter((name) => name !== 'beheerder')) {
      expect((await bellers[wie].patch(`medewerkers/${hier.wie[wie].id}`, 1, { rollen: ['beheerder'] })).status).toBe(403);
    }
  });
});

describe('an afgeschermde casus', () => {
  const geheimeNaam = eenNaam();
  let geheim: GeregistreerdeAanmelding;
  beforeAll(async () => {
    geheim = await registreerIn(bellers.werker, 'noord', { achternaam: geheimeNaam });
    await admin.query('update casus set afgeschermd = true where id = $1', [geheim.casusId]);
    await admin.query('insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van) values ($1, $2, $3, current_date)', [hier.gemeenteId, geheim.casusId, hier.wie.collega.id]);
  });

  it('is visible to the named medewerker only', async () => {
    expect(await casusIn(bellers.collega, geheim.casusId)).toBe(200);
    expect(((await bellers.collega.get(`casussen/${geheim.casusId}`)).body as CasusDto).afgeschermd).toBe(true);
    for (const wie of WIE_NAMEN.filter((name) => name !== 'collega')) expect([wie, await casusIn(bellers[wie], geheim.casusId)]).toEqual([wie, 404]);
  });

  it('is in nobody else\'s list, count or search', async () => {
    expect(await listed(bellers.collega)).toContain(geheim.id);
    const { totaal, items } = (await bellers.werker.get('aanmeldingen?limit=100')).body as AanmeldingPage;
    expect(items.map((item) => item.id)).not.toContain(geheim.id);
    expect(totaal).toBe(items.length);
    expect(await found(bellers.werker, geheimeNaam)).toEqual([]);
    expect(await found(bellers.collega, geheimeNaam)).toEqual([geheim.inwonerId]);
  });

  it('cannot be changed by who does not see it, also by its id', async () => {
    expect((await bellers.werker.patch(`casussen/${geheim.casusId}`, 1, { regiehouderId: hier.wie.werker.id })).status).toBe(404);
    expect((await bellers.coordinator.patch(`aanmeldingen/${geheim.id}`, 1, { urgentie: 'spoed' })).status).toBe(404);
  });
});

describe('being involved in a casus of another wijkteam', () => {
  const involve = (van: string, tot: string | null) => admin.query(
    `insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van, geldig_tot) values ($1, $2, $3, current_date + $4::int, current_date + $5::int)`,
    [hier.gemeenteId, zuid.casusId, hier.wie.werker.id, van, tot],
  );
  afterEach(() => admin.query('delete from casus_betrokkene where casus_id = $1', [zuid.casusId]));

  it.each([['today', '0', null, 200], ['from tomorrow', '1', null, 404], ['until today', '-5', '0', 404], ['until tomorrow', '-5', '1', 200]])('%s opens it or not', async (_when, van, tot, status) => {
    await involve(van, tot);
    expect(await casusIn(bellers.werker, zuid.casusId)).toBe(status);
  });

  it('opens that casus alone, and for that medewerker alone', async () => {
    const other = await registreerIn(bellers.buurwerker, 'zuid');
    await involve('0', null);
    expect(await casusIn(bellers.werker, other.casusId)).toBe(404);
    expect(await casusIn(bellers.collega, zuid.casusId)).toBe(404);
  });

  it.each(['manager', 'partner', 'beheerder', 'fg'] as const)('does not make a dossier rol of a %s', async (wie) => {
    await admin.query('insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van) values ($1, $2, $3, current_date)', [hier.gemeenteId, zuid.casusId, hier.wie[wie].id]);
    expect(await casusIn(bellers[wie], zuid.casusId)).toBe(404);
  });
});

describe('a lidmaatschap of a wijkteam', () => {
  afterEach(() => admin.query(`update teamlidmaatschap set geldig_van = '2020-01-01', geldig_tot = null where medewerker_id = $1`, [hier.wie.collega.id]));

  it.each([
    ['that ended today', `'2020-01-01'`, 'current_date', 404], ['that ends tomorrow', `'2020-01-01'`, 'current_date + 1', 200],
    ['that begins tomorrow', 'current_date + 1', 'null', 404], ['that begins today', 'current_date', 'null', 200],
  ])('%s counts on the next request', async (_when, van, tot, status) => {
    const today = `(now() at time zone 'Europe/Amsterdam')::date`;
    await admin.query(`update teamlidmaatschap set geldig_van = ${van.replace('current_date', today)}, geldig_tot = ${tot.replace('current_date', today)} where medewerker_id = $1`, [hier.wie.collega.id]);
    expect(await casusIn(bellers.collega, noord.casusId)).toBe(status);
    expect((await listed(bellers.collega)).includes(noord.id)).toBe(status === 200);
  });
});
