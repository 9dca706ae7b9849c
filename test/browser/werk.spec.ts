import { randomUUID } from 'node:crypto';
import { type Page } from 'playwright-core';
import { eenNaam, registreer } from '../steps/aanmelding';
import { axeFindings, overflow } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('every counter opens exactly the list it counts', async () => {
  const page = await desk.openAs('coordinator', '/mijn-werk');
  const lijsten = page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link');
  await lijsten.first().waitFor();
  const tellers = await lijsten.evaluateAll((links) => links.map((link) => ({ pad: link.getAttribute('href') ?? '', aantal: parseInt(link.textContent ?? '', 10) })));
  expect(tellers).toHaveLength(11);
  for (const { pad, aantal } of tellers) {
    await page.goto(pad);
    expect([pad, parseInt(await page.getByTestId('aantal').innerText(), 10)]).toEqual([pad, aantal]);
  }
});

test('a filter is in the address and remembered, a searched name is not; going back from a casus finds the place and the search', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  await registreer(page, naam, 'Wie helpt mij?');
  await page.goto('/werkvoorraad?lijst=nieuw');
  await page.getByLabel('Volgorde').selectOption('nieuwste');
  await page.waitForURL('**/werkvoorraad?lijst=nieuw&sorteer=nieuwste');
  await page.getByLabel('Zoeken', { exact: true }).fill(naam);
  await page.getByText('1 regel', { exact: true }).waitFor();
  expect(page.url()).not.toContain(naam);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(naam);
  await page.getByRole('link', { name: naam }).press('Enter');
  await page.waitForURL('**/casussen/*');
  await page.goBack();
  await page.getByText('1 regel', { exact: true }).waitFor();
  expect(await page.getByLabel('Zoeken', { exact: true }).inputValue()).toBe(naam);
  await page.goto('/werkvoorraad');
  await page.waitForURL('**/werkvoorraad?lijst=nieuw&sorteer=nieuwste');
});

test('the list is kept as a file', async () => {
  const page = await desk.openAs('werker', '/werkvoorraad?lijst=open');
  await page.getByRole('table', { name: 'Casussen' }).waitFor();
  for (const [knop, naam] of [['Excel (xlsx)', /^werkvoorraad-open-.*\.xlsx$/], ['CSV', /^werkvoorraad-open-.*\.csv$/]] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: knop }).click()]);
    expect(file.suggestedFilename()).toMatch(naam);
  }
});

/** A casus of my own, through the API. */
async function eigenCasus({ request }: ReturnType<Page['context']>, achternaam: string, roepnaam: string): Promise<void> {
  const headers = { origin: desk.url, 'idempotency-key': randomUUID() };
  const data = {
    inwoner: { roepnaam, achternaam, postcode: '1962AB', huisnummer: 1 }, vraag: 'Wie helpt mij?', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false,
  };
  const { casusId } = (await (await request.post('/api/v1/aanmeldingen', { headers, data })).json()) as { casusId: string };
  const { medewerker } = (await (await request.get('/api/v1/sessie')).json()) as { medewerker: { id: string } };
  const taken = await request.patch(`/api/v1/casussen/${casusId}`, { headers: { origin: desk.url, 'if-match': '"1"' }, data: { regiehouderId: medewerker.id } });
  expect(taken.status()).toBe(200);
}

test('casussen that are picked in the list go to a colleague together', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  for (const roepnaam of ['Een', 'Twee', 'Drie']) await eigenCasus(page.context(), naam, roepnaam);
  await page.goto('/werkvoorraad?lijst=open');
  await page.getByLabel('Zoeken', { exact: true }).fill(naam);
  await page.getByText('3 regels', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: 'Alles wat hier staat kiezen' }).check();
  await page.getByRole('checkbox', { name: /^Kies Drie/ }).uncheck();
  const keuze = page.getByRole('region', { name: 'Gekozen casussen' });
  await keuze.getByText('2 casussen gekozen').waitFor();
  await keuze.getByRole('button', { name: 'Overdragen' }).click();
  const venster = page.getByRole('dialog', { name: 'Caseload overdragen' });
  await venster.getByRole('button', { name: '2 casussen overdragen' }).click();
  await venster.getByText('Kies een collega.').waitFor();
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], 0]);
  const collega = (await venster.getByLabel('Aan wie?').locator('option').nth(1).innerText()).trim();
  await venster.getByLabel('Aan wie?').selectOption(collega);
  await venster.getByLabel('Wat moet je collega weten?').fill('Ik ga met verlof.');
  await venster.getByRole('button', { name: '2 casussen overdragen' }).click();
  await page.getByText(`2 casussen zijn nu van ${collega}`).waitFor();
  await keuze.waitFor({ state: 'hidden' });
  const rijen = page.getByRole('row').filter({ hasText: collega });
  await rijen.nth(1).waitFor();
  expect(await rijen.count()).toBe(2);
});

test('counters follow what happens, without reloading', async () => {
  const page = await desk.openAs('coordinator', '/mijn-werk');
  const teller = page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: 'Op te pakken' });
  await teller.waitFor();
  const before = parseInt(await teller.innerText(), 10);
  await registreer(await desk.openAs('werker', '/mijn-werk'), eenNaam(), 'Nog een vraag.');
  await page.getByRole('link', { name: `${before + 1} Op te pakken` }).waitFor();
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
