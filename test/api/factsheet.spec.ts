import { type CijferLijst, type FactsheetDto, type GeregistreerdeAanmelding } from '@keukentafel/contract';
import { addDays, datumIn, FIGUREN } from '@keukentafel/domain';
import { type Pool } from 'pg';
import readXlsx from 'read-excel-file/node';
import { type Beller, logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { poolOf, sharedSystem } from '../steps/api-system';
import { addMedewerker, makeWereld, type Wereld } from '../steps/api-wereld';
import { until } from '../steps/until';

const vandaag = datumIn(new Date());
const DEZE_WEEK = `van=${addDays(vandaag, -6)}&tot=${vandaag}`;

let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let beide: Beller;
let manager: Beller;
let geregistreerd: GeregistreerdeAanmelding[];

beforeAll(async () => {
  const system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  const { email } = await addMedewerker(admin, wereld, 'leider', { rollen: ['sociaal_werker', 'manager'], teams: ['noord', 'zuid'] });
  [werker, manager] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.manager)];
  beide = await logIn(system.url, { ...wereld.wie.werker, email });
  geregistreerd = [await registreerIn(werker, 'noord'), await registreerIn(werker, 'noordoost'), await registreerIn(beide, 'zuid')];
  await until(async () => (await admin.query(`select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null`, [wereld.gemeenteId])).rowCount === 0);
});
afterAll(() => admin.end());

const lees = async (beller: Beller, query = DEZE_WEEK): Promise<FactsheetDto> => (await beller.get(`factsheets?${query}`).expect(200)).body as FactsheetDto;
const lijst = async (beller: Beller, query = '', figuur = 'aanmeldingen'): Promise<CijferLijst> => (await beller.get(`factsheets/${figuur}/lijst?${DEZE_WEEK}${query}`).expect(200)).body as CijferLijst;
const aanmeldingen = ({ figuren }: FactsheetDto) => figuren.find(({ key }) => key === 'aanmeldingen')!;

describe('a factsheet', () => {
  it('shows every figure of the catalogue, in its order, with its definition', async () => {
    const { figuren } = await lees(werker);
    expect(figuren.map(({ key, definitie }) => [key, definitie])).toEqual(FIGUREN.map(({ key, definitie }) => [key, definitie]));
  });

  it('is about my wijkteams, or one of them, or one wijk', async () => {
    expect([aanmeldingen(await lees(werker)).aantal, aanmeldingen(await lees(beide)).aantal, aanmeldingen(await lees(manager)).aantal]).toEqual([2, 3, 2]);
    expect(aanmeldingen(await lees(beide, `${DEZE_WEEK}&wijkteamId=${wereld.teams.zuid}`)).aantal).toBe(1);
    expect(aanmeldingen(await lees(werker, `${DEZE_WEEK}&wijkId=${wereld.wijken.noordoost}`)).aantal).toBe(1);
    expect(aanmeldingen(await lees(werker, `${DEZE_WEEK}&wijkId=${wereld.wijken.zuid}`)).aantal).toBe(0);
  });

  it('has another period beside it when asked', async () => {
    const { vergelijkVan, vergelijkTot, figuren } = await lees(werker, `${DEZE_WEEK}&vergelijk=vorige`);
    expect([vergelijkVan, vergelijkTot]).toEqual([addDays(vandaag, -13), addDays(vandaag, -7)]);
    expect(figuren[0]).toMatchObject({ aantal: 2, vorige: { aantal: 0 } });
    expect((await lees(werker)).figuren[0]!.vorige).toBeNull();
  });

  it('says when it was counted', async () => {
    const { geteldOp, telt } = await lees(werker);
    expect(Date.parse(geteldOp ?? '')).toBeGreaterThan(Date.now() - 600_000);
    expect(telt).toBe(false);
  });

  it.each([
    ['wijkteamId=geen', 400], ['vergelijk=morgen', 400], ['wijkId=01a2', 400], ['wijkId=01a20191-8658-7e22-886b-0dbe255d8f5c', 404], ['wijkteamId=01a20191-8658-7e22-886b-0dbe255d8f5c', 404],
  ])('with %s is refused with %i', async (query, status) => void (await werker.get(`factsheets?${DEZE_WEEK}&${query}`).expect(status)));

  it('of a wijkteam that is not mine is not there', async () => {
    for (const beller of [werker, manager]) await beller.get(`factsheets?${DEZE_WEEK}&wijkteamId=${wereld.teams.zuid}`).expect(404);
  });
});

