import { type LijstDto, type LijstOverzicht, type LijstwaardeDto } from '@keukentafel/contract';
import { addDays, datumIn, KANAAL, LIJST, WERKSOORT } from '@keukentafel/domain';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { withLog } from '../steps/api-log';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, startApi, type SharedSystem } from '../steps/api-system';
import { makeWereld, WIE_NAMEN, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

const VANDAAG = datumIn(new Date());
const MORGEN = addDays(VANDAAG, 1);
const GISTEREN = addDays(VANDAAG, -1);

let system: SharedSystem;
let admin: Pool;
let app: Client;
let hier: Wereld;
let daar: Wereld;
let beheerder: Beller;
let werker: Beller;
let buren: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  app = await connect(system.database.app);
  [hier, daar] = [await makeWereld(admin), await makeWereld(admin)];
  [beheerder, werker, buren] = [await logIn(system.url, hier.wie.beheerder), await logIn(system.url, hier.wie.werker), await logIn(system.url, daar.wie.beheerder)];
});
afterAll(async () => {
  await app.end();
  await admin.end();
});

const lees = async (lijst: string, beller = beheerder): Promise<LijstDto> => (await beller.get(`lijsten/${lijst}`).expect(200)).body as LijstDto;
const waarde = ({ waarden }: LijstDto, code: string): LijstwaardeDto => waarden.find((kandidaat) => kandidaat.code === code)!;
const overzicht = async (lijst: string, beller = werker): Promise<LijstOverzicht> =>
  ((await beller.get('lijsten').expect(200)).body as { items: LijstOverzicht[] }).items.find((kandidaat) => kandidaat.lijst === lijst)!;
const wijzig = async (lijst: string, code: string, body: object) => beheerder.patch(`lijsten/${lijst}/waarden/${code}`, (await lees(lijst)).version, body);

describe('a gemeente that changed nothing', () => {
  it('has the standard lists, without a row', async () => {
    const { items } = (await buren.get('lijsten').expect(200)).body as { items: LijstOverzicht[] };
    expect(items.map(({ lijst }) => lijst)).toEqual(LIJST.map(({ code }) => code));
    expect((await overzicht('kanaal', buren)).waarden.map(({ code, naam }) => ({ code, naam }))).toEqual(KANAAL);
    expect((await lees('kanaal', buren)).version).toBe(0);
  });
});

