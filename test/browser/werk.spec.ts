import { eenNaam, registreer } from '../steps/aanmelding';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('every counter opens exactly the list it counts', async () => {
  const page = await desk.openAs('coordinator', '/mijn-werk');
  const lijsten = page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link');
  await lijsten.first().waitFor();
  const tellers = await lijsten.evaluateAll((links) => links.map((link) => ({ pad: link.getAttribute('href') ?? '', aantal: parseInt(link.textContent ?? '', 10) })));
  expect(tellers).toHaveLength(10);
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

test('counters follow what happens, without reloading', async () => {
  const page = await desk.openAs('coordinator', '/mijn-werk');
  const teller = page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: 'Op te pakken' });
  await teller.waitFor();
  const before = parseInt(await teller.innerText(), 10);
  await registreer(await desk.openAs('werker', '/mijn-werk'), eenNaam(), 'Nog een vraag.');
  await page.getByRole('link', { name: `${before + 1} Op te pakken` }).waitFor();
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
