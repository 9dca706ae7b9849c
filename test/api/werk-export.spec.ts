import { LIMIET, type WerkPage } from '@keukentafel/contract';
import { addDays, datumIn } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { readSheet } from 'read-excel-file/node';
import { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { breakLog, withLog } from '../steps/api-log';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { vulWerk, werkCasus, type WerkCasus } from '../steps/werk';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  werker = await logIn(system.url, wereld.wie.werker);
});
afterAll(() => admin.end());

const vandaag = datumIn(new Date());
const vul = (...casussen: WerkCasus[]) => vulWerk(admin, wereld, casussen);
const bytes = (test: Test): Test => test.buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
});
const csv = async (query = ''): Promise<string[]> =>
  ((await bytes(werker.get(`werkvoorraad/export?vorm=csv${query}`)).expect(200)).body as Buffer).toString('utf8').split('\r\n');
const xlsx = async (query = '', sheet = 1): Promise<unknown[][]> => readSheet((await bytes(werker.get(`werkvoorraad/export?vorm=xlsx${query}`)).expect(200)).body as Buffer, sheet);
const WACHT = { status: 'wachtlijst' as const, interventies: [{ status: 'wachtlijst' as const, dagen: 9, uitvoerder: 'werker' as const, werksoort: 'jmw' }] };

it.each(['', '&lijst=nieuw', '&sorteer=naam', '&sorteer=nieuwste&urgentie=crisis', '&status=wachtlijst'])('is the list on screen: same rows in the same order, in both forms (%s)', async (query) => {
  await vul(...Array.from({ length: 11 }, (_, at) => werkCasus({ geopend: at, aanmeldingen: [{ dagen: at, urgentie: at % 3 ? 'regulier' : 'crisis', leefgebied: 'financien' }], ...(at % 4 ? {} : WACHT) })), werkCasus({ team: 'zuid' }));
  const { items } = (await werker.get(`werkvoorraad?limit=100${query}`).expect(200)).body as WerkPage;
  const namen = items.map(({ inwoner }) => inwoner);
  expect(namen.length).toBeGreaterThan(1);
  expect((await csv(query)).slice(1, namen.length + 1).map((line) => line.split(';')[0])).toEqual(namen);
  expect((await xlsx(query)).slice(1).map(([naam]) => naam)).toEqual(namen);
});

it('never holds a row of another wijkteam, whatever is asked', async () => {
  const [daar] = await vul(werkCasus({ team: 'zuid', regiehouder: 'buurwerker' }));
  for (const query of ['', `&wijkteamId=${wereld.teams.zuid}`, `&regiehouderId=${wereld.wie.buurwerker.id}`, `&zoek=${daar!.achternaam}`, '&lijst=nieuw']) {
    const text = (await csv(query)).slice(0, 2).join();
    expect([query, text.includes(daar!.achternaam)]).toEqual([query, false]);
    expect(await xlsx(query)).toHaveLength(1);
  }
});

it('has days as days and numbers as numbers, and says which list it is, with which filter', async () => {
  await vul(werkCasus({ ...WACHT, geopend: 40 }));
  const [kop, rij] = await xlsx('&lijst=wachtlijst&werksoort=jmw');
  const cel = (naam: string): unknown => rij![kop!.indexOf(naam)];
  expect([cel('Dagen op wachtlijst'), cel('Dagen open')]).toEqual([9, 40]);
  expect((cel('Wacht sinds') as Date).toISOString()).toBe(`${addDays(vandaag, -9)}T00:00:00.000Z`);
  expect((cel('Geopend') as Date).toISOString().slice(0, 10)).toBe(addDays(vandaag, -40));
  const over = Object.fromEntries((await xlsx('&lijst=wachtlijst&werksoort=jmw', 2)) as [string, unknown][]);
  expect(over).toMatchObject({ Lijst: 'Wachtlijst', Filter: 'Werksoort: JMW', Volgorde: 'Gewone volgorde' });
  const regels = await csv('&lijst=wachtlijst&werksoort=jmw');
  expect(regels[1]!.split(';')).toEqual(expect.arrayContaining(['9', '40', addDays(vandaag, -9).split('-').reverse().join('-')]));
  expect(regels).toEqual(expect.arrayContaining(['Filter;Werksoort: JMW', 'Aantal;1']));
});

it('opens as text: UTF-8 with a mark, and nothing a spreadsheet would calculate', async () => {
  const namen = ['=1+1', '+31', '-2', '@SOM(A1)', '\tx', 'Jansen; "Jan"', 'Yılmaz\r\nÉtoile'];
  const gevuld = await vul(...namen.map(() => werkCasus()));
  for (const [at, naam] of namen.entries()) await admin.query('update inwoner set roepnaam = null, achternaam = $2 where id = $1', [gevuld[at]!.inwonerId, naam]);
  const text = (await csv()).join('\r\n');
  expect(text.startsWith('\uFEFFInwoner;')).toBe(true);
  for (const veilig of [`'=1+1;`, `'+31;`, `'-2;`, `'@SOM(A1);`, `'\tx;`, `"Jansen; ""Jan""";`, `"Yılmaz\r\nÉtoile";`]) expect(text).toContain(`\n${veilig}`);
  expect((await xlsx()).slice(1).map(([naam]) => String(naam).trim()).sort()).toEqual(namen.map((naam) => naam.trim()).sort());
});

it('is a file of its own name, in its own media type', async () => {
  const { headers } = await bytes(werker.get('werkvoorraad/export?vorm=xlsx&lijst=mijn')).expect(200);
  expect(headers).toMatchObject({ 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename="werkvoorraad-mijn-${vandaag}.xlsx"`, 'cache-control': 'no-store' });
});

it('is logged: every row as read, and the export itself', async () => {
  const [casus] = await vul(werkCasus());
  const { lines } = await withLog(admin, bytes(werker.get('werkvoorraad/export?vorm=csv')).expect(200));
  const line = { medewerker_id: wereld.wie.werker.id, grond: 'hulpverlening', object_soort: 'werkvoorraad' };
  expect(lines).toEqual([{ ...line, gebeurtenis: 'lezen', object_id: casus!.id, inwoner_id: casus!.inwonerId }, { ...line, gebeurtenis: 'exporteren', object_id: null, inwoner_id: null }]);
});

it('does not leave when it cannot be logged', async () => {
  const [casus] = await vul(werkCasus());
  const repair = await breakLog(admin, wereld.gemeenteId);
  const response = await werker.get('werkvoorraad/export?vorm=csv');
  await repair();
  expect([response.status, response.text.includes(casus!.achternaam)]).toEqual([500, false]);
});

it.each([['', 'vorm'], ['vorm=pdf', 'vorm'], ['vorm=csv&limit=10', 'limit'], ['vorm=csv&cursor=x', 'cursor'], ['vorm=csv&lijst=weg', 'lijst']])('of something else is refused by its name: %s', async (query, veld) => {
  expect((await werker.get(`werkvoorraad/export?${query}`).expect(400)).body).toMatchObject({ code: 'ongeldige-invoer', fouten: [{ veld }] });
});

it('is kept to its limit, to the row', async () => {
  await vul(...Array.from({ length: LIMIET.exportRijen }, () => werkCasus()));
  expect(await csv()).toHaveLength(LIMIET.exportRijen + 9);
  await vul(werkCasus());
  expect((await werker.get('werkvoorraad/export?vorm=csv').expect(422)).body).toMatchObject({ code: 'export-te-groot', params: { max: LIMIET.exportRijen } });
  await werker.get(`werkvoorraad/export?vorm=csv&wijkteamId=${wereld.teams.zuid}`).expect(200);
});