describe('the list behind a number', () => {
  it('shows a worker the rows they may see, newest first, page by page', async () => {
    const eerste = await lijst(werker, '&limit=1');
    expect(eerste).toMatchObject({ totaal: 2, zichtbaar: 2 });
    const tweede = await lijst(werker, `&limit=1&cursor=${eerste.volgende}`);
    expect(tweede.volgende).toBeNull();
    expect([...eerste.items, ...tweede.items].map(({ casusId }) => casusId).sort()).toEqual(geregistreerd.slice(0, 2).map(({ casusId }) => casusId).sort());
  });

  it('says how many they may not see', async () => {
    await admin.query(`update casus set afgeschermd = true where id = $1`, [geregistreerd[0]!.casusId]);
    const { totaal, zichtbaar, items } = await lijst(werker);
    expect([totaal, zichtbaar, items.map(({ casusId }) => casusId)]).toEqual([2, 1, [geregistreerd[1]!.casusId]]);
    await admin.query(`update casus set afgeschermd = false where id = $1`, [geregistreerd[0]!.casusId]);
  });

  it('is for a manager a number only', async () => {
    for (const { key } of FIGUREN) {
      const { totaal, zichtbaar, items } = await lijst(manager, '', key);
      const figuur = (await lees(manager)).figuren.find((een) => een.key === key);
      expect([key, totaal, zichtbaar, items]).toEqual([key, figuur?.aantal, 0, []]);
    }
  });

  it('of one value of a split is that value', async () => {
    expect((await lijst(werker, `&splitsing=wijk&code=${wereld.wijken.noordoost}`)).totaal).toBe(1);
    expect((await lijst(werker, '&splitsing=kanaal&code=inloop')).totaal).toBe(0);
    expect((await lijst(werker, '&splitsing=leeftijd&code=onbekend', 'leeftijden')).totaal).toBe(2);
  });

  it.each([
    ['bestaat-niet/lijst?', 404], ['aanmeldingen/lijst?splitsing=kanaal&', 422], ['aanmeldingen/lijst?code=inloop&', 422], ['aanmeldingen/lijst?splitsing=werksoort&code=amw&', 422],
    ['aanmeldingen/lijst?splitsing=onzin&code=x&', 400], ['aanmeldingen/lijst?limit=101&', 400],
  ])('%s is refused with %i', async (path, status) => void (await werker.get(`factsheets/${path}${DEZE_WEEK}`).expect(status)));

  it.each(['partner', 'beheerder', 'fg'] as const)('is not there for a %s', async (wie) => {
    const beller = await logIn(werker.url, wereld.wie[wie]);
    for (const path of ['factsheets?', 'factsheets/export?vorm=csv&', 'factsheets/aanmeldingen/lijst?']) await beller.get(`${path}${DEZE_WEEK}`).expect(404);
  });
});

describe('an export', () => {
  const bestand = async (vorm: string): Promise<Buffer> =>
    (await werker.get(`factsheets/export?${DEZE_WEEK}&vorm=${vorm}&vergelijk=jaar`).buffer(true)
      .parse((response, done) => {
        const stukken: Buffer[] = [];
        response.on('data', (stuk: Buffer) => stukken.push(stuk));
        response.on('end', () => done(null, Buffer.concat(stukken)));
      }).expect(200)).body as Buffer;

  it('as XLSX has every number of the factsheet as a number, and a sheet of definitions', async () => {
    const { figuren } = await lees(werker, `${DEZE_WEEK}&vergelijk=jaar`);
    const buffer = await bestand('xlsx');
    const bladen = await readXlsx(buffer);
    const [cijfers, definities] = [bladen.find(({ sheet }) => sheet === 'Cijfers')!.data, bladen.find(({ sheet }) => sheet === 'Definities')!.data];
    const totalen = cijfers.filter(([, splitsing]) => splitsing === 'Totaal');
    expect(totalen.map(([naam, , , aantal, waarde]) => [naam, aantal, waarde])).toEqual(figuren.map(({ naam, aantal, waarde }) => [naam, aantal, waarde]));
    expect(cijfers.length).toBe(1 + figuren.reduce((som, { splitsingen }) => som + 1 + splitsingen.reduce((n, een) => n + een.cijfers.length, 0), 0));
    expect(definities.slice(1).map(([naam, definitie]) => [naam, definitie])).toEqual(figuren.map(({ naam, definitie }) => [naam, definitie]));
  });

  it('as CSV has the same numbers', async () => {
    const tekst = (await bestand('csv')).toString('utf8');
    expect(tekst.startsWith('\uFEFFCijfer;Splitsing;Waarde;Aantal')).toBe(true);
    expect(tekst).toContain('\r\nAanmeldingen;Totaal;;2;2;aantal;0;0\r\n');
  });

  it('in another form is refused', async () => void (await werker.get(`factsheets/export?${DEZE_WEEK}&vorm=pdf`).expect(400)));
});

it('of a destroyed casus the figures stay, and nothing says any more whose they were', async () => {
  const { casusId } = geregistreerd[2]!;
  const feiten = async () => (await admin.query<{ van_casus: boolean; geboren: string | null }>(
    `select persoon_id = casus_id as van_casus, geboren from feit where gemeente_id = $1 and casus_id = $2`, [wereld.gemeenteId, casusId])).rows;
  const voor = (await feiten()).length;
  await admin.query(`with t as (delete from tijdlijn where casus_id = $1), a as (delete from aanmelding where casus_id = $1) delete from casus where id = $1`, [casusId]);
  expect(await until(async () => (await feiten()).every(({ van_casus: vanCasus, geboren }) => vanCasus && geboren === null))).toBe(true);
  expect((await feiten()).length).toBe(voor);
  expect(aanmeldingen(await lees(beide)).aantal).toBe(3);
});
