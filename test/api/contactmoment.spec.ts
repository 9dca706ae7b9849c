import { LIMIET, type CasusDto, type ContactmomentDto, type ContactmomentPage, type GeplandContactPage, type GeregistreerdeAanmelding, type Problem } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { dagGeleden, eenCasus, GEOPEND_DAGEN, hulpvragenIn, voegInterventieToe } from '../steps/api-hulpvraag';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let collega: Beller;
let mijn: GeregistreerdeAanmelding;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  [werker, collega] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.collega)];
  mijn = await eenCasus(werker);
});
afterAll(() => admin.end());

const uur = (uren: number): string => new Date(Date.now() + uren * 3_600_000).toISOString();
const GEDAAN = { status: 'gedaan', begintOp: uur(0), minuten: 15, vorm: 'telefoon' };
const GEPLAND = { status: 'gepland', begintOp: uur(48), vorm: 'huisbezoek' };
const voeg = (body: object, wie = werker, casusId = mijn.casusId): Test => wie.post(`casussen/${casusId}/contactmomenten`, body);
const maak = async (body: object): Promise<ContactmomentDto> => (await voeg(body).expect(201)).body as ContactmomentDto;
const wijzig = ({ id, version }: Pick<ContactmomentDto, 'id' | 'version'>, body: object, wie = werker): Test => wie.patch(`contactmomenten/${id}`, version, body);
const regels = async (): Promise<CasusDto['tijdlijn']['items']> => ((await werker.get(`casussen/${mijn.casusId}`).expect(200)).body as CasusDto).tijdlijn.items.filter(({ soort }) => soort.startsWith('contact'));
const fouten = (response: { body: unknown }): (string | string[])[] => {
  const { code, fouten: velden = [] } = response.body as Problem;
  return [code, velden.map(({ veld }) => veld)];
};

describe('a contact', () => {
  it('that was had is written down, also long afterwards, and stands in the tijdlijn when it was', async () => {
    const begintOp = `${dagGeleden(GEOPEND_DAGEN)}T09:30:00.000Z`;
    const response = await voeg({ ...GEDAAN, begintOp, minuten: 1440, met: ' Mevrouw en haar zoon ', verslag: 'x'.repeat(LIMIET.verslagTekens) }).expect(201);
    const contact = response.body as ContactmomentDto;
    expect(contact).toMatchObject({ version: 1, status: 'gedaan', stappen: [], begintOp, minuten: 1440, met: 'Mevrouw en haar zoon', medewerker: { id: wereld.wie.werker.id }, interventieId: null });
    expect([response.headers.etag, response.headers.location]).toEqual(['"1"', `/api/v1/contactmomenten/${contact.id}`]);
    expect((await werker.get(`contactmomenten/${contact.id}`).expect(200)).body).toEqual(contact);
    const [regel] = await regels();
    expect([regel?.soort, regel?.objectId, new Date(regel?.gebeurdOp ?? '').toISOString()]).toEqual(['contact_gedaan', contact.id, begintOp]);
  });

  it('is planned, moved, and done; done before its time it was done now', async () => {
    const gepland = await maak({ ...GEPLAND, minuten: 45, medewerkerId: wereld.wie.collega.id });
    expect(gepland).toMatchObject({ status: 'gepland', stappen: ['gedaan', 'vervallen'], medewerker: { id: wereld.wie.collega.id } });
    const verzet = (await wijzig(gepland, { begintOp: uur(72) }).expect(200)).body as ContactmomentDto;
    const gedaan = (await wijzig(verzet, { status: 'gedaan', verslag: 'Goed gesprek.' }).expect(200)).body as ContactmomentDto;
    expect(gedaan).toMatchObject({ version: 3, status: 'gedaan', minuten: 45, verslag: 'Goed gesprek.' });
    expect(Math.abs(Date.parse(gedaan.begintOp) - Date.now())).toBeLessThan(60_000);
    expect((await wijzig(gedaan, { verslag: 'Heel goed gesprek.', minuten: 50 }).expect(200)).body).toMatchObject({ verslag: 'Heel goed gesprek.', minuten: 50, status: 'gedaan' });
    expect((await regels()).map(({ soort }) => soort).sort()).toEqual(['contact_gedaan', 'contact_gepland', 'contact_gewijzigd', 'contact_gewijzigd']);
  });

  it('is cancelled, and stays as it is then', async () => {
    const vervallen = (await wijzig(await maak(GEPLAND), { status: 'vervallen' }).expect(200)).body as ContactmomentDto;
    expect(vervallen).toMatchObject({ status: 'vervallen', stappen: [] });
    for (const body of [{ status: 'gepland' }, { verslag: 'x' }, {}]) expect(fouten(await wijzig(vervallen, body).expect(409))).toEqual(['contact-vervallen', ['status']]);
  });

  it('may belong to an interventie of the same casus, and be taken from it', async () => {
    const hulpvraagIds = await hulpvragenIn(werker, mijn.casusId);
    const { id: interventieId } = await voegInterventieToe(werker, mijn.casusId, { hulpvraagIds });
    const contact = await maak({ ...GEDAAN, interventieId });
    expect(contact.interventieId).toBe(interventieId);
    expect((await wijzig(contact, { interventieId: null }).expect(200)).body).toMatchObject({ interventieId: null });
    const ander = await eenCasus(werker);
    for (const vreemd of [newId(), interventieId]) expect(fouten(await voeg({ ...GEDAAN, interventieId: vreemd }, werker, ander.casusId).expect(422))).toEqual(['interventie-niet-in-casus', ['interventieId']]);
  });
});

