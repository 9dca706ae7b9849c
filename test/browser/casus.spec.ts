import { randomUUID } from 'node:crypto';
import { type APIResponse, type Page } from 'playwright-core';
import { eenNaam } from '../steps/aanmelding';
import { findings } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

interface Bekend { readonly id: string; readonly casusId: string; readonly version: number; readonly hulpvragen: readonly { readonly id: string }[] }

/** Sends a request in the name of the page. */
async function stuur(page: Page, method: 'POST' | 'PATCH', path: string, data: object, version?: number): Promise<Bekend> {
  const headers = { origin: desk.url, 'idempotency-key': randomUUID(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const answer: APIResponse = await page.context().request.fetch(`/api/v1/${path}`, { method, data, headers });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Bekend;
}

/** A casus in which everything is still open: a hulpvraag, an interventie with a goal, a planned contact; and much that happened. */
async function rijkeCasus(page: Page, achternaam: string, contacten = 3): Promise<string> {
  const { casusId } = await stuur(page, 'POST', 'aanmeldingen', {
    inwoner: { roepnaam: 'Test', achternaam, postcode: '1962AB', huisnummer: 1 }, vraag: 'Ik kom er niet uit.', leefgebieden: ['financien'], kanaal: 'telefoon', aanmelder: 'huisarts',
    aanmelderOrganisatie: 'Praktijk De Linde', urgentie: 'spoed', veiligheid: true,
  });
  const gesprek = await stuur(page, 'POST', `casussen/${casusId}/vraagverkenningen`, {});
  await stuur(page, 'POST', `vraagverkenningen/${gesprek.id}/metingen`, { metingen: [{ leefgebied: 'financien', uitkomst: 'vraag', score: 3, zelfredzaamheid: 2 }, { leefgebied: 'gezondheid', uitkomst: 'geen_vraag', score: 8, zelfredzaamheid: 5 }] });
  await stuur(page, 'PATCH', `vraagverkenningen/${gesprek.id}`, { status: 'afgerond' }, gesprek.version);
  const { hulpvragen } = (await (await page.context().request.get(`/api/v1/casussen/${casusId}`)).json()) as Bekend;
  const ik = ((await (await page.context().request.get('/api/v1/sessie')).json()) as { medewerker: { id: string } }).medewerker.id;
  await stuur(page, 'POST', `casussen/${casusId}/interventies`, {
    hulpvraagIds: [hulpvragen[0]!.id], werksoort: 'sjd', soort: 'kortdurend', status: 'actief', uitvoerderId: ik, doelen: [{ omschrijving: 'De post is open', scoreBegin: 2 }],
  });
  for (let nr = 0; nr < contacten; nr++) await stuur(page, 'POST', `casussen/${casusId}/contactmomenten`, { status: 'gedaan', begintOp: new Date().toISOString(), minuten: 15, vorm: 'telefoon', verslag: `Gesprek ${nr}` });
  await stuur(page, 'POST', `casussen/${casusId}/contactmomenten`, { status: 'gepland', begintOp: new Date(Date.now() + 86_400_000).toISOString(), vorm: 'huisbezoek' });
  return casusId;
}

test('a casus shows who, how they are doing, what answers each hulpvraag, who is involved, and everything that happened', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  await page.goto(`/casussen/${await rijkeCasus(page, naam)}`);
  await page.getByRole('heading', { level: 1, name: `Test ${naam}` }).waitFor();
  for (const teken of ['In uitvoering', 'Spoed', 'Veiligheid']) expect(await page.getByText(teken, { exact: true }).first().isVisible()).toBe(true);
  const vragen = page.getByRole('region', { name: 'Leefgebieden en hulpvragen' });
  expect(await vragen.getByRole('img', { name: /^Leefgebiedenwiel/ }).getAttribute('aria-label')).toContain('Financiën: vraag');
  await vragen.getByText('SJD', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Netwerk' }).getByText('Praktijk De Linde').waitFor();
  const tijdlijn = page.getByRole('region', { name: 'Tijdlijn', exact: true });
  await tijdlijn.getByText('SJD gestart bij Sanne de Demowerker').waitFor();

  await tijdlijn.getByRole('button', { name: 'Contact' }).click();
  await page.waitForURL('**?tijdlijn=contact');
  await tijdlijn.getByText('SJD gestart bij Sanne de Demowerker').waitFor({ state: 'detached' });
  await tijdlijn.getByText('Gesprek 2').waitFor();
  expect(await tijdlijn.getByRole('listitem').count()).toBe(4);
  await page.reload();
  await tijdlijn.getByText('Gesprek 2').waitFor();
  expect(await tijdlijn.getByRole('button', { name: 'Contact' }).getAttribute('aria-pressed')).toBe('true');
  await page.context().close();
});

test('closing asks exactly what is missing, closes all of it, and the casus can be opened again', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  await page.goto(`/casussen/${await rijkeCasus(page, eenNaam())}`);
  await page.getByRole('button', { name: 'Afsluiten', exact: true }).first().click();
  const venster = page.getByRole('dialog', { name: 'Casus afsluiten' });
  await venster.getByRole('button', { name: 'Casus afsluiten' }).click();
  await venster.getByText('Er ontbreken nog 6 dingen').waitFor();

  await venster.getByLabel('Hoe eindigt deze interventie?').selectOption('bereikt');
  await venster.getByLabel('Eindscore: De post is open').fill('8');
  await venster.getByLabel('Hulpvraag Financiën').selectOption('beantwoord');
  await venster.getByLabel('Het geplande contact gaat niet door').check();
  await venster.getByLabel('Waarom sluit je af?').fill('De post is open en er is een regeling.');
  await venster.getByRole('button', { name: 'Annuleren' }).click();
  await page.getByRole('button', { name: 'Afsluiten', exact: true }).first().click();
  expect(await venster.getByLabel('Waarom sluit je af?').inputValue()).toBe('De post is open en er is een regeling.');
  await venster.getByLabel('Resultaat van de casus').selectOption('bereikt');
  await venster.getByRole('button', { name: 'Casus afsluiten' }).click();
  await page.getByText('Casus afgesloten', { exact: true }).first().waitFor();
  await venster.waitFor({ state: 'detached' });
  await page.getByText('Bewaren tot').waitFor();
  expect(await page.getByRole('button', { name: 'Afsluiten', exact: true }).count()).toBe(0);

  await page.getByRole('button', { name: 'Heropenen' }).click();
  const heropen = page.getByRole('dialog', { name: 'Casus heropenen' });
  await heropen.getByLabel('Waarom heropen je?').fill('De brieven komen weer.');
  await heropen.getByRole('button', { name: 'Casus heropenen' }).click();
  await page.getByRole('region', { name: 'Tijdlijn', exact: true }).getByText('De brieven komen weer.').waitFor();
  await page.getByRole('link', { name: 'Verkennen' }).waitFor();
  await page.context().close();
});

test('two people at one casus see each other, what the other changes, and nothing filled in is lost when the other is first', async () => {
  const mijn = await desk.openAs('werker', '/mijn-werk');
  const pad = `/casussen/${await rijkeCasus(mijn, eenNaam(), 0)}`;
  await mijn.goto(pad);
  const ander = await desk.openAs('coordinator', pad);
  await ander.getByText('Sanne de Demowerker kijkt mee').waitFor();
  await mijn.getByText('Marijke Teamstra kijkt mee').waitFor();
  await ander.getByRole('button', { name: 'Afsluiten', exact: true }).first().click();
  await mijn.getByText('Marijke Teamstra wijzigt de afsluiting').waitFor();

  const venster = ander.getByRole('dialog', { name: 'Casus afsluiten' });
  await venster.getByLabel('Waarom sluit je af?').fill('Dit blijft staan.');
  await stuur(mijn, 'POST', `${pad.slice(1)}/vraagverkenningen`, {});
  await venster.getByLabel('De vraagverkenning die nog loopt afronden').waitFor();
  expect(await venster.getByLabel('Waarom sluit je af?').inputValue()).toBe('Dit blijft staan.');
  await ander.goto('/mijn-werk');
  await mijn.getByText(/^Marijke Teamstra/).first().waitFor({ state: 'detached' });
  await mijn.context().close();
  await ander.context().close();
});

test('nothing is wrong with the casus and its dialogs', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  await page.goto(`/casussen/${await rijkeCasus(page, `${eenNaam()}eenheellangeachternaamzonderspatiesdiemoetpassen`)}`);
  await page.getByRole('region', { name: 'Tijdlijn', exact: true }).first().waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Afsluiten', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Casus afsluiten' }).click();
  expect(await findings(page)).toEqual([]);
  await page.context().close();
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