describe('the beheerder', () => {
  it('adds a value from a day on, with a code from its name, once per key', async () => {
    const invoer = { naam: 'Ouderenadvies & Zorg', groep: 'individueel', vanaf: VANDAAG };
    const antwoord = await beheerder.post('lijsten/werksoort/waarden', invoer, 'een-nieuwe-werksoort').expect(201);
    expect([antwoord.headers.location, antwoord.headers.etag]).toEqual(['/api/v1/lijsten/werksoort', '"1"']);
    await beheerder.post('lijsten/werksoort/waarden', invoer, 'een-nieuwe-werksoort').expect(201);
    expect((await overzicht('werksoort')).waarden.map(({ code }) => code)).toEqual([...WERKSOORT.map(({ code }) => code), 'ouderenadvies-zorg']);
    expect((await overzicht('bewaartermijn')).waarden).toContainEqual({ code: 'ouderenadvies-zorg', naam: 'Ouderenadvies & Zorg', groep: null, getal: 15 });
  });

  it('renames a value: history keeps the name it had', async () => {
    expect((await wijzig('kanaal', 'inloop', { vanaf: MORGEN, naam: 'Aan de balie' })).status).toBe(200);
    expect(waarde(await lees('kanaal'), 'inloop')).toEqual({
      code: 'inloop', naam: 'Inloop', groep: null, getal: null, geldig: true,
      loop: [{ naam: 'Inloop', groep: null, getal: null, geldigVan: null, geldigTot: MORGEN }, { naam: 'Aan de balie', groep: null, getal: null, geldigVan: MORGEN, geldigTot: null }],
    });
  });

  it('ends a value: it is offered no more and keeps its name, and can be offered again', async () => {
    expect((await wijzig('kanaal', 'website', { vanaf: VANDAAG, geldig: false })).status).toBe(200);
    const { waarden, eerder } = await overzicht('kanaal');
    expect([waarden.some(({ code }) => code === 'website'), eerder]).toEqual([false, [{ code: 'website', naam: 'Website', groep: null, getal: null }]]);
    expect((await wijzig('kanaal', 'website', { vanaf: VANDAAG, geldig: true })).status).toBe(200);
    expect((await overzicht('kanaal')).eerder).toEqual([]);
  });

  it('agrees on another norm', async () => {
    expect((await wijzig('norm', 'eerste-contact-dagen', { vanaf: VANDAAG, getal: 3 })).status).toBe(200);
    expect((await overzicht('norm')).waarden.find(({ code }) => code === 'eerste-contact-dagen')?.getal).toBe(3);
  });

  it('puts the values in another order', async () => {
    const lijst = await lees('aanmelder');
    const codes = lijst.waarden.map(({ code }) => code).reverse();
    const { body } = await beheerder.put('lijsten/aanmelder/volgorde', lijst.version, { codes }).expect(200) as { body: LijstDto };
    expect(body.waarden.map(({ code }) => code)).toEqual(codes);
    expect((await overzicht('aanmelder')).waarden.map(({ code }) => code)).toEqual(codes);
  });

  it('leaves one line in the log, and another gemeente untouched', async () => {
    const { version } = await lees('kanaal');
    const { lines } = await withLog(admin, beheerder.patch('lijsten/kanaal/waarden/spreekuur', version, { vanaf: VANDAAG, naam: 'Spreekuren' }).expect(200));
    expect(lines).toEqual([{ gebeurtenis: 'wijzigen', object_soort: 'lijst', object_id: null, inwoner_id: null, grond: 'beheer', medewerker_id: hier.wie.beheerder.id }]);
    expect((await lees('kanaal', buren)).version).toBe(0);
    expect((await overzicht('kanaal', buren)).waarden.map(({ code, naam }) => ({ code, naam }))).toEqual(KANAAL);
  });

  it('is told when a colleague was first', async () => {
    const { version } = await lees('resultaat');
    const samen = await Promise.all([1, 2].map((nummer) => beheerder.patch('lijsten/resultaat/waarden/deels', version, { vanaf: VANDAAG, naam: `Deels ${nummer}` })));
    expect(samen.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('a change is refused', () => {
  it.each<[string, string, string, object, number, string, string | null]>([
    ['in the past', 'kanaal', 'telefoon', { vanaf: GISTEREN, naam: 'Bellen' }, 422, 'vanaf-in-verleden', 'vanaf'],
    ['to a name that is taken', 'kanaal', 'telefoon', { vanaf: VANDAAG, naam: 'e mail' }, 422, 'naam-bestaat-al', 'naam'],
    ['to a group that is not there', 'werksoort', 'amw', { vanaf: VANDAAG, groep: 'x' }, 422, 'keuze-onbekend', 'groep'],
    ['to a norm that is too small', 'norm', 'geen-contact-dagen', { vanaf: VANDAAG, getal: 6 }, 422, 'norm-buiten-grenzen', 'getal'],
    ['to a norm that is too large', 'bewaartermijn', 'amw', { vanaf: VANDAAG, getal: 36 }, 422, 'norm-buiten-grenzen', 'getal'],
    ['that ends a norm', 'norm', 'geen-contact-dagen', { vanaf: VANDAAG, geldig: false }, 422, 'lijst-staat-vast', null],
    ['without a day', 'kanaal', 'telefoon', { naam: 'Bellen' }, 400, 'ongeldige-invoer', 'vanaf'],
    ['from a day that is no day', 'kanaal', 'telefoon', { vanaf: '2026-02-30' }, 400, 'ongeldige-invoer', 'vanaf'],
    ['to no name', 'kanaal', 'telefoon', { vanaf: VANDAAG, naam: '  ' }, 400, 'ongeldige-invoer', 'naam'],
    ['to a name that is too long', 'kanaal', 'telefoon', { vanaf: VANDAAG, naam: 'x'.repeat(121) }, 400, 'ongeldige-invoer', 'naam'],
    ['to half a norm', 'norm', 'geen-contact-dagen', { vanaf: VANDAAG, getal: 7.5 }, 400, 'ongeldige-invoer', 'getal'],
    ['of a value that is not there', 'kanaal', 'fax', { vanaf: VANDAAG, naam: 'Fax' }, 404, 'niet-gevonden', null],
  ])('%s', async (_naam, lijst, code, body, status, fout, veld) => {
    const before = (await lees(lijst)).version;
    const antwoord = await wijzig(lijst, code, body);
    expect(antwoord.body).toMatchObject({ status, code: fout, ...(veld ? { fouten: [{ veld }] } : {}) });
    expect((await lees(lijst)).version).toBe(before);
  });

  it('of a list that is not there, without a version, on an old one, and without a key', async () => {
    const body = { vanaf: VANDAAG, naam: 'Bellen' };
    expect((await beheerder.get('lijsten/kleur')).status).toBe(404);
    expect((await beheerder.patch('lijsten/kleur/waarden/rood', 0, body)).status).toBe(404);
    expect((await beheerder.patch('lijsten/kanaal/waarden/telefoon', undefined, body)).status).toBe(428);
    expect((await beheerder.patch('lijsten/kanaal/waarden/telefoon', 999, body)).status).toBe(412);
    expect((await beheerder.post('lijsten/kanaal/waarden', body, null)).status).toBe(400);
  });

  it('when it adds among norms, twice the same name, or in the past', async () => {
    const codeVan = async (lijst: string, body: object) => ((await beheerder.post(`lijsten/${lijst}/waarden`, body)).body as { code: string }).code;
    expect(await codeVan('norm', { naam: 'Nog een', vanaf: VANDAAG })).toBe('lijst-staat-vast');
    expect(await codeVan('kanaal', { naam: 'Telefóón', vanaf: VANDAAG })).toBe('naam-bestaat-al');
    expect(await codeVan('kanaal', { naam: 'Fax', vanaf: GISTEREN })).toBe('vanaf-in-verleden');
  });

  it('when it would leave nothing to choose', async () => {
    for (const { code } of KANAAL.slice(1)) await buren.patch(`lijsten/kanaal/waarden/${code}`, (await lees('kanaal', buren)).version, { vanaf: MORGEN, geldig: false }).expect(200);
    const antwoord = await buren.patch('lijsten/kanaal/waarden/telefoon', (await lees('kanaal', buren)).version, { vanaf: MORGEN, geldig: false });
    expect(antwoord.body).toMatchObject({ status: 409, code: 'laatste-waarde' });
  });

  it('when the order is not of all that is offered', async () => {
    const { version, waarden } = await lees('leefgebied');
    const codes = waarden.map(({ code }) => code);
    for (const fout of [codes.slice(1), [...codes, 'x']]) expect((await beheerder.put('lijsten/leefgebied/volgorde', version, { codes: fout })).body).toMatchObject({ status: 422, code: 'volgorde-onvolledig' });
    expect((await beheerder.put('lijsten/leefgebied/volgorde', version, { codes: [codes[0], codes[0]] })).status).toBe(400);
  });

  it('to everyone but the beheerder, in the API and in the database', async () => {
    const rij = `insert into lijstwaarde (gemeente_id, id, lijst, code, naam, geldig_van) values ($1, $2, 'kanaal', 'fax', 'Fax', current_date)`;
    for (const naam of WIE_NAMEN) {
      const beller = await logIn(system.url, hier.wie[naam]);
      const mag = naam === 'beheerder';
      if (!mag) {
        expect((await beller.get('lijsten/kanaal')).status).toBe(404);
        expect((await beller.post('lijsten/kanaal/waarden', { naam: 'Fax', vanaf: VANDAAG })).status).toBe(403);
        expect((await beller.patch('lijsten/kanaal/waarden/telefoon', 0, { vanaf: VANDAAG })).status).toBe(403);
        expect((await beller.put('lijsten/kanaal/volgorde', 0, { codes: [] })).status).toBe(403);
      }
      await asSessie(app, beller.claims, async () => {
        expect([naam, await attempt(app, rij, [hier.gemeenteId, newId()])]).toEqual([naam, mag ? 1 : '42501']);
        expect(await attempt(app, rij, [daar.gemeenteId, newId()])).toBe('42501');
        const touched = await attempt(app, `update lijstwaarde set naam = 'x'`);
        expect([naam, mag ? Number(touched) > 0 : touched]).toEqual([naam, mag ? true : 0]);
        expect(await attempt(app, 'delete from lijstwaarde')).toBe('42501');
      });
    }
    expect((await (await logIn(system.url, hier.wie.fg)).get('lijsten')).status).toBe(404);
  });
});

it('a change is known in every api program within a second', async () => {
  const ander = await startApi(system);
  const daarginds = await logIn(ander.url, hier.wie.werker);
  const heeft = async (naam: string): Promise<boolean> => (await overzicht('interventiesoort', daarginds)).waarden.some((kandidaat) => kandidaat.naam === naam);
  expect(await heeft('Ambulante hulp')).toBe(false);
  await beheerder.post('lijsten/interventiesoort/waarden', { naam: 'Ambulante hulp', vanaf: VANDAAG }).expect(201);
  const begin = Date.now();
  await until(() => heeft('Ambulante hulp'));
  expect(Date.now() - begin).toBeLessThan(1000);
  // A connection that breaks hears nothing; what it missed is not kept.
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'keukentafel-live'`);
  await beheerder.post('lijsten/interventiesoort/waarden', { naam: 'Nazorg', vanaf: VANDAAG }).expect(201);
  await until(() => heeft('Nazorg'));
  await ander.stop();
});