describe('a contact is refused', () => {
  it.each<[string, object, string, string]>([
    ['that lies in the future and is done', { ...GEDAAN, begintOp: uur(1) }, 'datum-in-toekomst', 'begintOp'],
    ['from before the casus', { ...GEDAAN, begintOp: `${dagGeleden(GEOPEND_DAGEN + 1)}T12:00:00Z` }, 'datum-voor-casus', 'begintOp'],
    ['done without minutes', { ...GEDAAN, minuten: null }, 'minuten-ontbreken', 'minuten'],
    ['planned for yesterday', { ...GEPLAND, begintOp: uur(-30) }, 'gepland-in-verleden', 'begintOp'],
    ['of nobody we know', { ...GEDAAN, medewerkerId: newId() }, 'uitvoerder-niet-betrokken', 'medewerkerId'],
  ])('%s', async (_wat, body, code, veld) => {
    expect(fouten(await voeg(body).expect(422))).toEqual([code, [veld]]);
    expect(await regels()).toEqual([]);
  });

  it('with a field that cannot be', async () => {
    for (const [veld, waarden] of Object.entries({
      status: ['vervallen', null], begintOp: ['gisteren', '2026-01-01', null], minuten: [0, 1441, 1.5, '15'], vorm: ['fax', null], met: ['x'.repeat(201), 1],
      verslag: ['x'.repeat(LIMIET.verslagTekens + 1)], interventieId: ['x'], medewerkerId: ['x'],
    })) {
      for (const waarde of waarden) expect([veld, waarde, (await voeg({ ...GEDAAN, [veld]: waarde })).status]).toEqual([veld, waarde, 400]);
    }
    for (const minuten of [1, 1440]) await voeg({ ...GEDAAN, minuten }).expect(201);
  });

  it('in a casus that is closed or not mine, without a version, or with an old one', async () => {
    const contact = await maak(GEPLAND);
    const buur = await logIn(system.url, wereld.wie.buurwerker);
    await voeg(GEDAAN, buur).expect(404);
    await buur.get(`contactmomenten/${contact.id}`).expect(404);
    await buur.get(`casussen/${mijn.casusId}/contactmomenten`).expect(404);
    await wijzig(contact, { met: 'x' }, buur).expect(404);
    await werker.patch(`contactmomenten/${contact.id}`, undefined, { met: 'x' }).expect(428);
    await werker.patch(`contactmomenten/${contact.id}`, 2, { met: 'x' }).expect(412);
    for (const wie of ['manager', 'partner', 'fg'] as const) await voeg(GEDAAN, await logIn(system.url, wereld.wie[wie])).expect(403);
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [mijn.casusId]);
    expect((await voeg(GEDAAN).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
    expect((await wijzig(contact, { status: 'gedaan', minuten: 5 }).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });

  it('when a colleague was first: one is done, the other is told', async () => {
    const contact = await maak(GEPLAND);
    const antwoorden = await Promise.all([werker, collega].map((wie) => wijzig(contact, { status: 'gedaan', minuten: 20 }, wie)));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('lists of contacts', () => {
  it('of a casus: newest first, each once over the pages, of one status when asked', async () => {
    const ids: string[] = [];
    for (let dag = 1; dag <= 5; dag++) ids.push((await maak({ ...GEDAAN, begintOp: `${dagGeleden(dag)}T12:00:00Z` })).id);
    await maak(GEPLAND);
    const gezien: string[] = [];
    let volgende: string | null = '';
    while (volgende !== null) {
      const pagina: ContactmomentPage = (await werker.get(`casussen/${mijn.casusId}/contactmomenten?status=gedaan&limit=2${volgende ? `&cursor=${volgende}` : ''}`).expect(200)).body as ContactmomentPage;
      gezien.push(...pagina.items.map(({ id }) => id));
      volgende = pagina.volgende;
    }
    expect(gezien).toEqual(ids);
  });

  it('that I planned: the first one first, up to a day, and nobody else\'s', async () => {
    const morgen = await maak({ ...GEPLAND, begintOp: `${dagGeleden(-1)}T12:00:00Z` });
    const later = await maak({ ...GEPLAND, begintOp: `${dagGeleden(-9)}T12:00:00Z` });
    await maak({ ...GEPLAND, medewerkerId: wereld.wie.collega.id });
    await maak(GEDAAN);
    const lijst = async (query: string, wie = werker): Promise<GeplandContactPage> => (await wie.get(`contactmomenten?${query}`).expect(200)).body as GeplandContactPage;
    expect(await lijst('')).toMatchObject({ totaal: 2, items: [{ id: morgen.id, vorm: 'huisbezoek' }, { id: later.id }], volgende: null });
    expect(await lijst(`tot=${dagGeleden(-1)}`)).toMatchObject({ totaal: 1, items: [{ id: morgen.id }] });
    expect(await lijst(`tot=${dagGeleden(0)}`)).toEqual({ totaal: 0, items: [], volgende: null });
    const eerste = await lijst('limit=1');
    expect(await lijst(`limit=1&cursor=${eerste.volgende}`)).toMatchObject({ items: [{ id: later.id }], volgende: null });
    expect((await lijst('', collega)).totaal).toBe(1);
  });
});
